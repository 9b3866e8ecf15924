package org.ponder.dialogs;

import java.util.List;
import org.ponder.dialogs.card.Post;

/**
 * What came of one turn of a conversation.
 *
 * @param state of its dialogs, to be given back on the next turn; holds nothing personal
 * @param posts in the order in which they are to be said
 */
public record Turned(String state, List<Post> posts) {
    public Turned {
        posts = List.copyOf(posts);
    }
}
