package org.ponder.domain.summary;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's name as a platform has it, and how a text may write it so that everybody knows who is meant. */
record FullName(String name) {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,.]+");
    private static final String GAP = "[\\s,.]+";
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "rev",
            "revd",
            "sir",
            "dame",
            "lord",
            "lady",
            "cllr",
            "canon",
            "fr");

    /** First and last name next to each other in either order, and everything as it was given; a single name is just a word. */
    Stream<String> expressions() {
        List<String> parts = BETWEEN.splitAsStream(
                        ASIDE.matcher(LanguageGuard.plain(name)).replaceAll(" ").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return Stream.of(
                        ways(parts),
                        ways(parts.stream().filter(part -> !isTitle(part)).toList()))
                .flatMap(ways -> ways)
                .distinct();
    }

    private static Stream<String> ways(List<String> parts) {
        if (parts.size() < 2) {
            return Stream.empty();
        }
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        return Stream.of(parts, List.of(first, last), List.of(last, first))
                .map(way -> way.stream().map(Pattern::quote).collect(Collectors.joining(GAP)));
    }

    private static boolean isTitle(String part) {
        return TITLES.stream().anyMatch(part::equalsIgnoreCase);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "FullName[…]";
    }
}
