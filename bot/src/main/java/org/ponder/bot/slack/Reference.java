package org.ponder.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Destination;

/**
 * What it takes to write into a conversation.
 *
 * @param workspace the key of the installation
 * @param channel where to write: a channel, or a chat of one person, which their own id stands for as well
 * @param team the workspace that Slack lists things for; empty where it was not said
 */
record Reference(String workspace, String channel, String team) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reference of(Destination destination) {
        try {
            JsonNode kept = JSON.readTree(destination.reference());
            return new Reference(
                    destination.conversation().workspace(),
                    kept.path("channel").asText(destination.conversation().id()),
                    kept.path("team").asText(""));
        } catch (JsonProcessingException unreadable) {
            throw new ChannelFailure(
                    ChannelFailure.Kind.REFUSED, Duration.ZERO, "the kept reference of a conversation cannot be read");
        }
    }

    /** The same workspace, elsewhere in it. */
    Reference to(String other) {
        return new Reference(workspace, other, team);
    }

    /** As it is kept with the conversation. */
    String written() {
        return JSON.createObjectNode().put("channel", channel).put("team", team).toString();
    }
}
