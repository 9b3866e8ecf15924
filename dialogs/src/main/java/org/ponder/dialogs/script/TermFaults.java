package org.ponder.dialogs.script;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.script.TermLines.Because;
import org.ponder.dialogs.script.TermLines.Fault;

/** Finds what is wrong with lines about a school’s year. */
final class TermFaults {
    /** How many lines there may be, and how many terms, breaks and INSET days, so that as many lines always hold them. */
    static final int MOST = 60;

    private TermFaults() {}

    /** Of lines that nobody has read yet: there may be too much of them. */
    static Optional<Fault> in(List<TermLine> lines) {
        return lines.stream()
                .filter(TermLine::isTooLong)
                .findFirst()
                .map(line -> fault(Because.LONG_LINE, line))
                .or(() -> afterTheMost(lines.stream()));
    }

    /** Of lines and what they tell. */
    static Optional<Fault> in(List<TermLine> lines, List<TermEntry> told) {
        return unreadable(lines, told)
                .or(() -> tooLong(told))
                .or(() -> afterTheMost(told.stream().flatMap(TermEntry::each).map(TermEntry::line)))
                .or(() -> overlap(told));
    }

    private static Optional<Fault> afterTheMost(Stream<TermLine> lines) {
        return lines.skip(MOST).findFirst().map(line -> fault(Because.TOO_MANY, line));
    }

    private static Optional<Fault> unreadable(List<TermLine> lines, List<TermEntry> told) {
        Set<TermLine> read = told.stream().map(TermEntry::line).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !read.contains(line))
                .findFirst()
                .map(line -> fault(Because.UNREADABLE, line));
    }

    private static Optional<Fault> tooLong(List<TermEntry> told) {
        return told.stream()
                .filter(TermEntry::isTooLong)
                .findFirst()
                .map(entry -> fault(Because.TOO_LONG, entry.line()));
    }

    private static Optional<Fault> overlap(List<TermEntry> told) {
        List<TermEntry> terms = told.stream()
                .filter(entry -> entry.is(TermKind.TERM))
                .sorted(Comparator.comparing(entry -> entry.days().first()))
                .toList();
        return IntStream.range(1, terms.size())
                .filter(i -> terms.get(i - 1).overlaps(terms.get(i)))
                .mapToObj(i -> Stream.of(terms.get(i - 1).line(), terms.get(i).line()))
                .flatMap(two -> two.max(Comparator.comparing(TermLine::number)).stream())
                .findFirst()
                .map(line -> fault(Because.OVERLAP, line));
    }

    private static Fault fault(Because because, TermLine line) {
        return new Fault(because, line.number(), line.shown());
    }
}
