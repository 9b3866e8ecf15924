package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ponder.bot.slack.Showing.OfView;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

/** What a submitted window shows next, handed to whoever still holds Slack's request open for it. */
final class Replies {
    private static final int LONGEST_ERROR = 2000;

    private final Submissions submissions;
    private final CardText text;

    Replies(Submissions submissions, Words words) {
        this.submissions = submissions;
        this.text = new CardText(words);
    }

    /** Whether the window shows it now. */
    boolean show(OfView window, ObjectNode view) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("response_action", "update");
        reply.set("view", view);
        return submissions.hand(window.view(), reply);
    }

    /** Whether the window says now, at the field that it is about, what is wrong; what was filled in stays. */
    boolean correct(OfView window, Post post) {
        return window.fields().stream()
                .filter(post.field()::equals)
                .findFirst()
                .or(() -> window.fields().stream().findFirst())
                .filter(field -> submissions.hand(window.view(), errors(field + "/" + window.nonce(), post.card())))
                .isPresent();
    }

    private ObjectNode errors(String block, Card card) {
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("response_action", "errors");
        String sentence = PlainText.line(text.of(Card.saying(card.title(), card.body())));
        reply.putObject("errors").put(block, Prose.shortened(sentence, LONGEST_ERROR));
        return reply;
    }
}
