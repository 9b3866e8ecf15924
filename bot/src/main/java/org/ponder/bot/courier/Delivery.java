package org.ponder.bot.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Failures;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.channel.WayOut;
import org.ponder.dialogs.card.Card;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends what was claimed, and records what became of it. What certainly failed is tried again; what may have reached a channel is
 * parked, never blindly repeated, also where the node died that set out with it; a question to a person may be repeated, since a
 * second answer to it has no effect. What becomes of a message that only some get who have not answered is kept with it and told
 * nowhere: that it was moot, sent, failed or tried again leaves the same trace outside of its reader's chat, which is none.
 */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** The waits double until the ninth, and these many take a little over four days: more than a long weekend. */
    private static final int MOST_TRIES = 400;
    /** How often a person may get the same thing again because nobody knows whether it came. */
    private static final int MOST_REPEATED = 3;
    /** After as many waits as outlast a lease, what was on its way is known to stand somewhere, or to stand nowhere. */
    private static final int MOST_LOOKS = 6;

    private final WayOut wayOut;
    private final Dispatches dispatches;
    private final Letters letters;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private final Escort escort;
    private final DoubleSupplier chance;

    /** @param chance from 0 to 1, another one each time */
    public Delivery(WayOut wayOut, Dispatches dispatches, Letters letters, Work work, DoubleSupplier chance) {
        this.wayOut = wayOut;
        this.dispatches = dispatches;
        this.letters = letters;
        this.unitOfWork = work.unitOfWork();
        this.clock = work.clock();
        this.escort = work.escort();
        this.chance = chance;
    }

    /** Sends what is claimed of a trust, in this order, and records what became of it. */
    public void deliver(TrustId trust, List<Claim> claims) {
        Trip trip = new Trip(clock.instant());
        record(trust, claims.stream().flatMap(claim -> carried(trip, claim)).toList());
    }

    /** What a pressed card becomes, as it may be said to whoever pressed it and waits for that. */
    public Card answer(TrustId trust, Card becomes) {
        return wayOut.answer(trust, becomes);
    }

    /** Sends one thing on a way out, if there is still time, and records what became of it. */
    void carry(Trip trip, Claim claim) {
        record(claim.trust(), carried(trip, claim).toList());
    }

    private Stream<Runnable> carried(Trip trip, Claim claim) {
        return trip
                .carry(claim, clock.instant(), this::escorted)
                .map(fate -> (Runnable) () -> dispatches.record(claim, fate))
                .stream();
    }

    private void record(TrustId trust, List<Runnable> records) {
        if (!records.isEmpty()) {
            unitOfWork.run(trust, () -> records.forEach(Runnable::run));
        }
    }

    private Fate escorted(Claim claim) {
        return escort.along(claim, () -> attempt(claim));
    }

    private Fate attempt(Claim claim) {
        try {
            return claim.hasSetOut() ? lost(claim) : run(claim);
        } catch (ChannelFailure failure) {
            note(claim, failure);
            return fate(claim, failure);
        } catch (RuntimeException broken) {
            note(claim, broken);
            return again(claim, Duration.ZERO);
        }
    }

    /** What a node that died, or was late, may or may not have sent, and must not come twice. */
    private static Fate lost(Claim claim) {
        if (!claim.errand().isBlind()) {
            LOG.warn("nobody knows whether a dispatch was delivered: whoever set out with it recorded nothing");
        }
        return new Fate.Over(Why.UNKNOWN);
    }

    /** Nothing of what only some get, since that would tell who; of everything else the reason, for whoever has to set it right. */
    private static void note(Claim claim, ChannelFailure failure) {
        if (!claim.errand().isBlind()) {
            LOG.atLevel(failure.kind() == ChannelFailure.Kind.REFUSED ? Level.WARN : Level.INFO)
                    .log(
                            "a dispatch was not delivered: {} after {} tries ({})",
                            failure.why(),
                            claim.tries(),
                            failure.getMessage());
        }
    }

    private static void note(Claim claim, RuntimeException broken) {
        if (!claim.errand().isBlind()) {
            LOG.warn("a dispatch could not be made ready: {}", Failures.kinds(broken));
        }
    }

    private Fate run(Claim claim) {
        return claim.errand().fold(new Errand.Cases<>() {
            @Override
            public Fate say(Errand.Say errand) {
                if (errand.isAtMostOnce()) {
                    unitOfWork.run(claim.trust(), () -> dispatches.setOut(claim));
                }
                return new Fate.Sent(wayOut.post(claim.trust(), errand.to(), errand.post()));
            }

            @Override
            public Fate replace(Errand.Replace errand) {
                Optional<Posted> stands = Optional.of(errand.standing())
                        .filter(Posted::isKnown)
                        .or(() -> unitOfWork.run(claim.trust(), () -> dispatches.posted(claim.trust(), errand.of())));
                stands.ifPresent(posted -> wayOut.update(claim.trust(), errand.at(), posted, errand.by()));
                return stands.<Fate>map(Fate.Sent::new)
                        .orElseGet(
                                () -> claim.tries() + 1 < MOST_LOOKS ? again(claim, Duration.ZERO) : new Fate.Moot());
            }

            @Override
            public Fate tell(Errand.Tell errand) {
                return letters.tell(
                        claim.trust(), errand, errand.isAtMostOnce() ? () -> dispatches.setOut(claim) : () -> {});
            }
        });
    }

    private Fate fate(Claim claim, ChannelFailure failure) {
        return switch (failure.kind()) {
            case NOT_SENT -> again(claim, failure.waitAtLeast());
            case BUSY -> again(claim, failure.waitAtLeast(), true);
            case UNKNOWN ->
                claim.tries() + 1 < triesInTheDark(claim.errand())
                        ? again(claim, failure.waitAtLeast())
                        : new Fate.Over(Why.UNKNOWN);
            case UNREACHABLE, DISCONNECTED, REFUSED -> new Fate.Over(failure.why());
        };
    }

    /** How often to try what may have arrived: once, a few times with a person, and a replacement as anything else. */
    private static int triesInTheDark(Errand errand) {
        return errand.fold(new Errand.Cases<>() {
            @Override
            public Integer say(Errand.Say errand) {
                return repeats(errand);
            }

            @Override
            public Integer replace(Errand.Replace errand) {
                return MOST_TRIES;
            }

            @Override
            public Integer tell(Errand.Tell errand) {
                return repeats(errand);
            }

            private int repeats(Errand errand) {
                return errand.isAtMostOnce() ? 1 : MOST_REPEATED;
            }
        });
    }

    private Fate again(Claim claim, Duration atLeast) {
        return again(claim, atLeast, false);
    }

    private Fate again(Claim claim, Duration atLeast, boolean isForAll) {
        if (claim.tries() + 1 >= MOST_TRIES) {
            return new Fate.Over(Why.OUR_FAULT);
        }
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(claim.tries(), 10));
        Duration wait = spread(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
        Instant next = clock.instant().plus(wait.compareTo(atLeast) > 0 ? wait : atLeast);
        return new Fate.Again(next, isForAll);
    }

    /** Up to a quarter more, so that not all that failed at the same moment comes back at the same moment. */
    private Duration spread(Duration wait) {
        return wait.plusNanos((long) (wait.toNanos() * chance.getAsDouble() / 4));
    }

    /** What it goes by. */
    public record Work(UnitOfWork unitOfWork, InstantSource clock, Escort escort) {
        public Work(UnitOfWork unitOfWork, InstantSource clock) {
            this(unitOfWork, clock, Escort.NOBODY);
        }
    }
}
