package org.ponder.dialogs.scene;

import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.Nudging.Left;
import org.ponder.domain.work.UseCases;

/**
 * A facilitator nudges those of the running round who have not answered. They learn that it is on its way, and nothing that
 * depends on who has.
 */
final class NudgeScene implements Scene {
    private final UseCases useCases;
    private final Speech speech;
    private final RunningRound running;

    NudgeScene(UseCases useCases, Frameworks frameworks, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
        this.running = new RunningRound(useCases, frameworks);
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return running.first(exchange).map(round -> card(exchange, round)).orElseGet(() -> running.none(speech));
    }

    private Card card(Exchange exchange, Round round) {
        Left left = useCases.nudging().left(exchange.trust().id(), round);
        String title = speech.words().say("nudge.title", running.name(exchange, round));
        List<Block> body = List.of(
                new Block.Text(speech.words().say("nudge.text")),
                new Block.Items(Stream.concat(
                                Stream.of(speech.words().say("nudge.left", left.nudges())),
                                left.planned().stream()
                                        .map(planned -> speech.words()
                                                .say(
                                                        "nudge.planned",
                                                        speech.words().moment(planned, exchange.zone()))))
                        .toList()),
                new Block.Note(speech.words().say("nudge.note")));
        return left.nudges() == 0
                ? new Card(title, body, List.of(), List.of(speech.main("round"), speech.other("done")))
                : new Card(
                        title,
                        body,
                        List.of(new Field.TextField(
                                "line",
                                speech.words().say("nudge.line"),
                                speech.words().say("nudge.line.hint"),
                                "",
                                Field.Lines.ONE)),
                        List.of(speech.main("nudge"), speech.other("round"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (!reply.choice().equals("nudge")) {
            return Onward.ask(new Spot(reply.choice(), ""));
        }
        return running.first(exchange)
                .map(round -> nudged(exchange, at, reply, round))
                .orElseGet(() -> Onward.ask(MenuScene.SPOT).after(speech.line("round.over")));
    }

    private Onward nudged(Exchange exchange, Spot at, Chose reply, Round round) {
        return useCases.nudging()
                .nudge(exchange.seat(round.id()), reply.value("line"))
                .fold(
                        nudge -> Onward.finish().after(speech.line("nudge.done")),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }
}
