package org.ponder.bot.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.channel.Conversation;

/** Port: what stands in the conversations of the web channel; each call is a whole of its own. */
public interface WebMessages {

    /** Adds a message below all others of the conversation. */
    void add(Conversation in, WebMessage message);

    Optional<WebMessage> message(Conversation in, UUID id);

    /** The message that can be pressed under this nonce, if it still stands. */
    Optional<WebMessage> asking(Conversation in, String nonce);

    /** Puts a message in the place of the one with its id; one that is not there is not added. */
    void replace(Conversation in, WebMessage message);

    /** The last messages of the conversation, the oldest of them first. */
    List<WebMessage> last(Conversation in, int atMost);
}
