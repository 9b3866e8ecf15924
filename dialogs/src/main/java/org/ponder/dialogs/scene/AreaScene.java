package org.ponder.dialogs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.Edition;

/** To which area of the framework the element of a new round belongs, or its closing; passed over where there is no choice. */
final class AreaScene implements Scene {
    private static final String CLOSING = "closing";

    private final Opening opening;
    private final Speech speech;

    AreaScene(Opening opening, Speech speech) {
        this.opening = opening;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Edition edition = opening.edition(exchange, at);
        List<Area> areas = edition.areas();
        List<Field.Option> options = new ArrayList<>(IntStream.range(0, areas.size())
                .mapToObj(i -> new Field.Option(String.valueOf(i), areas.get(i).name(), ""))
                .toList());
        edition.closing()
                .ifPresent(closing -> options.add(
                        new Field.Option(CLOSING, closing.name(), speech.words().say("start.closing"))));
        return edition.notice().isEmpty()
                ? Choosing.card(speech, "start.area", options)
                : Choosing.card(speech, "start.area", options, new Block.Note(edition.notice()));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Choosing.chosen(
                speech,
                at,
                reply,
                chosen -> chosen.equals(CLOSING) ? opening.closing(at) : opening.with(at, "element", chosen));
    }
}
