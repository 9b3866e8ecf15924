package org.ponder.domain.round;

/** How quickly the elements of a cycle follow each other: over how many school weeks each is asked about. */
public enum Pace {
    WEEKLY(1),
    FORTNIGHTLY(2),
    EVERY_THREE_WEEKS(3);

    private final int weeks;

    Pace(int weeks) {
        this.weeks = weeks;
    }

    int weeks() {
        return weeks;
    }
}
