package org.ponder.bot.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Destination;

/**
 * What it takes to write into a conversation.
 *
 * @param service the address that the conversation's latest activity named
 * @param bot our own account in it
 * @param channel the channel of a team, or empty in a private or group chat
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Reference(String service, String conversation, String bot, String tenant, String channel) {

    private static final ActivityJson JSON = new ActivityJson();

    static Reference of(Destination destination) {
        try {
            return JSON.read(destination.reference(), Reference.class);
        } catch (JsonProcessingException e) {
            throw new ChannelFailure(ChannelFailure.Kind.REFUSED, "the stored reference cannot be read", e);
        }
    }

    /** The same bot in the same tenant, in a private chat. */
    Reference inPrivateChat(String conversation) {
        return new Reference(service, conversation, bot, tenant, "");
    }

    /** The thread that a message of the channel began. */
    Reference inThread(String root) {
        return new Reference(service, conversation + ";messageid=" + root, bot, tenant, channel);
    }

    boolean hasThreads() {
        return !channel.isEmpty();
    }

    String written() {
        return JSON.written(this);
    }
}
