package org.ponder.domain.outbox;

import java.time.Instant;

/** One message on its way out, not to leave before its time. */
public record Dispatch(DispatchId id, Address to, Message message, Instant notBefore) {

    /** The same, not to leave before another time. */
    public Dispatch notBefore(Instant other) {
        return new Dispatch(id, to, message, other);
    }
}
