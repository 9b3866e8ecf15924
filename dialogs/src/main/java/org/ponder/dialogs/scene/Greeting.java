package org.ponder.dialogs.scene;

import java.util.Optional;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Notices;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Receipt;
import org.ponder.dialogs.script.ReplyReader;
import org.ponder.dialogs.script.Script;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.work.Page;

/** What is said to somebody with whom nothing is open: it finds what is waiting for them, wherever they left it. */
public final class Greeting {
    private final Speech speech;
    private final OpenPages pages;
    private final KeyedChoices keyed;
    private final ReplyReader reader;
    private final Receipt receipt;
    private final Notices notices;
    private final Farewells farewells;

    public Greeting(Speech speech, OpenPages pages, KeyedChoices keyed) {
        this.speech = speech;
        this.pages = pages;
        this.keyed = keyed;
        this.reader = new ReplyReader(speech.words());
        this.receipt = new Receipt(speech.words());
        this.notices = new Notices(speech.words());
        this.farewells = new Farewells(speech);
    }

    /** What comes of words that are no command. */
    public Onward typed(Exchange exchange, String text) {
        return waiting(exchange, text).or(() -> keyed.plainly(exchange, text)).orElseGet(() -> toNothing(exchange));
    }

    /** What comes of words where something waits for the member. */
    public Optional<Onward> waiting(Exchange exchange, String text) {
        return pages.first(exchange).map(page -> toWaiting(exchange, page, text));
    }

    /** What comes of words that ask to begin, or to go on, where there is something to answer. */
    public Optional<Onward> beginning(Exchange exchange, String text) {
        return pages.first(exchange)
                .filter(page -> reader.says(text, "begin")
                        && Script.onward(page.element().prompts(), page.reflection())
                                .isPresent())
                .map(page -> toWaiting(exchange, page, text));
    }

    /** Shows what waits for the member that they have yet to send. */
    public Optional<Onward> unfinished(Exchange exchange) {
        return pages.first(exchange)
                .filter(page -> Script.onward(page.element().prompts(), page.reflection())
                        .isPresent())
                .map(page -> toWaiting(exchange, page, ""));
    }

    /** What comes of a press on a card that is no longer open. */
    public Onward pressed(Exchange exchange) {
        return typed(exchange, "").after(speech.line("again.stale"));
    }

    private Onward toWaiting(Exchange exchange, Page page, String text) {
        if (reader.says(text, "later")) {
            return keyed.pressed(exchange, "later:" + page.round().id().value()).orElseThrow();
        }
        Occasion occasion = OpenPages.occasion(exchange, page);
        if (!OpenPages.isBegun(page)) {
            return toBegin(exchange, occasion, text);
        }
        return Script.onward(page.element().prompts(), page.reflection())
                .map(step -> Onward.over(
                        "reflection", ReflectionScene.spot(step, page.round().id())))
                .map(onward ->
                        onward.after(speech.line("welcome-back", page.element().name())))
                .orElseGet(() -> Onward.again().after(farewells.sent(occasion, page.reflection())));
    }

    private Onward toBegin(Exchange exchange, Occasion occasion, String text) {
        Invitation invitation =
                occasion.round().invitation(exchange.member().id()).orElseThrow();
        Card card = receipt.card(occasion, invitation, exchange.records());
        Optional<Onward> meant =
                reader.read(card, text).fold(chose -> keyed.pressed(exchange, chose.choice()), Optional::empty);
        Post asked = notices.receipt(occasion, invitation, exchange.records(), speech.nonce());
        return meant.orElseGet(() -> Onward.again().after(asked));
    }

    private Onward toNothing(Exchange exchange) {
        return exchange.member().isFacilitator()
                ? Onward.over("facilitator", new Spot("menu", ""))
                : Onward.again().after(speech.note("nothing-waiting"));
    }
}
