package org.ponder.deploy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what happens on another thread or in another process, and fails when it does not. */
public final class Eventually {
    private static final long BETWEEN_LOOKS = 50;

    private Eventually() {}

    public static void within(Duration patience, Supplier<Boolean> holds) {
        within(patience, () -> "it did not happen", holds);
    }

    /** @param instead what is the case, to say so in the end */
    public static void within(Duration patience, Supplier<String> instead, Supplier<Boolean> holds) {
        long deadline = System.nanoTime() + patience.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!holds.get()) {
                if (System.nanoTime() > deadline || never.await(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("after " + patience + ": " + instead.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
