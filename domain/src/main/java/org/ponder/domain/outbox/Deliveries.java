package org.ponder.domain.outbox;

import java.util.List;
import org.ponder.domain.people.TrustId;

/** Port: what became of what was sent. It knows what we sent and nothing of what anybody answered. */
public interface Deliveries {

    /** For each member and channel the trust has written to, if the last message to it has not arrived. */
    List<Undelivered> undelivered(TrustId trust);
}
