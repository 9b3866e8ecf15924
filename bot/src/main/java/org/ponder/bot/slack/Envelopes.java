package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What is done with what Slack says over a connection of ours: the same as with what it posts to our address. */
public interface Envelopes {

    /**
     * Keeps what came, and answers it.
     *
     * @param type {@code events_api}, {@code interactive} or {@code slash_commands}; whatever else there may be is none of ours
     * @return what Slack is to be told, where it wants more than that it came
     * @throws RuntimeException where it cannot be kept: then it is not acknowledged, and comes again
     */
    Optional<JsonNode> answer(String type, JsonNode payload);
}
