package org.ponder.domain.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When somebody may be written to who has not spoken first: everything that this depends on, but for the time.
 *
 * @param hours any of them; nobody is written to who has none
 */
public record Rhythm(ZoneId zone, List<GoodHours> hours, SchoolYear school, BankHolidays bankHolidays, Rest rest) {
    /** How far ahead a good hour is looked for: longer than any round stays open, and than a school year with everything in it. */
    static final int LOOKS_AHEAD_DAYS = 400;

    public Rhythm {
        hours = List.copyOf(hours);
    }

    public boolean allows(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return on(day).anyMatch(
                        good -> !instant.isBefore(good.begin(day, zone)) && instant.isBefore(good.end(day, zone)));
    }

    /**
     * The first instant at which they may be written to.
     *
     * @param from not before this
     * @param before and before this; and not more than {@value #LOOKS_AHEAD_DAYS} days ahead
     */
    public Optional<Instant> next(Instant from, Instant before) {
        return days(LocalDate.ofInstant(from, zone))
                .flatMap(day ->
                        on(day).flatMap(good -> later(from, good, day).stream()).sorted())
                .findFirst()
                .filter(instant -> instant.isBefore(before));
    }

    private Optional<Instant> later(Instant from, GoodHours good, LocalDate day) {
        return Optional.of(later(from, good.begin(day, zone))).filter(instant -> instant.isBefore(good.end(day, zone)));
    }

    /** The same, however late. */
    public Optional<Instant> next(Instant from) {
        return next(from, Instant.MAX);
    }

    /** Whether they are away for the day, other than at a weekend: on holiday, or they want to hear nothing. */
    public boolean isAway(LocalDate day) {
        return rest.covers(day) || inSeason(day).findAny().isEmpty();
    }

    /** Whether they may be written to whenever there is something to say. */
    public boolean isAlways() {
        return hours.contains(GoodHours.ALWAYS);
    }

    static Stream<LocalDate> days(LocalDate first) {
        return first.datesUntil(first.plusDays(LOOKS_AHEAD_DAYS));
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private Stream<GoodHours> on(LocalDate day) {
        return rest.covers(day)
                ? Stream.empty()
                : inSeason(day).filter(good -> good.days().contains(day.getDayOfWeek()));
    }

    private Stream<GoodHours> inSeason(LocalDate day) {
        SchoolDay atSchool = school.on(day);
        boolean bankHoliday = bankHolidays.have(day);
        return hours.stream().filter(good -> good.season().has(atSchool, bankHoliday));
    }
}
