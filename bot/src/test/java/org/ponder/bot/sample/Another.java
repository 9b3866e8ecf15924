package org.ponder.bot.sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Another node, which does one thing at a time while a test is in the middle of something. */
public final class Another implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final World world;

    public Another(World world) {
        this.world = world;
    }

    /** Begins something, to be {@link #done} later. */
    public <T> Future<T> does(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread);
    }

    /** Does something now. */
    public <T> T did(Supplier<T> work) {
        return done(does(work));
    }

    /** Waits until it waits for a lock that the test holds. */
    public void waits() {
        Eventually.is(
                "it waits for a lock",
                () -> !world.ask("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty());
    }

    /** What came of something, soon. */
    public static <T> T done(Future<T> work) {
        try {
            return work.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
