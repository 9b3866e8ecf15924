package org.ponder.bot.courier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Does something soon for each key, once for however many times that was asked since it last began. */
public final class Alarm<K> {
    private final Executor executor;
    private final Consumer<K> action;
    private final Set<K> asked = ConcurrentHashMap.newKeySet();

    public Alarm(Executor executor, Consumer<K> action) {
        this.executor = executor;
        this.action = action;
    }

    public void ring(K key) {
        if (asked.add(key)) {
            try {
                executor.execute(() -> begin(key));
            } catch (RejectedExecutionException noThread) {
                asked.remove(key);
                throw noThread;
            }
        }
    }

    private void begin(K key) {
        asked.remove(key);
        action.accept(key);
    }
}
