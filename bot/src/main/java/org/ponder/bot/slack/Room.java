package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Visitor.Place;

/**
 * Where something happened, and by whom. All that somebody does alone with the bot, in its chat, in windows, on its page or by
 * command, is one conversation, and is called after them.
 *
 * @param user empty where Slack does not say: only in a channel
 * @param channel a channel's id; or that of the private chat, which is only for writing to; or empty
 */
record Room(Installation here, String user, String channel) {
    private static final String KEY = "slack";

    /** Whether it is the id of a chat of two. */
    static boolean isChat(String channel) {
        return channel.startsWith("D");
    }

    boolean isPrivate() {
        return channel.isEmpty() || isChat(channel);
    }

    Inbound heard(String delivery, String window, Event event) {
        return new Inbound(delivery, conversation(), new Account(user, user, ""), reference(), window, event);
    }

    private Conversation conversation() {
        return isPrivate()
                ? new Conversation(KEY, here.workspace(), user, Place.PRIVATE)
                : new Conversation(KEY, here.workspace(), channel, Place.CHANNEL);
    }

    private String reference() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("channel", Told.firstOf(channel, user))
                .put("team", here.team())
                .toString();
    }
}
