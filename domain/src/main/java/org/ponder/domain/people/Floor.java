package org.ponder.domain.people;

import java.util.Optional;

/**
 * How many people it takes before anything is said of them. A trust may raise each of these numbers and never lower them; a round
 * keeps those that it was opened with.
 *
 * @param respondents the fewest people of whom anything is said: at least 5, and at least {@code 2 * colluders + 3}, so that the
 *     position a mask names is unique
 * @param colluders how many may put their heads together without finding out another's answer: at least 1, as every reader knows
 *     their own
 * @param movers how many must have come, and how many must have gone, for two summaries on one element to be shown in full beside
 *     each other, unless nobody has: at least 5
 * @param writers how many must have written something at a prompt before any of their words are shown: at least 8
 */
public record Floor(int respondents, int colluders, int movers, int writers) {
    private static final int MORE_FOR_THE_BOARD = 3;

    public static final Floor USUAL = new Floor(5, 1, 5, 8);

    public Floor {
        if (!holds(respondents, colluders, movers, writers)) {
            throw new IllegalArgumentException("the floor may be raised, never lowered: " + respondents
                    + " respondents, " + colluders + " colluders, " + movers + " movers, " + writers + " writers");
        }
    }

    /** These numbers, if they protect anybody. */
    public static Optional<Floor> of(int respondents, int colluders, int movers, int writers) {
        return holds(respondents, colluders, movers, writers)
                ? Optional.of(new Floor(respondents, colluders, movers, writers))
                : Optional.empty();
    }

    private static boolean holds(int respondents, int colluders, int movers, int writers) {
        return colluders >= 1 && respondents >= 5 && respondents >= 2 * colluders + 3 && movers >= 5 && writers >= 8;
    }

    /** The same, with other numbers of respondents and of colluders to withstand. */
    public Floor against(int moreRespondents, int moreColluders) {
        return new Floor(moreRespondents, moreColluders, movers, writers);
    }

    /** The fewest people of whom anything is said to the board: whoever reads it knows fewer of them, and acts on it. */
    public int forTheBoard() {
        return respondents + MORE_FOR_THE_BOARD;
    }

    /** Whether none of its numbers is lower than the other's. */
    public boolean isAtLeast(Floor other) {
        return respondents >= other.respondents
                && colluders >= other.colluders
                && movers >= other.movers
                && writers >= other.writers;
    }
}
