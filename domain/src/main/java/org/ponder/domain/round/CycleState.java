package org.ponder.domain.round;

/** Where a cycle is in its life. */
public enum CycleState {
    PLANNED,
    /** Every one of its rounds has been opened. */
    DONE,
    CALLED_OFF
}
