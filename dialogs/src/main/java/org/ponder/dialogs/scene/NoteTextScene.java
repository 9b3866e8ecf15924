package org.ponder.dialogs.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.script.Reply.Chose;
import org.ponder.domain.people.Audience;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.UseCases;

/** What a facilitator adds beneath a summary, under their own name, and who reads it. */
final class NoteTextScene implements Scene {
    private final UseCases useCases;
    private final Speech speech;

    NoteTextScene(UseCases useCases, Speech speech) {
        this.useCases = useCases;
        this.speech = speech;
    }

    @Override
    public Card card(Exchange exchange, Spot at) {
        List<Field.Option> readers = Arrays.stream(Audience.values())
                .filter(reader -> exchange.trust().setUp().channel(reader).isPresent())
                .map(reader -> new Field.Option(key(reader), speech.words().say("note." + key(reader)), ""))
                .toList();
        return new Card(
                speech.words().say("note.title"),
                List.of(
                        new Block.Text(speech.words()
                                .say("note.text", exchange.member().name())),
                        new Block.Note(speech.words().say("note.note"))),
                List.of(
                        new Field.TextField("text", speech.words().say("note.words"), "", "", Field.Lines.SEVERAL),
                        new Field.ManyOf(
                                "readers", speech.words().say("note.readers"), readers, Set.of(key(Audience.TEAM)))),
                List.of(speech.main("continue"), speech.other("menu"), speech.other("done")));
    }

    @Override
    public Onward hear(Exchange exchange, Spot at, Chose reply) {
        if (reply.choice().equals("menu")) {
            return Onward.ask(MenuScene.SPOT);
        }
        Set<Audience> readers = readers(reply.values().getOrDefault("readers", key(Audience.TEAM)));
        if (reply.value("text").isBlank()) {
            return Onward.ask(at, reply.values()).after(speech.line("note.nothing-written"));
        }
        if (readers.isEmpty()) {
            return Onward.ask(at, reply.values()).after(speech.line("again.choose-first"));
        }
        return useCases.annotating()
                .add(exchange.seat(new RoundId(UUID.fromString(at.about()))), readers, reply.value("text"))
                .fold(
                        added -> Onward.finish().after(speech.line("note.added")),
                        refusal -> Onward.ask(at, reply.values()).after(speech.refusal(refusal)));
    }

    private static Set<Audience> readers(String keys) {
        List<String> chosen = List.of(keys.split(","));
        return Arrays.stream(Audience.values())
                .filter(reader -> chosen.contains(key(reader)))
                .collect(Collectors.toSet());
    }

    private static String key(Audience reader) {
        return reader.name().toLowerCase(Locale.ROOT);
    }
}
