package org.ponder.bot.slack;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.dialogs.card.Card;

/** Takes each delivery once, as the inbox does, and has a turn that says nothing. */
public final class OnceTurns implements Turns {
    public final List<Inbound> taken = new CopyOnWriteArrayList<>();
    private final Set<String> deliveries = ConcurrentHashMap.newKeySet();
    private final Consumer<Inbound> turn;

    public OnceTurns() {
        this(inbound -> {});
    }

    OnceTurns(Consumer<Inbound> turn) {
        this.turn = turn;
    }

    @Override
    public void take(Inbound inbound) {
        if (deliveries.add(inbound.delivery())) {
            taken.add(inbound);
            turn.accept(inbound);
        }
    }

    @Override
    public Optional<Card> take(Inbound inbound, Duration atMost) {
        take(inbound);
        return Optional.empty();
    }
}
