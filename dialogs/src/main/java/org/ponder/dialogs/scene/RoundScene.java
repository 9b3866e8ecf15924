package org.ponder.dialogs.scene;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.LaterTime;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.UseCases;

/** The round that is running: more time, an early close, or a cancellation; never how many have answered. */
final class RoundScene implements Scene {
    private final UseCases useCases;
    private final Speech speech;
    private final RunningRound running;

    RoundScene(UseCases useCases, Frameworks frameworks, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
        this.running = new RunningRound(useCases, frameworks);
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        return running.first(exchange).map(round -> card(exchange, round)).orElseGet(() -> running.none(speech));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        Optional<Round> round = running.first(exchange);
        return switch (reply.choice()) {
            case "menu" -> Onward.ask(MenuScene.SPOT);
            case "start" -> Onward.ask(new Spot("start", ""));
            default ->
                round.isEmpty()
                        ? Onward.ask(MenuScene.SPOT).after(speech.line("round.over"))
                        : hear(exchange, at, reply, round.get());
        };
    }

    private Onward hear(Exchange exchange, Spot at, Chose reply, Round round) {
        return reply.choice().equals("extend")
                ? extend(exchange, at, reply, round)
                : Onward.ask(new Spot(reply.choice(), round.id().value().toString()));
    }

    private Onward extend(Exchange exchange, Spot at, Chose reply, Round round) {
        Optional<Instant> later = LaterTime.in(
                reply.value("until"),
                round.times().closesAt().atZone(exchange.zone().theirs()),
                speech.words().locale());
        return later.map(until -> extend(exchange, at, reply, round, until))
                .orElseGet(() -> Onward.ask(at, reply.values()).after(speech.line("round.when")));
    }

    private Onward extend(Exchange exchange, Spot at, Chose reply, Round round, Instant until) {
        return useCases.rounds()
                .extend(exchange.trust().id(), exchange.member().id(), round.id(), until)
                .fold(
                        longer -> Onward.finish()
                                .after(speech.note("extended", closes(exchange, longer, "extended.closes"))),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    private Card card(Exchange exchange, Round round) {
        return new Card(
                speech.words().say("round.title", running.name(exchange, round)),
                List.of(
                        new Block.Text(
                                round.times().hold().isOn()
                                        ? speech.words().say("round.held")
                                        : closes(exchange, round, "round.closes")),
                        new Block.Note(speech.words().say("round.no-count"))),
                List.of(new Field.TextField(
                        "until",
                        speech.words().say("round.until"),
                        speech.words().say("round.until.hint"),
                        "",
                        Field.Lines.ONE)),
                List.of(
                        speech.main("extend"),
                        speech.other("nudge"),
                        speech.other("close-early"),
                        speech.other("call-off"),
                        speech.other("menu"),
                        speech.other("done")));
    }

    private String closes(Exchange exchange, Round round, String key) {
        return speech.words()
                .closing(
                        key,
                        round.times().closesAt(),
                        useCases.publishing().willBePosted(exchange.trust(), round),
                        exchange.zone());
    }
}
