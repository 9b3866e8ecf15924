package org.ponder.dialogs.scene;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Edition;

/** From which framework the element of a new round comes; where there is one, it stands in for what is to be chosen next. */
final class FrameworkScene implements Scene {
    private final Opening opening;
    private final Speech speech;
    private final Function<Spot, Scene> next;

    /** @param next the scene at a spot in a framework */
    FrameworkScene(Opening opening, Speech speech, Function<Spot, Scene> next) {
        this.opening = opening;
        this.speech = speech;
        this.next = next;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return opening.only(exchange)
                .map(spot -> next.apply(spot).card(exchange, spot))
                .orElseGet(() -> card(opening.editions(exchange)));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return opening.only(exchange)
                .map(spot -> next.apply(spot).hear(exchange, spot, reply))
                .orElseGet(() -> Choosing.chosen(
                        speech,
                        at,
                        reply,
                        chosen -> opening.inEdition(opening.editions(exchange).get(Integer.parseInt(chosen)))));
    }

    private Card card(List<Edition> editions) {
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
}
