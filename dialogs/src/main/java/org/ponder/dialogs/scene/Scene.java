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
}
