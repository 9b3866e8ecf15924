package org.ponder.domain.round;

/**
 * The smallest number of people of whom anything is said, and how many of them may put their heads together to find out
 * another's answer.
 *
 * @param respondents at least 5, and at least {@code 2 * colluders + 3}, so that the position a mask names is unique
 * @param colluders at least 1: every reader knows their own answer
 */
public record Floor(int respondents, int colluders) {

    public static final Floor USUAL = new Floor(5, 1);

    public Floor {
        if (colluders < 1 || respondents < 5 || respondents < 2 * colluders + 3) {
            throw new IllegalArgumentException("the floor may be raised, never lowered: " + respondents
                    + " respondents, " + colluders + " colluders");
        }
    }
}
