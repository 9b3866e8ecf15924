package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Trust;
import org.ponder.domain.work.UseCases;

/** The numbers that protect people: a facilitator may raise them for the rounds to come, and never lower them. */
final class ProtectionScene implements Scene {
    private final UseCases useCases;
    private final Speech speech;

    ProtectionScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Floor now = trust(exchange).floor();
        return new Card(
                speech.words().say("protection.title"),
                List.of(
                        new Block.Text(speech.words().say("protection.text")),
                        new Block.Note(speech.words().say("protection.note"))),
                List.of(
                        number("respondents", now.respondents()),
                        number("colluders", now.colluders()),
                        number("movers", now.movers()),
                        number("writers", now.writers())),
                List.of(speech.main("save"), speech.other("menu"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (reply.choice().equals("menu")) {
            return Onward.ask(MenuScene.SPOT);
        }
        Chose filled = new Chose(
                reply.choice(), card(exchange, at).holding(reply.values()).values());
        return floor(filled)
                .map(wanted -> save(exchange, at, reply, wanted))
                .orElseGet(() -> Onward.ask(at, reply.values()).after(speech.line("protection.fault")));
    }

    private Onward save(Exchange exchange, Spot at, Chose reply, Floor wanted) {
        return useCases.settingUp()
                .settle(exchange.member().id(), trust(exchange).with(wanted))
                .fold(
                        trust -> Onward.ask(MenuScene.SPOT).after(speech.line("protection.saved")),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    private Trust trust(Exchange exchange) {
        return useCases.settingUp().trust(exchange.trust().id()).orElseThrow();
    }

    private Field number(String id, int now) {
        return new Field.TextField(
                id,
                speech.words().say("protection." + id),
                speech.words().say("protection." + id + ".hint"),
                String.valueOf(now),
                Field.Lines.ONE);
    }

    private static Optional<Floor> floor(Chose filled) {
        boolean numbers = filled.values().values().stream()
                .allMatch(value -> value.strip().matches("[0-9]{1,2}"));
        if (!numbers) {
            return Optional.empty();
        }
        return Floor.of(
                number(filled, "respondents"),
                number(filled, "colluders"),
                number(filled, "movers"),
                number(filled, "writers"));
    }

    private static int number(Chose filled, String id) {
        return Integer.parseInt(filled.value(id).strip());
    }
}
