package org.ponder.bot.teams;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.dialogs.card.Card;

/** Keeps what it is given, and answers a press as it was told to. */
public final class RecordingTurns implements Turns {

    public final List<Inbound> taken = new CopyOnWriteArrayList<>();
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final Optional<Card> becomes;

    public RecordingTurns(Optional<Card> becomes) {
        this.becomes = becomes;
    }

    @Override
    public void take(Inbound inbound) {
        taken.add(inbound);
    }

    @Override
    public Optional<Card> take(Inbound inbound, Duration atMost) {
        taken.add(inbound);
        waits.add(atMost);
        return becomes;
    }
}
