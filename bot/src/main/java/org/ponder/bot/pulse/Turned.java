package org.ponder.bot.pulse;

/** What became of a turn. */
public enum Turned {
    DONE,
    /** It failed, and may be had once more. */
    FAILED,
    /** It failed for the last time. */
    PARKED
}
