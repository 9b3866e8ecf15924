package org.ponder.bot.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.ponder.bot.channel.Failures;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes out for one trust after the other with what is due there, one at a time for each, at the pace that platforms bear. */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** Whatever waits for longer is found by the sweep. */
    private static final Duration SWEPT = Duration.ofSeconds(10);

    private final Delivery delivery;
    private final Dispatches dispatches;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Budget budget;
    private final Supplier<UUID> ids;
    private final Later later;
    private final Alarm<TrustId> alarm;

    public Courier(Delivery delivery, Dispatches dispatches, Delivery.Work work, Means means) {
        this.delivery = delivery;
        this.dispatches = dispatches;
        this.unitOfWork = work.unitOfWork();
        this.clock = work.clock();
        this.budget = means.budget();
        this.ids = means.ids();
        this.later = means.later();
        this.alarm = new Alarm<>(means.threads(), this::goOutOrLeaveIt);
    }

    /** Goes out wherever something is due and nobody is out. */
    public void deliverDue() {
        unitOfWork.run(() -> dispatches.due(clock.instant())).forEach(alarm::ring);
    }

    /** Something was put for a trust. */
    public void wake(TrustId trust) {
        alarm.ring(trust);
    }

    /** What could not be sent or recorded, as while the database is away, is left to the sweep. */
    private void goOutOrLeaveIt(TrustId trust) {
        try {
            goOut(trust);
        } catch (RuntimeException broken) {
            LOG.warn("a courier did not get through: {}", Failures.kinds(broken));
        }
    }

    /** Sends what is due; each is recorded as soon as it was sent, since people answer meanwhile. */
    private void goOut(TrustId trust) {
        Outing outing = new Outing(trust, ids.get());
        Instant begins = clock.instant();
        List<Claim> claims = unitOfWork.run(trust, () -> dispatches.claim(outing, begins, budget));
        Trip trip = new Trip(begins);
        claims.forEach(claim -> delivery.carry(trip, claim));
        comeBack(outing, begins.plus(budget.rest(claims.size())), trip, claims);
    }

    /** That one which only some get found the way closed keeps back nothing but its like. */
    private void comeBack(Outing outing, Instant rested, Trip trip, List<Claim> claims) {
        boolean isBlind = claims.stream().anyMatch(claim -> claim.errand().isBlind());
        Instant open = trip.closedUntil();
        Instant next = isBlind || open.isBefore(rested) ? rested : open;
        Optional<Instant> due = unitOfWork.run(outing.trust(), () -> {
            if (isBlind && open.isAfter(rested)) {
                dispatches.putOffBlind(outing.trust(), open);
            }
            return dispatches.back(outing, next);
        });
        Instant now = clock.instant();
        due.filter(first -> !claims.isEmpty() || first.isAfter(now))
                .map(first -> Duration.between(now, first.isAfter(next) ? first : next))
                .filter(wait -> wait.compareTo(SWEPT) < 0)
                .ifPresent(wait -> again(outing.trust(), wait));
    }

    private void again(TrustId trust, Duration wait) {
        if (wait.isNegative() || wait.isZero()) {
            wake(trust);
        } else {
            later.after(wait, () -> wake(trust));
        }
    }

    /**
     * What it goes out with.
     *
     * @param threads however many couriers may be out at the same time, each for another trust
     */
    public record Means(Executor threads, Later later, Budget budget, Supplier<UUID> ids) {}
}
