package org.ponder.bot.clock;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An executor service over the server's managed threads. Those cannot be shut down by whoever uses them, so this one counts what
 * it was given, and waits for that when it is shut down.
 */
final class CountedExecution extends AbstractExecutorService {
    private final Executor executor;
    /** One party for each that runs, and one until it is shut down; without any it is over for good. */
    private final Phaser running = new Phaser(1);

    private final AtomicBoolean shutDown = new AtomicBoolean();

    CountedExecution(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable command) {
        if (shutDown.get() || running.register() < 0) {
            throw new RejectedExecutionException("nothing is begun any more");
        }
        try {
            executor.execute(() -> counted(command));
        } catch (RejectedExecutionException noThread) {
            running.arriveAndDeregister();
            throw noThread;
        }
    }

    private void counted(Runnable command) {
        try {
            command.run();
        } finally {
            running.arriveAndDeregister();
        }
    }

    @Override
    public void shutdown() {
        if (shutDown.compareAndSet(false, true)) {
            running.arriveAndDeregister();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutDown.get();
    }

    @Override
    public boolean isTerminated() {
        return running.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            running.awaitAdvanceInterruptibly(0, timeout, unit);
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }
}
