package org.ponder.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody may be written to who has not spoken first: everything that this depends on, but for the time. */
public record Rhythm(ZoneId zone, GoodHours hours, SchoolYear school, BankHolidays bankHolidays, Rest rest) {
    /** How far ahead a good hour is looked for: longer than any round stays open, and than a school year with everything in it. */
    static final int LOOKS_AHEAD_DAYS = 400;

    public boolean allows(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return isGood(day) && !instant.isBefore(hours.begin(day, zone)) && instant.isBefore(hours.end(day, zone));
    }

    /**
     * The first instant at which they may be written to.
     *
     * @param from not before this
     * @param before and before this; and not more than {@value #LOOKS_AHEAD_DAYS} days ahead
     */
    public Optional<Instant> next(Instant from, Instant before) {
        return days(LocalDate.ofInstant(from, zone))
                .filter(this::isGood)
                .filter(day -> from.isBefore(hours.end(day, zone)))
                .map(day -> later(from, hours.begin(day, zone)))
                .findFirst()
                .filter(instant -> instant.isBefore(before));
    }

    /** The same, however late. */
    public Optional<Instant> next(Instant from) {
        return next(from, Instant.MAX);
    }

    /** Whether they are away for the day, other than at a weekend: on holiday, or they want to hear nothing. */
    public boolean isAway(LocalDate day) {
        return rest.covers(day) || !isInSeason(day);
    }

    static Stream<LocalDate> days(LocalDate first) {
        return first.datesUntil(first.plusDays(LOOKS_AHEAD_DAYS));
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private boolean isGood(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && !isAway(day);
    }

    private boolean isInSeason(LocalDate day) {
        return hours.season().has(school.on(day), bankHolidays.have(day));
    }
}
