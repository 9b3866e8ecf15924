package org.ponder.dialogs.scene;

import java.util.List;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.work.Refusal.Because;

/** A scene that hears facilitators alone, also if somebody stepped down while its card was open. */
record FacilitatorsOnly(Scene scene, Speech speech) implements Scene {
    /** The way in, for those who may. */
    static Onward enter(Exchange exchange, String step, Speech speech) {
        return exchange.member().isFacilitator()
                ? Onward.over("facilitator", new Spot(step, ""))
                : Onward.again().after(speech.refusal(Because.NOT_A_FACILITATOR));
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return scene.card(exchange, at);
    }

    @Override
    public List<Post> over(Exchange exchange, Spot at, Recency asked) {
        return exchange.member().isFacilitator()
                ? scene.over(exchange, at, asked)
                : List.of(speech.refusal(Because.NOT_A_FACILITATOR));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return reply.choice().equals("done")
                ? Onward.finish().after(speech.line("facilitator.done"))
                : scene.hear(exchange, at, reply);
    }
}
