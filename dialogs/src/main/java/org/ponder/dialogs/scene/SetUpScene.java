package org.ponder.dialogs.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.dialogs.script.SetUpReading;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.Guests;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Trust;
import org.ponder.domain.work.Refusal;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.UseCases;

/** A facilitator says how the trust is set up, all on one card. */
final class SetUpScene implements Scene {
    private final UseCases useCases;
    private final Speech speech;
    private final Words words;

    SetUpScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
        this.words = speech.words();
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        Trust trust = useCases.settingUp().trust(exchange.trust().id()).orElseThrow();
        return new Card(
                words.say("setup.title", trust.name()),
                List.of(new Block.Text(words.say("setup.text")), new Block.Note(words.say("setup.note"))),
                fields(trust),
                List.of(
                        speech.main("save"),
                        speech.other("protection"),
                        speech.other("calendar"),
                        speech.other("menu"),
                        speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (!reply.choice().equals("save")) {
            return Onward.ask(new Spot(reply.choice(), ""));
        }
        Trust trust = useCases.settingUp().trust(exchange.trust().id()).orElseThrow();
        return SetUpReading.of(trust, card(exchange, at).holding(reply.values()).values())
                .fold(
                        wanted -> save(exchange, at, reply, wanted),
                        fault -> Onward.ask(at, reply.values())
                                .after(speech.line("setup.fault." + fault.key()).about(fault.key())));
    }

    private Onward save(Exchange exchange, Spot at, Chose reply, Trust wanted) {
        return useCases.settingUp()
                .settle(exchange.member().id(), wanted)
                .fold(
                        trust -> Onward.ask(MenuScene.SPOT).after(saved(trust)),
                        refusal -> Onward.ask(at, reply.values()).after(why(refusal)));
    }

    private org.ponder.dialogs.card.Post why(Refusal refusal) {
        return refusal.equals(Because.NO_SUCH_CHOICE) ? speech.line("setup.refused") : speech.refusal(refusal);
    }

    private List<org.ponder.dialogs.card.Post> saved(Trust trust) {
        return List.of(speech.line(trust.setUp().isReady() ? "setup.saved" : "setup.saved-incomplete"));
    }

    private List<Field> fields(Trust trust) {
        SetUp now = trust.setUp();
        return List.of(
                line("trust", trust.name()),
                lines("perspectives", SetUpReading.lines(now)),
                line("days", String.valueOf(now.times().days())),
                line("closing-time", now.times().closesAt().toString()),
                line("time-zone", now.times().zone().getId()),
                line("safeguarding", now.safeguarding().words()),
                channel("team", trust, Audience.TEAM),
                channel("board", trust, Audience.BOARD),
                lines("schools", SetUpReading.schools(now)),
                guests(now));
    }

    private Field guests(SetUp now) {
        List<Field.Option> options = Stream.of(Guests.values())
                .map(guests -> new Field.Option(
                        SetUpReading.key(guests), words.say("setup.guests." + SetUpReading.key(guests)), ""))
                .toList();
        return new Field.OneOf(
                "guests", words.say("setup.guests"), options, SetUpReading.key(now.guests()), Field.Layout.COMPACT);
    }

    private Field line(String id, String value) {
        return text(id, value, Field.Lines.ONE);
    }

    private Field lines(String id, String value) {
        return text(id, value, Field.Lines.SEVERAL);
    }

    private Field text(String id, String value, Field.Lines lines) {
        return new Field.TextField(id, words.say("setup." + id), words.say("setup." + id + ".hint"), value, lines);
    }

    /** A team that has its channel may choose another, and no longer none. */
    private Field channel(String id, Trust trust, Audience audience) {
        Optional<String> chosen =
                trust.setUp().channel(audience).map(c -> c.value().toString());
        boolean mayBeNone = audience == Audience.BOARD || chosen.isEmpty();
        return new Field.OneOf(
                id,
                words.say("setup." + id),
                Stream.concat(mayBeNone ? Stream.of(none()) : Stream.empty(), places(trust))
                        .toList(),
                chosen.orElse(SetUpReading.NO_CHANNEL),
                Field.Layout.COMPACT);
    }

    private Field.Option none() {
        return new Field.Option(SetUpReading.NO_CHANNEL, words.say("setup.no-channel"), "");
    }

    private Stream<Field.Option> places(Trust trust) {
        return useCases.settingUp().channels(trust.id()).stream()
                .map(c -> new Field.Option(c.id().value().toString(), name(c), ""));
    }

    private String name(Channel channel) {
        return channel.name().isBlank() ? words.say("setup.nameless") : channel.name();
    }
}
