package org.ponder.domain.round;

import org.ponder.domain.framework.EditionId;

/** What a facilitator decides of a cycle once: from which edition, how its rounds report, how quickly they follow each other, and towards what. */
public record Course(EditionId edition, Grouping grouping, Pace pace, ReviewDay reviewDay) {

    public Course towards(ReviewDay other) {
        return new Course(edition, grouping, pace, other);
    }
}
