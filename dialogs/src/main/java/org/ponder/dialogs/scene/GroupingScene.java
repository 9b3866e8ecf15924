package org.ponder.dialogs.scene;

import java.util.Arrays;
import java.util.Locale;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.round.Grouping;

/** How a new round will report. */
final class GroupingScene implements Scene {
    private final Opening opening;
    private final Speech speech;

    GroupingScene(Opening opening, Speech speech) {
        this.opening = opening;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return Choosing.card(
                speech,
                "start.grouping",
                Arrays.stream(Grouping.values()).map(this::option).toList(),
                new Block.Text(opening.element(exchange, at).name()));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Choosing.chosen(
                speech,
                at,
                reply,
                chosen ->
                        opening.with(at, "open", chosen.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private Field.Option option(Grouping grouping) {
        String key = grouping.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Field.Option(
                key, speech.words().say("grouping." + key), speech.words().say("grouping." + key + ".detail"));
    }
}
