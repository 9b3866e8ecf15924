package org.ponder.domain.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published list of what is never said, family by family. */
final class NeverSaid {
    private static final String PUBLISHED = "never-said.md";
    private static final Pattern SHORTHAND = Pattern.compile("(\\p{Lu}{2,}) = (.+)");

    private final Map<String, List<Phrase>> families;
    /** Everything at once: most texts say nothing of it, and are looked through only once. */
    private final Pattern anything;

    private NeverSaid(Map<String, List<Phrase>> families) {
        this.families = families;
        this.anything = Pattern.compile(families.values().stream()
                .flatMap(List::stream)
                .map(phrase -> "(?" + (phrase.said().flags() == 0 ? "-" : "") + "iu:"
                        + phrase.said().pattern() + ")")
                .collect(Collectors.joining("|")));
    }

    /** As it is kept beside this class. */
    static NeverSaid published() {
        try (InputStream list = Objects.requireNonNull(NeverSaid.class.getResourceAsStream(PUBLISHED))) {
            return of(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param list headings of families begin with two hashes, phrases and shorthands with a hyphen; all else is for readers */
    static NeverSaid of(String list) {
        Map<String, String> shorthands = new LinkedHashMap<>();
        Map<String, List<Phrase>> families = new LinkedHashMap<>();
        List<Phrase> family = new ArrayList<>();
        for (String line : list.lines().toList()) {
            if (line.startsWith("## ")) {
                family = families.computeIfAbsent(line.substring(3), heading -> new ArrayList<>());
            } else if (line.startsWith("- ")) {
                String phrase = line.substring(2);
                var shorthand = SHORTHAND.matcher(phrase);
                if (shorthand.matches()) {
                    shorthands.put(shorthand.group(1), shorthand.group(2));
                } else {
                    family.add(Phrase.of(written(phrase, shorthands)));
                }
            }
        }
        return new NeverSaid(families);
    }

    private static String written(String phrase, Map<String, String> shorthands) {
        String out = phrase;
        for (Map.Entry<String, String> shorthand : shorthands.entrySet()) {
            out = out.replace(shorthand.getKey(), shorthand.getValue());
        }
        return out;
    }

    /** What a text says of it, in the order of the list. */
    List<Found> in(String text) {
        return anything.matcher(text).find()
                ? families.entrySet().stream()
                        .flatMap(family -> in(text, family))
                        .toList()
                : List.of();
    }

    private static Stream<Found> in(String text, Map.Entry<String, List<Phrase>> family) {
        return family.getValue().stream().flatMap(phrase -> phrase.in(text)).map(at -> new Found(family.getKey(), at));
    }

    /** Of which family, and where. */
    record Found(String family, MatchResult at) {}
}
