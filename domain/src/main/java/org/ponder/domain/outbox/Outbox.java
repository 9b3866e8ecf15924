package org.ponder.domain.outbox;

import java.time.Instant;
import java.util.List;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** Port: what is to be sent, kept in the transaction that decided it. */
public interface Outbox {

    /** Puts dispatches in this order; one with the same id that is already there is left as it is. */
    void put(TrustId trust, List<Dispatch> dispatches);

    /** The same, but of one that is already there and has not left, the time is changed. */
    void move(TrustId trust, List<Dispatch> dispatches);

    /** Everything that has not left, in the order in which it was put. */
    List<Dispatch> waiting(TrustId trust);

    /**
     * Tries once more what was given up: of a member, since something last arrived; of a channel, all of it. Nothing blind is.
     * What was tried before counts as one try.
     */
    void again(TrustId trust, List<Address> to, Instant notBefore);

    /** Tells no more of what was given up for these, and tries none of it again. */
    void letBe(TrustId trust, List<Address> to);

    /**
     * Sends to one member what still waits to be sent to another, who is the same person.
     *
     * @param known what they were told already; it is left as it is
     */
    void redirect(TrustId trust, MemberId from, MemberId to, List<Message> known);
}
