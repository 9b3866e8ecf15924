package org.ponder.bot.channel;

import java.time.Duration;
import java.util.Optional;
import org.ponder.dialogs.card.Card;

/** The one way in: whatever a channel found genuine is handed over here. */
public interface Turns {

    /** Keeps what came in, once however often it is delivered, and returns; its turn follows at once, on another thread. */
    void take(Inbound inbound);

    /**
     * Keeps what came in and waits until its turn is over, but not longer than said: the turn then follows all the same.
     *
     * @return for a press on a card, what that card becomes; empty when there is none, or the wait was too long
     */
    Optional<Card> take(Inbound inbound, Duration atMost);
}
