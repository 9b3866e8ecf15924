package org.ponder.dialogs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Occasion;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.OwnAnswers;
import org.ponder.domain.work.Page;
import org.ponder.domain.work.UseCases;

/** How things are for one member: every round that is open for them, and what they have sent there; for nobody else to see. */
public final class Home {
    private final Speech speech;
    private final OpenPages pages;
    private final OwnAnswers own;

    public Home(UseCases useCases, Speech speech) {
        this.speech = speech;
        this.pages = new OpenPages(useCases);
        this.own = new OwnAnswers(speech.words());
    }

    public Post of(Exchange exchange) {
        List<Page> open = pages.all(exchange);
        List<Block> body = new ArrayList<>();
        if (open.isEmpty()) {
            body.add(new Block.Text(speech.words().say("home.nothing")));
        }
        open.forEach(page -> body.addAll(about(exchange, page)));
        body.add(new Block.Note(speech.words().say("home.note")));
        List<Choice> choices =
                Stream.concat(open.stream().map(this::begin), leading(exchange)).toList();
        Card card = new Card(speech.words().say("home.title"), body, List.of(), choices);
        return choices.isEmpty() ? Post.lasting(card) : speech.keyed(card);
    }

    private List<Block> about(Exchange exchange, Page page) {
        Occasion occasion = OpenPages.occasion(exchange, page);
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(page.element().name()),
                new Block.Text(speech.words()
                        .say("home." + standing(page), speech.words().closes(occasion.times(), occasion.zone())))));
        page.reflection().submission().response().ifPresent(sent -> blocks.addAll(own.inBrief(page.showing(sent))));
        return blocks;
    }

    private Choice begin(Page page) {
        String round = ":" + page.round().id().value();
        if (page.reflection().isSent()) {
            return speech.other("change" + round);
        }
        return speech.main((OpenPages.isBegun(page) ? "resume" : "begin") + round);
    }

    private static String standing(Page page) {
        if (!OpenPages.isBegun(page)) {
            return "not-begun";
        }
        if (!page.reflection().isSent()) {
            return "begun";
        }
        return page.reflection().hasUnsentChanges() ? "changed" : "sent";
    }

    /** A facilitator finds what they lead with, too. */
    private Stream<Choice> leading(Exchange exchange) {
        String trust = ":" + exchange.trust().id().value();
        return exchange.member().isFacilitator() ? Stream.of(speech.other("menu" + trust)) : Stream.empty();
    }
}
