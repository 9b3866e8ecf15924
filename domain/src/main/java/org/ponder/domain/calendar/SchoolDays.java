package org.ponder.domain.calendar;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The days on which most schools of a trust are open; what a trust plans is counted in these. */
public record SchoolDays(SchoolYear school, BankHolidays bankHolidays) {

    public boolean have(LocalDate day) {
        return GoodHours.WEEKDAYS.contains(day.getDayOfWeek())
                && school.on(day) == SchoolDay.OPEN
                && !bankHolidays.have(day);
    }

    /** The day itself if it is a school day, or the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return nearest(day, one -> one.plusDays(1));
    }

    /** The day itself if it is a school day, or the last before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return nearest(day, one -> one.minusDays(1));
    }

    /** The school day that lies so many of them before a day. */
    public LocalDate before(LocalDate day, int many) {
        return far(day, many, one -> onOrBefore(one.minusDays(1)));
    }

    /** The school day that lies so many of them after a day. */
    public LocalDate after(LocalDate day, int many) {
        return far(day, many, one -> onOrAfter(one.plusDays(1)));
    }

    /** How many there are from a day, which counts, to a later one, which does not. */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? (int) from.datesUntil(to).filter(this::have).count() : 0;
    }

    private static LocalDate far(LocalDate day, int many, UnaryOperator<LocalDate> step) {
        return Stream.iterate(day, step).skip(many).findFirst().orElseThrow();
    }

    private LocalDate nearest(LocalDate day, UnaryOperator<LocalDate> step) {
        return Stream.iterate(day, step)
                .limit(Rhythm.LOOKS_AHEAD_DAYS)
                .filter(this::have)
                .findFirst()
                .orElse(day);
    }
}
