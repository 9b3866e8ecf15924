package org.ponder.dialogs.scene;

import java.util.List;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.Reply.Chose;

/** A place in a conversation that asks for something. */
public interface Scene {

    /** What it asks, as things are now. */
    Card card(Exchange exchange, Spot at);

    /** What is said instead where what it asks about is over; nothing as long as it stands. */
    default List<Post> over(Exchange exchange, Spot at, Recency asked) {
        return List.of();
    }

    /** What comes of a reply to it. */
    Onward hear(Exchange exchange, Spot at, Chose reply);

    /**
     * What a question remembers of what stood there when it was asked: numbers and keys, never words. Where it stands otherwise
     * when the reply comes, it was changed from another of the member's chats.
     */
    default String standing(Exchange exchange, Spot at) {
        return "";
    }

    /** What comes of a reply to it if it was changed from another chat since it was asked here. */
    default Onward overtaken(Exchange exchange, Spot at, Chose reply) {
        return hear(exchange, at, reply);
    }
}
