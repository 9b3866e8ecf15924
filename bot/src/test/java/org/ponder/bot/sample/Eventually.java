package org.ponder.bot.sample;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, but not for ever. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private Eventually() {}

    /** @throws AssertionError if it is still not so after a time that nothing takes in a test */
    public static void is(String what, BooleanSupplier so) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still not so after " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
