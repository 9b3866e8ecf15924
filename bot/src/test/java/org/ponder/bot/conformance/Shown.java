package org.ponder.bot.conformance;

import java.util.List;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/**
 * What the bot said, and what was seen of it on a platform.
 *
 * @param as the cards that were shown for it; mostly those that were said
 */
public record Shown(List<Post> said, List<Card> as, Sight seen) {
    public Shown {
        said = List.copyOf(said);
        as = List.copyOf(as);
    }

    Shown(List<Post> said, Sight seen) {
        this(said, cards(said), seen);
    }

    /** What there is to be seen, wherever it is shown. */
    Sight meant() {
        return Sight.of(cards(said));
    }

    static List<Card> cards(List<Post> said) {
        return said.stream().map(Post::card).toList();
    }
}
