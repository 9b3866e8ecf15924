package org.ponder.bot.wiring;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.ponder.bot.courier.AfterCommit;
import org.ponder.bot.courier.Dispatches;
import org.ponder.bot.courier.Escort;
import org.ponder.bot.http.WatchedDoors;
import org.ponder.bot.persistence.JpaPulse;
import org.ponder.bot.persistence.JtaAfterCommit;
import org.ponder.bot.pulse.Backlog;
import org.ponder.bot.pulse.CountedDispatches;
import org.ponder.bot.pulse.Figures;
import org.ponder.bot.pulse.Kept;
import org.ponder.bot.pulse.LaidTrails;
import org.ponder.bot.pulse.ServerFigures;
import org.ponder.bot.pulse.Suppression;
import org.ponder.bot.pulse.Suppressions;
import org.ponder.bot.pulse.Trails;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.work.UnitOfWork;

/** Everything that tells how Ponder is getting on, to the ports that what happens passes through. */
final class Pulse {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PROBES = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final UnitOfWork unitOfWork;
    private final JpaPulse pulse;
    private final AfterCommit afterCommit;
    private final ServerFigures figures;
    private final Trails trails;
    private final LaidTrails laid;
    private final Kept<Boolean> database;
    private final Kept<Backlog> backlog;
    private final Kept<Suppression> suppression;
    private final Foundations foundations;

    Pulse(Server server, Settings settings, Foundations foundations, Executor threads) {
        this.foundations = foundations;
        this.clock = foundations.clock();
        this.unitOfWork = foundations.unitOfWork();
        this.pulse = foundations.pulse();
        this.afterCommit = new JtaAfterCommit(server.registry());
        this.figures = new ServerFigures(server.metrics());
        this.trails = new Trails(
                settings.traces() ? server.telemetry() : OpenTelemetry.noop(),
                () -> UUID.randomUUID().toString());
        this.laid = new LaidTrails(foundations.dispatches(), trails);
        this.database = new Kept<>(
                () -> unitOfWork.run(pulse::answers), threads, clock, new Kept.Terms<>(PROBES, PATIENCE, false));
        this.backlog = new Kept<>(
                () -> unitOfWork.run(() -> pulse.backlog(clock.instant())),
                threads,
                clock,
                new Kept.Terms<>(ServerFigures.KEEPS_BACKLOG, PATIENCE, Backlog.UNKNOWN));
        Suppressions withheld =
                new Suppressions((from, before) -> unitOfWork.run(() -> pulse.summarised(from, before)));
        this.suppression = new Kept<>(
                () -> withheld.before(clock.instant().truncatedTo(ChronoUnit.DAYS)),
                threads,
                clock,
                new Kept.Terms<>(ServerFigures.KEEPS_SUMS, PATIENCE, Suppression.NONE));
        figures.show(backlog::now, suppression::now);
    }

    Trails trails() {
        return trails;
    }

    /** Where the domain puts what is to be sent. */
    Outbox outbox() {
        return laid;
    }

    Escort escort() {
        return laid;
    }

    Figures figures() {
        return figures;
    }

    Dispatches dispatches() {
        return new CountedDispatches(foundations.dispatches(), afterCommit, figures);
    }

    /** In front of where platforms deliver. */
    WatchedDoors doors() {
        return new WatchedDoors(trails, figures);
    }

    AfterCommit afterCommit() {
        return afterCommit;
    }

    /** Waits for two seconds at the most. */
    boolean isDatabaseThere() {
        return database.now();
    }
}
