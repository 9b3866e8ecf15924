package org.ponder.dialogs.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Notices words that may be about a child at risk. It looks for plain words within one sentence and understands nothing, so that
 * it will be wrong at times in both directions: what it leads to must be harmless where it is wrong.
 */
public final class Safeguarding {
    private static final String LIST = "safeguarding.txt";

    private final List<Pattern> patterns;

    private Safeguarding(List<Pattern> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /** By the list in the resources, whose first lines say how it is read. */
    public static Safeguarding listed() {
        try (InputStream list = Objects.requireNonNull(Safeguarding.class.getResourceAsStream(LIST));
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return new Safeguarding(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Safeguarding::pattern)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public boolean isSpokenOf(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('-', ' ')
                .lines()
                .flatMap(line -> List.of(line.split("[.!?;]")).stream())
                .anyMatch(sentence -> patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(sentence).find()));
    }

    /** Words in any order joined by "+"; a word ends anywhere after "*"; "/" stands between words of which one will do. */
    private static Pattern pattern(String line) {
        StringBuilder all = new StringBuilder("^");
        for (String part : line.strip().split("\\s*\\+\\s*", -1)) {
            all.append("(?=.*\\b(?:").append(words(part)).append(")\\b)");
        }
        return Pattern.compile(all.toString(), Pattern.DOTALL);
    }

    private static String words(String part) {
        return List.of(part.split("/")).stream()
                .map(word -> Pattern.quote(word.strip())
                        .replace("*", "\\E\\p{L}*\\Q")
                        .replace(" ", "\\E\\s+\\Q"))
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }
}
