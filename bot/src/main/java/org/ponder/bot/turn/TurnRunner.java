package org.ponder.bot.turn;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.ponder.bot.channel.Failures;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.courier.Delivery;
import org.ponder.bot.pulse.Count;
import org.ponder.bot.pulse.Figures;
import org.ponder.bot.pulse.Stage;
import org.ponder.bot.pulse.Trails;
import org.ponder.bot.pulse.Turned;
import org.ponder.bot.turn.Inbox.Lane;
import org.ponder.bot.turn.Turn.Played;
import org.ponder.dialogs.card.Card;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what comes in, then gives each its turn: one lane for each conversation, one transaction for each turn, and what a turn
 * says leaves as soon as it is kept.
 */
public final class TurnRunner implements Turns {
    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

    private final UnitOfWork unitOfWork;
    private final Reception reception;
    private final Stores stores;
    private final Turn turn;
    private final Delivery delivery;
    private final InstantSource clock;
    private final Lanes<Lane> lanes;
    private final Trails trails;
    private final Figures figures;
    private final LongSupplier nanos;
    private final ConcurrentMap<Long, CompletableFuture<Optional<Card>>> awaited = new ConcurrentHashMap<>();

    public TurnRunner(Stores stores, Rules rules, Delivery delivery, Means means) {
        this.unitOfWork = rules.unitOfWork();
        this.clock = rules.clock();
        this.reception = rules.reception();
        this.turn = rules.turn();
        this.stores = stores;
        this.delivery = delivery;
        this.lanes = new Lanes<>(means.threads());
        this.trails = means.trails();
        this.figures = means.figures();
        this.nanos = means.nanos();
    }

    @Override
    public void take(Inbound inbound) {
        admit(inbound).ifPresent(this::queue);
    }

    @Override
    public Optional<Card> take(Inbound inbound, Duration atMost) {
        return admit(inbound).flatMap(admitted -> {
            CompletableFuture<Optional<Card>> over = new CompletableFuture<>();
            awaited.put(admitted.number(), over);
            queue(admitted);
            try {
                return over.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException late) {
                return Optional.empty();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } finally {
                awaited.remove(admitted.number());
            }
        });
    }

    /** Gives everything that still waits its turn: what a node that died had taken, and what failed before. */
    public void workOffEverything() {
        List<Lane> waiting = unitOfWork.run(() -> stores.inbox().lanes());
        waiting.forEach(lane -> queue(new Admitted(lane, Long.MAX_VALUE)));
    }

    private void queue(Admitted last) {
        lanes.run(last.lane(), trails.going(Stage.TURN, () -> workOff(last)));
    }

    private Optional<Admitted> admit(Inbound inbound) {
        return unitOfWork.run(() -> {
            TrustId trust = reception.trust(inbound.conversation());
            unitOfWork.within(trust);
            return stores.inbox().admit(trust, inbound, clock.instant()).map(number -> {
                stores.conversations().refresh(trust, inbound);
                return new Admitted(new Lane(trust, inbound.conversation()), number);
            });
        });
    }

    /** Gives everything that waits its turn, up to what was admitted last: each admission queues a piece of work of its own. */
    private void workOff(Admitted last) {
        while (oneTurn(last)) {
            // until that one had its turn, or nothing waits in this conversation
        }
    }

    /** @return whether there may be more to do */
    private boolean oneTurn(Admitted last) {
        long begun = nanos.getAsLong();
        Optional<Played> played;
        try {
            played = unitOfWork.run(last.lane().trust(), () -> turn.play(last.lane()));
        } catch (RuntimeException broken) {
            return afterFailure(last.lane(), broken);
        }
        played.ifPresent(p -> {
            figures.add(Count.turn(Turned.DONE));
            figures.turnTook(Duration.ofNanos(nanos.getAsLong() - begun));
            over(last.lane(), p);
        });
        return played.filter(p -> p.number() < last.number()).isPresent();
    }

    private void over(Lane lane, Played played) {
        Optional.ofNullable(awaited.remove(played.number()))
                .ifPresent(over -> over.complete(played.becomes().map(card -> delivery.answer(lane.trust(), card))));
        delivery.deliver(lane.trust(), played.claims());
    }

    /** Exceptions may hold what somebody wrote: only their kind is logged. */
    private boolean afterFailure(Lane lane, RuntimeException broken) {
        LOG.warn("a turn failed and will be tried again or parked: {}", Failures.kinds(broken));
        try {
            Optional<Played> parked = unitOfWork.run(lane.trust(), () -> turn.failed(lane));
            figures.add(Count.turn(parked.isPresent() ? Turned.PARKED : Turned.FAILED));
            parked.ifPresent(p -> over(lane, p));
            return parked.isPresent();
        } catch (RuntimeException still) {
            LOG.error("a failed turn could not be noted, it is left to the sweep: {}", Failures.kinds(still));
            return false;
        }
    }

    private record Admitted(Lane lane, long number) {}

    /**
     * What turns are had with.
     *
     * @param nanos a time that only ever goes on
     */
    public record Means(Executor threads, Trails trails, Figures figures, LongSupplier nanos) {}

    /** What the runner goes by. */
    public record Rules(UnitOfWork unitOfWork, Reception reception, Turn turn, InstantSource clock) {}
}
