package org.ponder.domain.round;

import java.time.LocalDate;

/**
 * The day that a cycle works towards, as a board away-day or a peer review.
 *
 * @param doneBy when the last round has closed and been looked at
 * @param purpose what the day is for, in the facilitator's words; empty where they did not say
 */
public record ReviewDay(LocalDate day, LocalDate doneBy, String purpose) {
    /** The most that may be said of its purpose, in characters as Unicode counts them. */
    public static final int LONGEST = 100;

    public ReviewDay {
        if (doneBy.isAfter(day)) {
            throw new IllegalArgumentException("a cycle is done by its review day");
        }
    }
}
