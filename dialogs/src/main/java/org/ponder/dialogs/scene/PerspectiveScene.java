package org.ponder.dialogs.scene;

import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.work.UseCases;

/** A member sees from which perspective they are counted, and may ask for another. */
final class PerspectiveScene implements Scene {
    static final Spot SPOT = new Spot("perspective", "");

    private final UseCases useCases;
    private final Speech speech;

    PerspectiveScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Field.Option> others = exchange.trust().setUp().perspectives().stream()
                .filter(perspective -> !perspective.equals(exchange.member().perspective()))
                .map(perspective -> new Field.Option(perspective.key(), perspective.name(), ""))
                .toList();
        List<Block> body = List.of(
                new Block.Text(
                        speech.words().say("perspective.now", mine(exchange).name())),
                new Block.Note(speech.words().say("perspective.note")));
        String title = speech.words().say("perspective.title");
        return others.isEmpty()
                ? new Card(title, body, List.of(), List.of(speech.main("done")))
                : new Card(
                        title,
                        body,
                        List.of(new Field.OneOf(
                                "perspective", speech.words().say("perspective.other"), others, "", Field.Layout.OPEN)),
                        List.of(speech.main("ask"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (reply.choice().equals("done")) {
            return Onward.finish().after(speech.line("settings.done"));
        }
        String wanted = reply.value("perspective");
        return wanted.isEmpty() ? Onward.ask(at).after(speech.line("again.choose-first")) : asked(exchange, wanted);
    }

    private Onward asked(Exchange exchange, String wanted) {
        return Onward.finish()
                .after(useCases.settingUp()
                        .askToSeeFrom(exchange.trust().id(), exchange.member().id(), wanted)
                        .fold(perspective -> speech.note("perspective.asked", perspective.name()), speech::refusal));
    }

    private Perspective mine(Exchange exchange) {
        return exchange.member().perspective();
    }
}
