package org.ponder.bot.teams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {

    static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void move(Duration by) {
        now = now.plus(by);
    }
}
