package org.ponder.dialogs.card;

import java.util.ArrayList;
import java.util.List;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.people.Floor;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;

/** What a member is told before they are asked anything: what is stored, who sees what, and when anything is shown at all. */
public final class Receipt {
    private final Words words;

    public Receipt(Words words) {
        this.words = words;
    }

    /** The card that comes first; its choices say which round they are about, so that they work whenever they are pressed. */
    public Card card(Occasion occasion, Invitation invitation, Records records) {
        boolean closing = occasion.element().isClosing();
        List<String> terms = new ArrayList<>();
        terms.add(words.say(
                closing ? "receipt.closing-time" : "receipt.time", words.closes(occasion.times(), occasion.zone())));
        terms.add(words.say(records.stored()));
        terms.add(words.say("receipt.seen"));
        terms.addAll(protection(occasion));
        terms.add(grouping(occasion, invitation));
        List<Block> body = new ArrayList<>(List.of(
                new Block.Text(words.say(
                        closing ? "receipt.closing" : "receipt.text",
                        occasion.trust().name(),
                        occasion.element().about())),
                new Block.Items(terms)));
        body.addAll(notice(occasion));
        return new Card(
                words.say("receipt.title", occasion.element().name()),
                body,
                List.of(),
                choices(occasion, "begin", "why", "who", "later"));
    }

    /** The same where it comes only after somebody has answered: nothing is asked, and what holds for their answers is told. */
    public Card answered(Occasion occasion, Invitation invitation, Records records) {
        List<String> terms = new ArrayList<>(List.of(
                words.say("receipt.answered-time", words.closes(occasion.times(), occasion.zone())),
                words.say("receipt.answered-stored"),
                words.say(records.employer()),
                words.say("receipt.seen")));
        terms.addAll(protection(occasion));
        terms.add(grouping(occasion, invitation));
        List<Block> body =
                new ArrayList<>(List.of(new Block.Text(words.say("receipt.answered-text")), new Block.Items(terms)));
        body.addAll(notice(occasion));
        return new Card(
                words.say("receipt.answered", occasion.element().name()),
                body,
                List.of(),
                choices(occasion, "change", "who", "withdraw"));
    }

    /** Why somebody is asked. */
    public Card why(Occasion occasion) {
        List<Block> body = new ArrayList<>(List.of(
                new Block.Text(words.say("why.text", occasion.trust().name())), new Block.Text(words.say("why.role"))));
        body.addAll(notice(occasion));
        return Card.saying(words.say("why.title"), body);
    }

    /** Who sees what. */
    public Card who(Occasion occasion, Records records) {
        List<String> seen = new ArrayList<>(List.of(words.say("who.you"), words.say("who.team")));
        seen.addAll(protection(occasion));
        seen.addAll(List.of(words.say(records.employer()), words.say("who.ponder")));
        return Card.saying(words.say("who.title"), List.of(new Block.Items(seen)));
    }

    /** The same card with ways to begin. */
    public Card offering(Card card, Occasion occasion, String... kinds) {
        return new Card(card.title(), card.body(), List.of(), choices(occasion, kinds));
    }

    private List<Choice> choices(Occasion occasion, String... kinds) {
        List<Choice> choices = new ArrayList<>();
        for (String kind : kinds) {
            String key = kind + ":" + occasion.round().id().value();
            String label = words.say("choice." + kind);
            choices.add(choices.isEmpty() ? Choice.main(key, label) : Choice.other(key, label));
        }
        return choices;
    }

    /** The numbers that the round was opened with, each with what it means; in a closing nobody is asked for words. */
    private List<String> protection(Occasion occasion) {
        Floor floor = occasion.round().terms().floor();
        List<String> protection = new ArrayList<>(List.of(
                words.say("receipt.floor", floor.respondents(), floor.colluders()),
                words.say("receipt.movers", floor.movers())));
        if (!occasion.element().isClosing()) {
            protection.add(words.say("receipt.words", occasion.writers()));
        }
        return protection;
    }

    private String grouping(Occasion occasion, Invitation invitation) {
        return occasion.round().terms().grouping() == Grouping.WHOLE_TEAM
                ? words.say("receipt.whole-team")
                : words.say("receipt.by-perspective", invitation.perspective().name());
    }

    private static List<Block> notice(Occasion occasion) {
        String notice = occasion.edition().notice();
        return notice.isEmpty() ? List.of() : List.of(new Block.Note(notice));
    }
}
