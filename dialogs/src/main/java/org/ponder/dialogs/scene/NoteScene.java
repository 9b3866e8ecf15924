package org.ponder.dialogs.scene;

import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.UseCases;

/** Beneath which summary a facilitator adds a note. */
final class NoteScene implements Scene {
    private static final int MOST = 5;

    private final UseCases useCases;
    private final Frameworks frameworks;
    private final Speech speech;

    NoteScene(UseCases useCases, Frameworks frameworks, Speech speech) {
        this.useCases = useCases;
        this.frameworks = frameworks;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Field.Option> summaries = useCases
                .annotating()
                .latest(exchange.trust().id(), MOST)
                .stream()
                .map(round -> option(exchange, round))
                .toList();
        return summaries.isEmpty()
                ? new Card(
                        speech.words().say("note.title"),
                        List.of(new Block.Text(speech.words().say("note.none"))),
                        List.of(),
                        List.of(speech.main("menu"), speech.other("done")))
                : new Card(
                        speech.words().say("note.title"),
                        List.of(new Block.Text(speech.words().say("note.about"))),
                        List.of(new Field.OneOf(
                                "chosen", speech.words().say("note.which"), summaries, "", Field.Layout.OPEN)),
                        List.of(speech.main("continue"), speech.other("menu"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Choosing.chosen(speech, at, reply, chosen -> new Spot("note-text", chosen));
    }

    private Field.Option option(Exchange exchange, Round round) {
        String name = frameworks
                .edition(exchange.trust().id(), round.subject().edition())
                .flatMap(edition -> edition.element(round.subject().element()))
                .map(Element::name)
                .orElseThrow();
        String closed = speech.words().moment(round.times().closesAt(), exchange.zone());
        return new Field.Option(round.id().value().toString(), name, closed);
    }
}
