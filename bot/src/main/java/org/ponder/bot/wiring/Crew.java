package org.ponder.bot.wiring;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for all that is done beside requests: the server's, so that transactions are known on them, but kept by us. The server's
 * own executor looks through every library for what a thread may have to inherit each time it is given something to do.
 */
final class Crew implements Executor {
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor timer;

    /**
     * @param name what each of them is called in figures and dumps
     * @param most of them at the same time
     */
    Crew(ThreadFactory server, String name, int most) {
        ThreadFactory factory = task -> named(server.newThread(task), name);
        Waiting waiting = new Waiting();
        this.threads = new ThreadPoolExecutor(0, most, IDLE.toSeconds(), TimeUnit.SECONDS, waiting, factory);
        threads.setRejectedExecutionHandler(waiting);
        this.timer = new ScheduledThreadPoolExecutor(1, factory);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread named(Thread thread, String name) {
        thread.setName(name + "-" + thread.getId());
        return thread;
    }

    /** Takes a task only where it can hand it on at once: so a thread that is idle comes first, then a new one, then the wait. */
    private static final class Waiting extends LinkedTransferQueue<Runnable> implements RejectedExecutionHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        @Override
        public void rejectedExecution(Runnable task, ThreadPoolExecutor crew) {
            if (crew.isShutdown()) {
                throw new RejectedExecutionException("nothing is begun any more");
            }
            put(task);
        }
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** The same after a while, if it is still at work then; nobody waits for it. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void after(Duration wait, Runnable task) {
        timer.schedule(() -> execute(task), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Lets what is under way come to its end, for a moment; what did not begin is in the database and taken up later. */
    void stop() {
        timer.shutdownNow();
        threads.getQueue().clear();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
        }
    }
}
