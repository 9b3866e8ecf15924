package org.ponder.dialogs.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.TermDates;

/** Makes one year of pieces that may contradict each other, or be too many. */
final class YearPieces {
    private static final Comparator<YearPiece> LONGEST_FIRST = Comparator.comparing(YearPiece::length)
            .reversed()
            .thenComparing(piece -> piece.days().first());

    private YearPieces() {}

    /** Of terms that overlap the longest, and the same of breaks; no break or term that lasts too long, and none beside all terms. */
    static List<YearPiece> fitting(List<YearPiece> pieces) {
        List<YearPiece> terms = apart(pieces, TermKind.TERM);
        List<YearPiece> breaks = apart(pieces, TermKind.BREAK).stream()
                .filter(one -> isAmong(one.days(), terms))
                .toList();
        List<YearPiece> inset =
                pieces.stream().filter(piece -> piece.is(TermKind.INSET)).toList();
        return Stream.of(terms, breaks, inset).flatMap(List::stream).toList();
    }

    private static List<YearPiece> apart(List<YearPiece> pieces, TermKind kind) {
        List<YearPiece> apart = new ArrayList<>();
        pieces.stream()
                .filter(piece -> piece.is(kind) && !piece.isTooLong())
                .sorted(LONGEST_FIRST)
                .filter(piece -> apart.stream()
                        .allMatch(
                                other -> !other.overlaps(piece) || other.days().equals(piece.days())))
                .forEach(apart::add);
        return apart;
    }

    private static boolean isAmong(Days days, List<YearPiece> terms) {
        return terms.stream().anyMatch(term -> term.days().first().isBefore(days.first()))
                && terms.stream().anyMatch(term -> term.days().last().isAfter(days.last()));
    }

    /**
     * As many whole school years as can be kept of one school.
     *
     * @param years from the most to the least needed
     */
    static List<YearPiece> keepable(List<YearPiece> pieces, List<Integer> years) {
        List<YearPiece> kept = new ArrayList<>();
        for (int year : years) {
            List<YearPiece> more = Stream.concat(
                            kept.stream(), pieces.stream().filter(piece -> piece.schoolYear() == year))
                    .toList();
            if (different(more) > TermFaults.MOST) {
                return kept;
            }
            kept = more;
        }
        return kept;
    }

    private static long different(List<YearPiece> pieces) {
        return pieces.stream()
                .map(piece -> new YearPiece(piece.kind(), piece.days(), 1))
                .distinct()
                .count();
    }

    static boolean haveTerm(List<YearPiece> pieces) {
        return pieces.stream().anyMatch(piece -> piece.is(TermKind.TERM));
    }

    static TermDates dates(List<YearPiece> pieces) {
        return new TermDates(
                days(pieces, TermKind.TERM),
                days(pieces, TermKind.BREAK),
                days(pieces, TermKind.INSET).stream().map(Days::first).collect(Collectors.toSet()));
    }

    private static List<Days> days(List<YearPiece> pieces, TermKind kind) {
        return pieces.stream()
                .filter(piece -> piece.is(kind))
                .map(YearPiece::days)
                .distinct()
                .toList();
    }
}
