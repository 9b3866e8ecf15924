package org.ponder.bot.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One way out with what was claimed together. It ends well before the lease does, since somebody else sends what is left then;
 * and in no conversation does it go past what has to wait, nor anywhere in a trust that takes nothing now.
 */
final class Trip {
    private static final Duration LONGEST = Claim.LEASE.dividedBy(2);
    private static final Errand.Cases<Object> WHERE = new Errand.Cases<>() {
        @Override
        public Object say(Errand.Say errand) {
            return errand.to().conversation();
        }

        @Override
        public Object replace(Errand.Replace errand) {
            return errand.at().conversation();
        }

        @Override
        public Object tell(Errand.Tell errand) {
            return errand.to();
        }
    };

    private final Instant ends;
    private final Map<List<Object>, Instant> heldUp = new HashMap<>();
    private Instant closedUntil = Instant.MIN;

    Trip(Instant begins) {
        this.ends = begins.plus(LONGEST);
    }

    /** What becomes of a claim; empty where the time is over. */
    Optional<Fate> carry(Claim claim, Instant now, Function<Claim, Fate> attempt) {
        return now.isBefore(ends) ? Optional.of(carried(claim, attempt)) : Optional.empty();
    }

    /** Until when nothing more goes to this trust; long ago where that is not so. */
    Instant closedUntil() {
        return closedUntil;
    }

    private Fate carried(Claim claim, Function<Claim, Fate> attempt) {
        List<Object> where = List.of(claim.trust(), claim.errand().fold(WHERE));
        Instant wait = heldUp.getOrDefault(where, closedUntil);
        return wait.equals(Instant.MIN) ? attempted(claim, where, attempt) : new Fate.Later(wait);
    }

    private Fate attempted(Claim claim, List<Object> where, Function<Claim, Fate> attempt) {
        Fate fate = attempt.apply(claim);
        fate.fold(new Fate.Cases<Runnable>(
                        sent -> () -> {},
                        standing -> () -> {},
                        again -> () -> waits(where, again),
                        later -> () -> heldUp.put(where, later.notBefore()),
                        moot -> () -> {},
                        over -> () -> {}))
                .run();
        return fate;
    }

    private void waits(List<Object> where, Fate.Again again) {
        heldUp.put(where, again.notBefore());
        closedUntil = again.isForAll() ? again.notBefore() : closedUntil;
    }
}
