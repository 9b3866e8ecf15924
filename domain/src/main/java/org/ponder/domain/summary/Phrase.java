package org.ponder.domain.summary;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Something that is never said, with its variants, and the company in which it may be said all the same. */
record Phrase(String written, Pattern said, List<Pattern> exceptions) {
    private static final String EXCEPT = " except ";

    /** From a line such as {@code rank(s) except rank and file}. */
    static Phrase of(String line) {
        List<String> parts = List.of(line.split(EXCEPT, 2));
        return new Phrase(
                parts.get(0),
                Notation.pattern(parts.subList(0, 1)),
                parts.stream()
                        .skip(1)
                        .map(exception -> Notation.pattern(List.of(exception)))
                        .toList());
    }

    Stream<MatchResult> in(String text) {
        return said.matcher(text)
                .results()
                .filter(found -> exceptions.stream()
                        .flatMap(exception -> exception.matcher(text).results())
                        .noneMatch(allowed -> allowed.start() < found.end() && found.start() < allowed.end()));
    }
}
