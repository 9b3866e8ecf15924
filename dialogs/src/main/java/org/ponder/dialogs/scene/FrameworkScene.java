package org.ponder.dialogs.scene;

import java.util.List;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Edition;

/** From which framework the element of a new round comes; passed over where there is one. */
final class FrameworkScene implements Scene {
    private final Opening opening;
    private final Speech speech;

    FrameworkScene(Opening opening, Speech speech) {
        this.opening = opening;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Edition> editions = opening.editions(exchange);
        List<Field.Option> options = IntStream.range(0, editions.size())
                .mapToObj(i -> new Field.Option(
                        String.valueOf(i),
                        editions.get(i).title(),
                        editions.get(i).notice()))
                .toList();
        return options.isEmpty()
                ? new Card(
                        speech.words().say("start.title"),
                        List.of(new Block.Text(speech.words().say("start.nothing"))),
                        List.of(),
                        List.of(speech.main("menu"), speech.other("done")))
                : Choosing.card(speech, "start.framework", options);
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Choosing.chosen(
                speech,
                at,
                reply,
                chosen -> opening.inEdition(opening.editions(exchange).get(Integer.parseInt(chosen))));
    }
}
