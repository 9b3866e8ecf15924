package org.ponder.bot.conformance;

import java.time.Duration;
import java.util.Optional;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.dialogs.card.Card;

/** Has each turn at once, as whoever plays wants it had just now. */
public final class TurnsAtOnce implements Turns {
    private volatile Turn turn = TurnsAtOnce::nobodys;

    /** What is done with something that came in. */
    @FunctionalInterface
    interface Turn {
        Optional<Card> of(Inbound inbound);
    }

    /** While something is done, whatever comes in has this turn. */
    void during(Runnable deed, Turn had) {
        turn = had;
        try {
            deed.run();
        } finally {
            turn = TurnsAtOnce::nobodys;
        }
    }

    private static Optional<Card> nobodys(Inbound inbound) {
        throw new IllegalStateException("nobody waits for a turn in " + inbound.conversation());
    }

    @Override
    public void take(Inbound inbound) {
        turn.of(inbound);
    }

    @Override
    public Optional<Card> take(Inbound inbound, Duration atMost) {
        return turn.of(inbound);
    }
}
