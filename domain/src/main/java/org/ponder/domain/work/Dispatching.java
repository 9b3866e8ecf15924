package org.ponder.domain.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.TrustId;

/** Puts messages into the outbox, each at most once. */
final class Dispatching {
    private final Outbox outbox;

    Dispatching(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param occasion what tells this message from a later one that reads the same, as in the closing time it names */
    void put(TrustId trust, Address to, Message message, Instant occasion) {
        String same = trust + "|" + to + "|" + message + "|" + occasion;
        DispatchId id = new DispatchId(UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)));
        outbox.put(trust, new Dispatch(id, to, message, occasion));
    }
}
