package org.ponder.bot.courier;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs something soon, once for however many times it was asked since it last began. */
public final class Alarm implements Runnable {
    private final Executor executor;
    private final Runnable action;
    private final AtomicBoolean asked = new AtomicBoolean();

    public Alarm(Executor executor, Runnable action) {
        this.executor = executor;
        this.action = action;
    }

    @Override
    public void run() {
        if (asked.compareAndSet(false, true)) {
            try {
                executor.execute(this::ring);
            } catch (RejectedExecutionException noThread) {
                asked.set(false);
                throw noThread;
            }
        }
    }

    private void ring() {
        asked.set(false);
        action.run();
    }
}
