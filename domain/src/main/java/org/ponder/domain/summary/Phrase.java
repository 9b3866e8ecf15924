package org.ponder.domain.summary;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Something that is never said, with its variants, and the company in which it may be said all the same. */
record Phrase(Pattern said, List<Pattern> exceptions) {
    private static final String EXCEPT = " except ";

    /** From a line such as {@code rank(s) except rank and file}. */
    static Phrase of(String line) {
        List<Pattern> parts = Stream.of(line.split(EXCEPT, 2))
                .map(String::strip)
                .map(Notation::pattern)
                .toList();
        return new Phrase(parts.get(0), parts.subList(1, parts.size()));
    }

    Stream<MatchResult> in(String text) {
        return said.matcher(text)
                .results()
                .filter(found -> exceptions.stream()
                        .flatMap(exception -> exception.matcher(text).results())
                        .noneMatch(allowed -> allowed.start() < found.end() && found.start() < allowed.end()));
    }
}
