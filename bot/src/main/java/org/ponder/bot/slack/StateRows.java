package org.ponder.bot.slack;

import java.time.Instant;

/** Port: which installations were begun and not ended, kept within the caller's unit of work. */
public interface StateRows {

    void add(String digest, Instant until);

    /** Whether it was there and its time was not over; now it is there no more. */
    boolean take(String digest, Instant now);

    /** Those whose time is over. */
    void forget(Instant now);
}
