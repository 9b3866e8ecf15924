package org.ponder.domain.round;

import java.util.Optional;
import org.ponder.domain.people.TrustId;

/** Port: a trust's cycles. */
public interface Cycles {

    Optional<Cycle> cycle(TrustId trust, CycleId cycle);

    /** The last that was planned, unless it was called off. */
    Optional<Cycle> latest(TrustId trust);

    /**
     * Keeps the cycle; one with a round to come is brought back to {@code Cycling.advance} when that opens, or as soon after it as
     * anybody is awake.
     */
    void save(TrustId trust, Cycle cycle);
}
