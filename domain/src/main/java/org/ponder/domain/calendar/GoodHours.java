package org.ponder.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hours of the week in which somebody may be written to; all others are quiet.
 *
 * <p>A local time that a clock change leaves out moves forward by the length of the gap, and of a doubled one the earlier is
 * meant, as {@link java.time.ZonedDateTime} has it: the hours of such a day are never more than those of another, and none where
 * they would end before they begin.
 *
 * @param until at which it is quiet again; midnight is the end of the day
 */
public record GoodHours(Set<DayOfWeek> days, LocalTime from, LocalTime until, Season season) {
    public static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /** No quiet hours. */
    public static final GoodHours ALWAYS = new GoodHours(
            Set.copyOf(EnumSet.allOf(DayOfWeek.class)), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Season.EVERY_DAY);

    public GoodHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("good hours are on some day");
        }
        if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
            throw new IllegalArgumentException("good hours end after they begin, on the same day");
        }
    }

    public static GoodHours onWeekdays(LocalTime from, LocalTime until, Season season) {
        return new GoodHours(WEEKDAYS, from, until, season);
    }

    public GoodHours in(Season other) {
        return new GoodHours(days, from, until, other);
    }

    /** The first instant of them on a day that has them. */
    Instant begin(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    /** The first instant after them on a day that has them. */
    Instant end(LocalDate day, ZoneId zone) {
        return until.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(until).atZone(zone).toInstant();
    }
}
