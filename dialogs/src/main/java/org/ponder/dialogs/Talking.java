package org.ponder.dialogs;

import java.util.List;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/** Placeholder. */
public final class Talking {
    public Turned turn(String state, Visitor visitor, Heard heard) {
        return new Turned(state, List.of());
    }

    public Post toStranger() {
        return Post.lasting(Card.saying("", List.of()));
    }

    public Post sorry() {
        return Post.lasting(Card.saying("", List.of()));
    }
}
