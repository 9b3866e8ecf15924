package org.ponder.deploy.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Takes a sample every so often until it is closed. */
final class Watching implements AutoCloseable {
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("FutureReturnValueIgnored")
    Watching(Duration every, Supplier<Sample> sample) {
        thread.scheduleAtFixedRate(() -> samples.add(sample.get()), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
