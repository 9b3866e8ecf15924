package org.ponder.dialogs.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notices words that may be about a child at risk. It looks for plain words within one sentence and understands nothing, so that
 * it will be wrong at times in both directions: what it leads to must be harmless where it is wrong.
 */
public final class Safeguarding {
    /** More than anything that could be kept as an answer; looking through more would take longer than a turn may. */
    private static final int LOOKED_THROUGH = 20_000;

    private static final String LISTS = "safeguarding.txt";
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]|(?>\\R)[ \\t]*(?:\\R|[-•*])");
    private static final String BETWEEN = "[^\\p{L}\\p{N}']+";
    private static final String SOME_WORDS = BETWEEN + "(?:[\\p{L}\\p{N}']+" + BETWEEN + "){0,4}";

    private final Map<String, Pattern> lists;

    private Safeguarding(Map<String, Pattern> lists) {
        this.lists = Map.copyOf(lists);
    }

    /** By the lists in the resources, whose first lines say how they are read. */
    public static Safeguarding listed() {
        try (InputStream file = Objects.requireNonNull(Safeguarding.class.getResourceAsStream(LISTS));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String read = lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
            Map<String, Pattern> lists = new HashMap<>();
            for (String list : read.strip().substring(1).split("\\R\\[", -1)) {
                String[] parts = list.split("]", 2);
                lists.put(parts[0], anyOf(parts[1].strip()));
            }
            return new Safeguarding(lists);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isSpokenOf(String text) {
        String plain = text.substring(0, Math.min(text.length(), LOOKED_THROUGH))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return SENTENCE_END
                .splitAsStream(plain)
                .filter(this::isNoticed)
                .map(this::withoutEverydayTalk)
                .anyMatch(this::isNoticed);
    }

    /** Talk that somebody is in the middle of is not everyday: “hit the wall” is, “hit her head against the wall” is not. */
    private String withoutEverydayTalk(String sentence) {
        return words("everyday")
                .matcher(sentence)
                .replaceAll(talk -> has("somebody", talk.group()) ? Matcher.quoteReplacement(talk.group()) : " ");
    }

    private boolean isNoticed(String sentence) {
        return has("alone", sentence) || (has("child", sentence) && has("harm", sentence));
    }

    private boolean has(String list, String sentence) {
        return words(list).matcher(sentence).find();
    }

    private Pattern words(String list) {
        return Optional.ofNullable(lists.get(list)).orElseThrow();
    }

    private static Pattern anyOf(String list) {
        return Pattern.compile(Arrays.stream(list.split("\\s*[/\\n]\\s*"))
                .map(Safeguarding::expression)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private static String expression(String words) {
        return words.replace("*", "\\p{L}*")
                .replace("#", "\\d{1,2}")
                .replace(" … ", SOME_WORDS)
                .replace(" ", BETWEEN);
    }
}
