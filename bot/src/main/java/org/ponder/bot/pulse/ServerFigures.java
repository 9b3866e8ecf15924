package org.ponder.bot.pulse;

import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** {@link Figures} in the server’s own registry, which it shows at {@code /metrics}; each is there from the start, at nought. */
public final class ServerFigures implements Figures {
    /** For how long what waits is not looked for again, however many ask. */
    public static final Duration KEEPS_BACKLOG = Duration.ofSeconds(10);

    /** The same for what was published before today. */
    public static final Duration KEEPS_SUMS = Duration.ofHours(1);

    private final MetricRegistry registry;

    public ServerFigures(MetricRegistry registry) {
        this.registry = registry;
        Count.all().forEach(this::counter);
        turns();
    }

    @Override
    public void add(Count what) {
        counter(what).inc();
    }

    @Override
    public void turnTook(Duration time) {
        turns().update(time);
    }

    /** What is looked for when somebody asks. */
    public void show(Supplier<Backlog> backlog, Supplier<Suppression> suppression) {
        gauge("ponder_backlog_dispatches", () -> backlog.get().dispatches());
        gauge(
                "ponder_backlog_dispatch_age_seconds",
                () -> backlog.get().oldestDispatch().toSeconds());
        gauge("ponder_backlog_inbound", () -> backlog.get().inbound());
        gauge(
                "ponder_backlog_inbound_age_seconds",
                () -> backlog.get().oldestInbound().toSeconds());
        gauge("ponder_summaries_counted", () -> suppression.get().summaries());
        gauge("ponder_summary_blocks_withheld", () -> suppression.get().withheld());
    }

    private void gauge(String name, Supplier<Long> value) {
        registry.gauge(name, value);
    }

    private Counter counter(Count of) {
        return registry.counter(
                of.name(),
                of.labels().entrySet().stream()
                        .map(label -> new Tag(label.getKey(), label.getValue()))
                        .toArray(Tag[]::new));
    }

    private Timer turns() {
        return registry.timer("ponder_turn_duration");
    }
}
