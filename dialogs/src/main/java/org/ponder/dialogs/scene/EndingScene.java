package org.ponder.dialogs.scene;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.UseCases;

/** Asks once more before something that cannot be undone, or that everybody notices. */
final class EndingScene implements Scene {
    private final String step;
    private final Speech speech;
    private final Ending ending;

    private EndingScene(String step, Speech speech, Ending ending) {
        this.step = step;
        this.speech = speech;
        this.ending = ending;
    }

    /** What is done when it was confirmed. */
    private interface Ending {
        Outcome<?> end(Exchange exchange, Spot at);

        /** When the summary that comes of it is posted, if that is not at once. */
        default Optional<Instant> posted(Exchange exchange, Spot at) {
            return Optional.empty();
        }
    }

    /** Closes a round before its time. */
    private record ClosingEarly(UseCases useCases) implements Ending {
        @Override
        public Outcome<?> end(Exchange exchange, Spot at) {
            return useCases.rounds()
                    .closeEarly(exchange.trust().id(), exchange.member().id(), round(at));
        }

        @Override
        public Optional<Instant> posted(Exchange exchange, Spot at) {
            return useCases.publishing().wouldWait(exchange.trust(), round(at));
        }
    }

    static Map<String, Scene> all(UseCases useCases, Speech speech) {
        return Map.of(
                "hold",
                new EndingScene(
                        "hold",
                        speech,
                        (exchange, at) -> useCases.holding()
                                .hold(exchange.trust().id(), exchange.member().id())),
                "release",
                new EndingScene(
                        "release",
                        speech,
                        (exchange, at) -> useCases.holding()
                                .release(
                                        exchange.trust().id(), exchange.member().id())),
                "call-off-cycle",
                new EndingScene(
                        "call-off-cycle",
                        speech,
                        (exchange, at) -> useCases.cycling()
                                .callOff(
                                        exchange.trust().id(), exchange.member().id())),
                "close-early",
                new EndingScene("close-early", speech, new ClosingEarly(useCases)),
                "call-off",
                new EndingScene(
                        "call-off",
                        speech,
                        (exchange, at) -> useCases.rounds()
                                .cancel(exchange.trust().id(), exchange.member().id(), round(at))),
                "step-down",
                new EndingScene(
                        "step-down",
                        speech,
                        (exchange, at) -> useCases.settingUp()
                                .stepDown(
                                        exchange.trust().id(), exchange.member().id())));
    }

    private static RoundId round(Spot at) {
        return new RoundId(UUID.fromString(at.about()));
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return new Card(
                speech.words().say(step + ".title"),
                List.of(new Block.Text(said(exchange, at, ".text"))),
                List.of(),
                List.of(
                        Choice.main("no", speech.words().say(step + ".no")),
                        Choice.other("yes", speech.words().say(step + ".yes"))));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (!reply.choice().equals("yes")) {
            return Onward.ask(MenuScene.SPOT);
        }
        Post done = Post.lasting(Card.saying(said(exchange, at, ".done"), List.of()));
        Outcome<?> outcome = ending.end(exchange, at);
        return Onward.finish().after(outcome.<Post>fold(ended -> done, speech::refusal));
    }

    private String said(Exchange exchange, Spot at, String what) {
        return ending.posted(exchange, at)
                .map(posted -> speech.words()
                        .say(step + what + "-then-waits", speech.words().moment(posted, exchange.zone())))
                .orElseGet(() -> speech.words().say(step + what));
    }
}
