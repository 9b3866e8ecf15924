package org.ponder.domain.round;

import java.time.Instant;

/** From when and until when a round takes answers; the closing instant itself is too late. */
public record Times(Instant opensAt, Instant closesAt) {
    public Times {
        if (!closesAt.isAfter(opensAt)) {
            throw new IllegalArgumentException("a round closes after it opens");
        }
    }
}
