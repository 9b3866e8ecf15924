package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ponder.domain.calendar.Days;

/**
 * Makes terms and half-terms of single days that say where one begins or ends, taken in the order of the year. What has no other
 * day that goes with it is left out.
 */
final class YearMarks {
    /** Within so many days, two days on which a term begins are one beginning: for some, and for others. */
    private static final int ONE_BEGINNING_DAYS = 14;

    private static final int MOST_DAYS_OF_BREAK = 16;

    private final List<YearPiece> pieces = new ArrayList<>();
    private Optional<Mark> term = Optional.empty();
    private Optional<Mark> half = Optional.empty();

    private YearMarks() {}

    /** @param season empty where it names none */
    record Mark(EntryKind kind, LocalDate day, String season) {
        private boolean isOfOneTermWith(Mark end) {
            return season.isEmpty() || end.season.isEmpty() || season.equals(end.season);
        }
    }

    static List<YearPiece> pieces(List<Mark> marks) {
        YearMarks year = new YearMarks();
        marks.stream().distinct().sorted(Comparator.comparing(Mark::day)).forEach(year::take);
        return List.copyOf(year.pieces);
    }

    private void take(Mark mark) {
        switch (mark.kind) {
            case TERM_BEGINS -> termBegins(mark);
            case TERM_ENDS -> termEnds(mark);
            case BREAK_BEGINS -> half = Optional.of(mark);
            case BREAK_IS_NEXT -> half = Optional.of(new Mark(mark.kind, mark.day.plusDays(1), mark.season));
            case BREAK_ENDS -> halfTermEnds(mark.day);
            case BREAK_IS_OVER -> halfTermEnds(mark.day.minusDays(1));
            case INSET, BREAK, TERM, HOLIDAY, OTHER -> throw new IllegalArgumentException("no beginning and no end");
        }
    }

    /** Schools that open again after a half-term begin no term. */
    private void termBegins(Mark mark) {
        if (!halfTermEnds(mark.day.minusDays(1))
                && term.filter(open -> daysBetween(open.day, mark.day) <= ONE_BEGINNING_DAYS)
                        .isEmpty()) {
            term = Optional.of(mark);
        }
    }

    private void termEnds(Mark mark) {
        term.filter(open -> open.isOfOneTermWith(mark) && open.day.isBefore(mark.day))
                .ifPresent(open -> pieces.add(new YearPiece(TermKind.TERM, new Days(open.day, mark.day), 2)));
        term = Optional.empty();
        half = Optional.empty();
    }

    private boolean halfTermEnds(LocalDate last) {
        Optional<YearPiece> found = half.filter(first -> !last.isBefore(first.day))
                .filter(first -> daysBetween(first.day, last) < MOST_DAYS_OF_BREAK)
                .map(first -> new YearPiece(TermKind.BREAK, new Days(first.day, last), 2));
        half = Optional.empty();
        found.ifPresent(pieces::add);
        return found.isPresent();
    }

    private static long daysBetween(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last);
    }
}
