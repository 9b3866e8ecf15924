package org.ponder.domain.round;

/** How a round reports: the whole team as one, or by perspective; fixed before any answer exists. */
public enum Grouping {
    WHOLE_TEAM,
    BY_PERSPECTIVE
}
