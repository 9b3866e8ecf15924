package org.ponder.domain.round;

/** Where a round is in its life. Closed and cancelled are for ever. */
public enum RoundState {
    OPEN,
    CLOSED,
    CANCELLED
}
