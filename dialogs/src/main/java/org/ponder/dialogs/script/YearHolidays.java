package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.calendar.Days;

/** The terms of a calendar that tells nothing but holidays: what lies between two of at least a week, the weekends beside them included. */
final class YearHolidays {
    private static final int FEWEST_DAYS = 7;
    private static final int FEWEST_DAYS_OF_TERM = 10;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private YearHolidays() {}

    static boolean isLong(Days holiday) {
        return length(withWeekends(holiday)) >= FEWEST_DAYS;
    }

    /** No entry tells them: it is the holidays that were told. */
    static List<YearPiece> terms(List<Days> holidays) {
        List<Days> inOrder = holidays.stream()
                .filter(YearHolidays::isLong)
                .map(YearHolidays::withWeekends)
                .distinct()
                .sorted(Comparator.comparing(Days::first))
                .toList();
        return IntStream.range(1, inOrder.size())
                .boxed()
                .flatMap(i -> term(inOrder.get(i - 1), inOrder.get(i)))
                .toList();
    }

    private static Stream<YearPiece> term(Days before, Days after) {
        LocalDate first = before.last().plusDays(1);
        LocalDate last = after.first().minusDays(1);
        return last.isBefore(first)
                ? Stream.empty()
                : Stream.of(new YearPiece(TermKind.TERM, new Days(first, last), 0))
                        .filter(term -> length(term.days()) >= FEWEST_DAYS_OF_TERM);
    }

    private static Days withWeekends(Days days) {
        LocalDate first = WEEKEND.contains(days.first().minusDays(1).getDayOfWeek())
                ? days.first().with(TemporalAdjusters.previous(DayOfWeek.SATURDAY))
                : days.first();
        LocalDate last = WEEKEND.contains(days.last().plusDays(1).getDayOfWeek())
                ? days.last().with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                : days.last();
        return new Days(first, last);
    }

    private static long length(Days days) {
        return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }
}
