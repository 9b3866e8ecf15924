package org.ponder.domain.outbox;

import org.ponder.domain.people.TrustId;

/** Port: what is to be sent, kept in the transaction that decided it. */
public interface Outbox {

    /** Puts a dispatch; one with the same id that is already there is left as it is. */
    void put(TrustId trust, Dispatch dispatch);
}
