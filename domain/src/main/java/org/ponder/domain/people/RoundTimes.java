package org.ponder.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long a trust's rounds stay open and at what time of its day they close.
 *
 * @param days from the day of opening to the day of closing, 1 to 60
 * @param closesAt local time in {@code zone}
 */
public record RoundTimes(ZoneId zone, int days, LocalTime closesAt) {

    public static final int MOST_DAYS = 60;

    public static final RoundTimes USUAL = new RoundTimes(ZoneId.of("Europe/London"), 7, LocalTime.of(16, 0));

    public RoundTimes {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a round stays open for 1 to " + MOST_DAYS + " days, not " + days);
        }
    }

    /** Whether a round may stay open so long: no further ahead than one that opens today could be. */
    public boolean reach(Instant now, Instant closing) {
        LocalDate last = LocalDate.ofInstant(now, zone).plusDays(MOST_DAYS);
        return !LocalDate.ofInstant(closing, zone).isAfter(last);
    }

    /**
     * When a round that opens at the given instant closes. A local time that a clock change leaves out moves forward by the
     * length of the gap, and of a doubled one the earlier is meant, as {@link java.time.ZonedDateTime} has it.
     */
    public Instant closingOf(Instant opening) {
        return opening.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(closesAt)
                .atZone(zone)
                .toInstant();
    }
}
