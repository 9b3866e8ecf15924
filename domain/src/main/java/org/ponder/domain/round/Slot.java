package org.ponder.domain.round;

import java.time.Instant;

/** From when until when one round of a cycle can be open. */
public record Slot(Instant opensAt, Instant closesAt) {
    public Slot {
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("a round closes after it opens");
        }
    }
}
