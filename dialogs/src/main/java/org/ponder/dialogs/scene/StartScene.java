package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.work.Refusal;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.UseCases;

/** The way to a new round; what stands in the way of any is said before anybody chooses one, with where to mend it. */
final class StartScene implements Scene {
    private static final Map<Refusal, String> MENDED_AT = Map.of(
            Because.NO_SAFEGUARDING_CONTACT, "setup",
            Because.NO_TEAM_CHANNEL, "setup",
            Because.ANOTHER_ROUND_IS_OPEN, "round");
    private static final Set<String> ELSEWHERE = Set.of("setup", "round", "menu");

    private final UseCases useCases;
    private final Speech speech;
    private final Scene free;

    /** @param free where nothing stands in the way */
    StartScene(UseCases useCases, Speech speech, Scene free) {
        this.useCases = useCases;
        this.speech = speech;
        this.free = free;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return useCases.rounds()
                .standsInTheWay(exchange.trust().id())
                .map(this::barred)
                .orElseGet(() -> free.card(exchange, at));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return ELSEWHERE.contains(reply.choice())
                ? Onward.ask(new Spot(reply.choice(), ""))
                : free.hear(exchange, at, reply);
    }

    private Card barred(Refusal refusal) {
        String first = Optional.ofNullable(MENDED_AT.get(refusal)).orElse("menu");
        return new Card(
                speech.words().say("start.title"),
                List.of(new Block.Text(speech.refusal(refusal).card().title())),
                List.of(),
                Stream.concat(
                                Stream.of(speech.main(first)),
                                Stream.of("menu", "done")
                                        .filter(key -> !key.equals(first))
                                        .map(speech::other))
                        .toList());
    }
}
