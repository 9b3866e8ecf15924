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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The published list of what is never said, family by family. */
final class NeverSaid {
    private static final String PUBLISHED = "never-said.md";
    private static final Pattern SHORTHAND = Pattern.compile("(?m)^- (\\p{Lu}{2,}) = (.+)$");
    private static final String FAMILY = "## ";
    private static final String PHRASE = "- ";

    private final Map<String, List<Phrase>> families;
    /** Everything at once: most texts say nothing of it, and are looked through only once. */
    private final Pattern anything;

    private NeverSaid(Map<String, List<Phrase>> families) {
        this.families = families;
        this.anything = Notation.pattern(families.values().stream()
                .flatMap(List::stream)
                .map(Phrase::written)
                .toList());
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
        Map<String, List<Phrase>> families = new LinkedHashMap<>();
        List<Phrase> family = new ArrayList<>();
        for (String line : spelledOut(list).lines().toList()) {
            if (line.startsWith(FAMILY)) {
                family = families.computeIfAbsent(line.substring(FAMILY.length()), heading -> new ArrayList<>());
            } else if (line.startsWith(PHRASE)) {
                family.add(Phrase.of(line.substring(PHRASE.length())));
            }
        }
        return new NeverSaid(families);
    }

    /** With what each shorthand stands for in its place, from where it is introduced. */
    private static String spelledOut(String list) {
        String rest = list;
        for (Matcher next = SHORTHAND.matcher(rest); next.find(); next = SHORTHAND.matcher(rest)) {
            rest = rest.substring(next.end()).replace(next.group(1), next.group(2));
        }
        return rest;
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
