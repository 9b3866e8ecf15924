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
    public Card card(Occasion occasion, Invitation invitation) {
        List<Block> body = new ArrayList<>(List.of(
                new Block.Text(words.say(
                        "receipt.text",
                        occasion.trust().name(),
                        occasion.element().about())),
                new Block.Items(List.of(
                        words.say("receipt.time", words.moment(occasion.closesAt(), occasion.zone())),
                        words.say("receipt.stored"),
                        words.say("receipt.seen"),
                        floor(occasion),
                        movers(occasion),
                        words.say("receipt.words", occasion.writers()),
                        grouping(occasion, invitation)))));
        body.addAll(notice(occasion));
        return new Card(
                words.say("receipt.title", occasion.element().name()),
                body,
                List.of(),
                choices(occasion, "begin", "why", "who", "later"));
    }

    /** Why somebody is asked. */
    public Card why(Occasion occasion) {
        List<Block> body = new ArrayList<>(List.of(
                new Block.Text(words.say("why.text", occasion.trust().name())), new Block.Text(words.say("why.role"))));
        body.addAll(notice(occasion));
        return Card.saying(words.say("why.title"), body);
    }

    /** Who sees what. */
    public Card who(Occasion occasion) {
        return Card.saying(
                words.say("who.title"),
                List.of(new Block.Items(List.of(
                        words.say("who.you"),
                        words.say("who.team"),
                        floor(occasion),
                        movers(occasion),
                        words.say("receipt.words", occasion.writers()),
                        words.say("who.employer"),
                        words.say("who.ponder")))));
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

    private String floor(Occasion occasion) {
        Floor floor = occasion.round().terms().floor();
        return words.say("receipt.floor", floor.respondents(), floor.colluders());
    }

    private String movers(Occasion occasion) {
        return words.say("receipt.movers", occasion.round().terms().floor().movers());
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
