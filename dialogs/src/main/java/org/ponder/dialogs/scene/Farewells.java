package org.ponder.dialogs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.OwnAnswers;
import org.ponder.dialogs.script.Step;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.reflection.Answer.Written;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.Reflecting;

/** What is said where a reflection pauses or ends. */
final class Farewells {
    private final Speech speech;
    private final OwnAnswers own;

    Farewells(Speech speech) {
        this.speech = speech;
        this.own = new OwnAnswers(speech.words());
    }

    Post stopped(Occasion occasion) {
        return speech.keyed(new Card(
                speech.words().say("stopped.title"),
                List.of(new Block.Text(
                        speech.words().say("stopped.text", speech.words().closes(occasion.times(), occasion.zone())))),
                List.of(),
                List.of(speech.other("resume:" + occasion.round().id().value()))));
    }

    /** The answers are in; what happens next, and what may still be done about them. */
    Post sent(Occasion occasion, Reflection reflection) {
        String round = ":" + occasion.round().id().value();
        return speech.keyed(new Card(
                speech.words().say("sent.title"),
                Stream.concat(Stream.of(next(occasion)), shared(occasion, reflection))
                        .toList(),
                List.of(),
                List.of(speech.other("change" + round), speech.other("withdraw" + round))));
    }

    private Block next(Occasion occasion) {
        return new Block.Text(speech.words()
                .say(
                        "sent.next",
                        speech.words().closes(occasion.times(), occasion.zone()),
                        occasion.round().terms().floor().respondents()));
    }

    private Stream<Block> shared(Occasion occasion, Reflection reflection) {
        Map<Prompt, QuoteConsent> readers =
                reflection.submission().response().map(Response::readers).orElse(Map.of());
        String texts = readers.keySet().stream().map(own::name).collect(Collectors.joining("; "));
        return readers.isEmpty()
                ? Stream.of()
                : Stream.of(new Block.Text(
                        speech.words().say("sent.shared", own.readers(readers.values()), texts, occasion.writers())));
    }

    /** What was asked here was answered, or sent, in another chat meanwhile: that stays. */
    Post overtaken(Page page, Step step, String written) {
        return step.prompt()
                .map(prompt -> answeredElsewhere(page, step, written))
                .orElseGet(() ->
                        speech.line(page.reflection().hasUnsentChanges() ? "overtaken.changed" : "overtaken.sent"));
    }

    private Post answeredElsewhere(Page page, Step step, String written) {
        List<Block> body = new ArrayList<>(List.of(new Block.Text(speech.words().say("overtaken.text"))));
        if (!written.isBlank()) {
            body.add(new Block.Heading(speech.words().say("overtaken.wrote")));
            body.add(new Block.Own(new Block.Quote(
                    Written.length(written) <= Written.LONGEST
                            ? written
                            : written.substring(0, written.offsetByCodePoints(0, Written.LONGEST)))));
        }
        String change = "change:" + page.round().id().value() + ":" + step.key();
        return speech.keyed(
                new Card(speech.words().say("overtaken.title"), body, List.of(), List.of(speech.other(change))));
    }

    Post withdrawn(Page page) {
        return speech.note(page.round().isOpen() ? "withdrawn" : "erased");
    }

    /** The round has ended: it was cancelled and everything is erased, or it has closed and what the member answered counts or not. */
    Post ended(Page page) {
        String how =
                page.round().state() == RoundState.CANCELLED ? "cancelled" : "closed." + standing(page.reflection());
        return speech.note("ended." + how, page.element().name());
    }

    /** Which aspects were understood, for somebody who typed them. */
    Post ticked(Page page, Reflecting.Words words) {
        return speech.line(
                page.element().isClosing() ? "ticked.named" : "ticked",
                page.element().aspects().stream()
                        .filter(aspect -> words.aspects().contains(aspect.key()))
                        .map(aspect -> aspect.name())
                        .collect(Collectors.joining("; ")));
    }

    private static String standing(Reflection reflection) {
        if (!reflection.hasUnsentChanges()) {
            return reflection.isSent() ? "sent" : "blank";
        }
        return reflection.isSent() ? "changed" : "unsent";
    }
}
