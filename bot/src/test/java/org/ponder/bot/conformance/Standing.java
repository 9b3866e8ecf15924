package org.ponder.bot.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ponder.bot.conformance.Wire.Out;
import org.ponder.dialogs.Medium.Chat;
import org.ponder.dialogs.card.Post;

/** The questions that stand in chats until they are answered or something else is asked, as in a real turn. */
final class Standing {
    private final Map<Chat, List<Out>> open = new HashMap<>();

    void add(Chat chat, List<Out> out) {
        out.stream().filter(one -> one.one().card().asksForSomething()).forEach(in(chat)::add);
    }

    /**
     * Takes away what is over once this was said; a form that is corrected is not.
     *
     * @param pressed the nonce of what was pressed, or empty
     */
    List<Out> leave(Chat chat, String pressed, List<Post> said) {
        boolean asks = said.stream().anyMatch(post -> post.card().asksForSomething());
        boolean corrects = said.stream().anyMatch(post -> post.kind() == Post.Kind.CORRECTION);
        List<Out> over = in(chat).stream()
                .filter(one -> !corrects)
                .filter(one -> asks || one.one().nonce().equals(pressed))
                .toList();
        in(chat).removeAll(over);
        return over;
    }

    private List<Out> in(Chat chat) {
        return open.computeIfAbsent(chat, first -> new ArrayList<>());
    }
}
