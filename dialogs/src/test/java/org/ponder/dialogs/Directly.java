package org.ponder.dialogs;

import java.util.List;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;

/** Hands everything over as it is. */
final class Directly implements Medium {

    @Override
    public void show(Chat chat, Post post, Bot bot) {
        // whoever plays has it already
    }

    @Override
    public List<Post> type(Chat chat, String words, Bot bot) {
        return bot.hear(new Heard.Typed(words));
    }

    @Override
    public List<Post> press(Chat chat, Press press, Bot bot) {
        return bot.hear(new Heard.Pressed(press.on().nonce(), key(press), press.values()));
    }

    private static String key(Press press) {
        return press.on().card().choices().stream()
                .filter(choice -> choice.label().equals(press.button()))
                .map(Choice::key)
                .findFirst()
                .orElseThrow();
    }
}
