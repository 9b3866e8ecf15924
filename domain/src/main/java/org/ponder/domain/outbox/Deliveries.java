package org.ponder.domain.outbox;

import java.util.List;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/**
 * Port: what became of what was sent. It knows what we sent and nothing of what anybody answered; and of what is sent only to those
 * who have not answered ({@link Message#isBlind()}) it tells nothing, since that would tell who they are.
 */
public interface Deliveries {
    /** After as many tries, what is still being tried is worth telling. */
    int TRIES_WORTH_TELLING = 3;

    /**
     * Of each member the trust has written to, the last message if it has not arrived; of each channel, all that have not, since
     * what came later does not stand for them.
     */
    List<Undelivered> undelivered(TrustId trust);

    /**
     * Whether no invitation to a round has failed so far. One that may have arrived has not, nor has one that was never tried since
     * its member wants to hear nothing.
     */
    boolean reachedEverybody(TrustId trust, RoundId round);
}
