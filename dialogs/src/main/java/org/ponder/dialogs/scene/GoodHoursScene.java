package org.ponder.dialogs.scene;

import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.script.HoursForm;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.Hours;
import org.ponder.domain.people.Trust;
import org.ponder.domain.work.UseCases;

/** A facilitator says within which hours the trust's people and channels are written to, where nobody says otherwise. */
final class GoodHoursScene implements Scene {
    static final Spot SPOT = new Spot("good-hours", "");

    private final UseCases useCases;
    private final Speech speech;

    GoodHoursScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Trust trust = trust(exchange);
        return new Card(
                speech.words().say("good-hours.title"),
                List.of(
                        new Block.Text(speech.words().say("good-hours.text")),
                        new Block.Note(speech.words().say("good-hours.note"))),
                form(trust).fields(trust.calendar().hours()),
                List.of(speech.main("save"), speech.other("back"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        return reply.choice().equals("back") ? Onward.ask(CalendarScene.SPOT) : filled(exchange, at, reply);
    }

    private Onward filled(Exchange exchange, Spot at, Chose reply) {
        Trust trust = trust(exchange);
        return form(trust)
                .read(
                        card(exchange, at).holding(reply.values()).values(),
                        trust.calendar().hours())
                .fold(
                        hours -> save(exchange, at, reply, hours),
                        fault -> Onward.ask(at, reply.values()).after(speech.fault(fault)));
    }

    private Onward save(Exchange exchange, Spot at, Chose reply, Hours hours) {
        Trust trust = trust(exchange);
        return useCases.settingUp()
                .settle(exchange.member().id(), trust.with(trust.calendar().with(hours)))
                .fold(
                        saved -> Onward.ask(CalendarScene.SPOT).after(speech.line("good-hours.saved")),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    private HoursForm form(Trust trust) {
        return new HoursForm(speech.words(), trust.setUp().perspectives());
    }

    private Trust trust(Exchange exchange) {
        return useCases.settingUp().trust(exchange.trust().id()).orElseThrow();
    }
}
