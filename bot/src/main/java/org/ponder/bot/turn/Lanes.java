package org.ponder.bot.turn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs what belongs to one key in order and one at a time, and different keys beside each other. */
final class Lanes<K> {
    private final Executor executor;
    private final Map<K, Deque<Runnable>> busy = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    void run(K key, Runnable task) {
        if (!waitsBehindAnother(key, task)) {
            begin(key, task);
        }
    }

    private boolean waitsBehindAnother(K key, Runnable task) {
        synchronized (busy) {
            Deque<Runnable> queue = busy.get(key);
            if (queue == null) {
                busy.put(key, new ArrayDeque<>());
                return false;
            }
            return queue.add(task);
        }
    }

    /** Where there is no thread, the lane is given up with all that waits in it: whoever sweeps later finds that again. */
    private void begin(K key, Runnable task) {
        try {
            executor.execute(() -> runAndGoOn(key, task));
        } catch (RejectedExecutionException noThread) {
            synchronized (busy) {
                busy.remove(key);
            }
            throw noThread;
        }
    }

    private void runAndGoOn(K key, Runnable task) {
        try {
            task.run();
        } finally {
            Runnable next;
            synchronized (busy) {
                Deque<Runnable> queue = busy.getOrDefault(key, new ArrayDeque<>());
                next = queue.poll();
                if (next == null) {
                    busy.remove(key);
                }
            }
            if (next != null) {
                begin(key, next);
            }
        }
    }
}
