package org.ponder.bot.clock;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An executor service over the server's managed threads. Those cannot be shut down by whoever uses them, so this one counts what
 * it was given, and waits for that when it is shut down.
 */
final class CountedExecution extends AbstractExecutorService {
    private final Executor executor;
    private final Phaser running = new Phaser(1);
    private volatile boolean shutDown;

    CountedExecution(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable command) {
        running.register();
        executor.execute(() -> {
            try {
                command.run();
            } finally {
                running.arriveAndDeregister();
            }
        });
    }

    @Override
    public void shutdown() {
        shutDown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutDown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown && running.getRegisteredParties() == 1;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), timeout, unit);
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }
}
