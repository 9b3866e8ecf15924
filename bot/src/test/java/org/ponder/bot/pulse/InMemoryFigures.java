package org.ponder.bot.pulse;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** {@link Figures} to look at. */
public final class InMemoryFigures implements Figures {
    private final Queue<Count> counts = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> turns = new ConcurrentLinkedQueue<>();

    @Override
    public void add(Count what) {
        counts.add(what);
    }

    @Override
    public void turnTook(Duration time) {
        turns.add(time);
    }

    public List<Count> all() {
        return List.copyOf(counts);
    }

    public List<Duration> turns() {
        return List.copyOf(turns);
    }
}
