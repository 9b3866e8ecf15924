package org.ponder.bot.pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * An answer that is found on another thread, waited for only so long, and kept for a while: however many ask at once, one looks. As
 * long as that one has not come back, nobody else sets out.
 */
public final class Kept<T> {
    private final Supplier<T> look;
    private final Executor executor;
    private final InstantSource clock;
    private final Terms<T> terms;
    private FutureTask<T> looking;
    private Instant until = Instant.MIN;

    /**
     * How long it goes.
     *
     * @param keeps how long an answer is good for
     * @param waits how long somebody waits for one at the most
     * @param otherwise what is said where there is none
     */
    public record Terms<T>(Duration keeps, Duration waits, T otherwise) {}

    public Kept(Supplier<T> look, Executor executor, InstantSource clock, Terms<T> terms) {
        this.look = look;
        this.executor = executor;
        this.clock = clock;
        this.terms = terms;
        this.looking = new FutureTask<>(() -> terms.otherwise());
        looking.run();
    }

    /** May wait as long as the terms say. */
    public T now() {
        try {
            return latest().get(terms.waits().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException none) {
            return terms.otherwise();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return terms.otherwise();
        }
    }

    private synchronized Future<T> latest() {
        Instant now = clock.instant();
        if (looking.isDone() && !now.isBefore(until)) {
            FutureTask<T> next = new FutureTask<>(look::get);
            try {
                executor.execute(next);
                looking = next;
                until = now.plus(terms.keeps());
            } catch (RejectedExecutionException stopping) {
                return next;
            }
        }
        return looking;
    }
}
