package org.ponder.dialogs.scene;

import java.util.List;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.Reply.Chose;

/** What a facilitator does now and then. */
final class MoreScene implements Scene {
    private final Speech speech;

    MoreScene(Speech speech) {
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return new Card(
                speech.words().say("more.title"),
                List.of(),
                List.of(),
                List.of(
                        speech.other("members"),
                        speech.other("facilitators"),
                        speech.other("delivery"),
                        speech.other(exchange.trust().hold().isOn() ? "release" : "hold"),
                        speech.other("menu"),
                        speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Onward.ask(new Spot(reply.choice(), ""));
    }
}
