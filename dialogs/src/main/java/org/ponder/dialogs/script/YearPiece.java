package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.ponder.domain.calendar.Days;

/**
 * Some days of a school’s year that a calendar file tells.
 *
 * @param entries how many of the file’s entries tell them
 */
record YearPiece(TermKind kind, Days days, int entries) {
    private static final int LONGEST_DAYS = 200;
    private static final MonthDay SCHOOL_YEARS_BEGIN = MonthDay.of(8, 1);

    boolean is(TermKind other) {
        return kind == other;
    }

    /** In days. */
    long length() {
        return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }

    boolean isTooLong() {
        return length() > LONGEST_DAYS;
    }

    boolean overlaps(YearPiece other) {
        return !days.first().isAfter(other.days.last()) && !other.days.first().isAfter(days.last());
    }

    /** The calendar year in which its school year began. */
    int schoolYear() {
        return schoolYear(days.first());
    }

    static int schoolYear(LocalDate day) {
        return MonthDay.from(day).isBefore(SCHOOL_YEARS_BEGIN) ? day.getYear() - 1 : day.getYear();
    }
}
