package org.ponder.bot.conformance;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.dialogs.card.Card;

/** Has each turn at once, as whoever plays wants it had just now. */
public final class TurnsAtOnce implements Turns {
    private volatile Function<Inbound, Optional<Card>> turn = nobody();

    void are(Function<Inbound, Optional<Card>> had) {
        turn = had;
    }

    void areOver() {
        turn = nobody();
    }

    private static Function<Inbound, Optional<Card>> nobody() {
        return inbound -> {
            throw new IllegalStateException("nobody waits for a turn");
        };
    }

    @Override
    public void take(Inbound inbound) {
        turn.apply(inbound);
    }

    @Override
    public Optional<Card> take(Inbound inbound, Duration atMost) {
        return turn.apply(inbound);
    }
}
