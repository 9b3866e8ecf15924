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
 * and in no conversation does it go past what has to wait.
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

    Trip(Instant begins) {
        this.ends = begins.plus(LONGEST);
    }

    /** What becomes of a claim; empty where the time is over. */
    Optional<Fate> carry(Claim claim, Instant now, Function<Claim, Fate> attempt) {
        return now.isBefore(ends) ? Optional.of(carried(claim, attempt)) : Optional.empty();
    }

    private Fate carried(Claim claim, Function<Claim, Fate> attempt) {
        List<Object> where = List.of(claim.trust(), claim.errand().fold(WHERE));
        return Optional.ofNullable(heldUp.get(where))
                .<Fate>map(Fate.Later::new)
                .orElseGet(() -> attempted(claim, where, attempt));
    }

    private Fate attempted(Claim claim, List<Object> where, Function<Claim, Fate> attempt) {
        Fate fate = attempt.apply(claim);
        waitsUntil(fate).ifPresent(then -> heldUp.put(where, then));
        return fate;
    }

    private static Optional<Instant> waitsUntil(Fate fate) {
        return fate.fold(new Fate.Cases<>(
                sent -> Optional.empty(),
                standing -> Optional.empty(),
                again -> Optional.of(again.notBefore()),
                later -> Optional.empty(),
                moot -> Optional.empty(),
                over -> Optional.empty()));
    }
}
