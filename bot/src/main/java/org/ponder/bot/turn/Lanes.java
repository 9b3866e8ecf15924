package org.ponder.bot.turn;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Runs what belongs to one key in order and one at a time, and different keys beside each other. */
final class Lanes<K> {
    private final Executor executor;
    private final Map<K, Deque<Runnable>> busy = new HashMap<>();

    Lanes(Executor executor) {
        this.executor = executor;
    }

    void run(K key, Runnable task) {
        boolean starts;
        synchronized (busy) {
            Deque<Runnable> queue = busy.get(key);
            starts = queue == null;
            if (queue == null) {
                busy.put(key, new ArrayDeque<>());
            } else {
                queue.add(task);
            }
        }
        if (starts) {
            executor.execute(() -> runAndGoOn(key, task));
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
                Runnable following = next;
                executor.execute(() -> runAndGoOn(key, following));
            }
        }
    }
}
