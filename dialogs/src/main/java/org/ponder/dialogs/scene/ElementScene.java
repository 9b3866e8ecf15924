package org.ponder.dialogs.scene;

import java.util.List;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Element;

/** Which element a new round is about. */
final class ElementScene implements Scene {
    private final Opening opening;
    private final Speech speech;

    ElementScene(Opening opening, Speech speech) {
        this.opening = opening;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Element> elements = opening.area(exchange, at).elements();
        List<Field.Option> options = IntStream.range(0, elements.size())
                .mapToObj(
                        i -> new Field.Option(String.valueOf(i), elements.get(i).name(), ""))
                .toList();
        return Choosing.card(speech, "start.element", options);
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Choosing.chosen(
                speech,
                at,
                reply,
                chosen -> opening.with(
                        at,
                        "grouping",
                        opening.area(exchange, at)
                                .elements()
                                .get(Integer.parseInt(chosen))
                                .key()
                                .value()));
    }
}
