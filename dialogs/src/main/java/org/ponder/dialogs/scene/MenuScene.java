package org.ponder.dialogs.scene;

import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.work.UseCases;

/** What a facilitator may do; what is possible now comes first. */
final class MenuScene implements Scene {
    static final Spot SPOT = new Spot("menu", "");

    private final UseCases useCases;
    private final Speech speech;

    MenuScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        boolean running = !useCases.rounds().running(exchange.trust().id()).isEmpty();
        return new Card(
                speech.words().say("menu.title"),
                body(exchange, running),
                List.of(),
                List.of(
                        speech.main(running ? "round" : "start"),
                        speech.other("cycle"),
                        speech.other("setup"),
                        speech.other("note"),
                        speech.other("more"),
                        speech.other("done")));
    }

    private List<Block> body(Exchange exchange, boolean running) {
        String standing = exchange.trust().hold().isOn() ? "held" : running ? "running" : "quiet";
        Block how = new Block.Text(speech.words().say("menu." + standing));
        boolean arrived = useCases.delivering()
                .undelivered(exchange.trust().id(), exchange.member().id())
                .fold(List::isEmpty, refusal -> true);
        return arrived
                ? List.of(how)
                : List.of(how, new Block.Text(speech.words().say("menu.undelivered")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return Onward.ask(new Spot(reply.choice(), ""));
    }
}
