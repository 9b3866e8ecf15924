package org.ponder.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.ponder.bot.slack.SlackPayload.Kind;

/** What comes over a connection of ours goes the same way as what is posted to our address; Slack itself vouches for it. */
public final class SlackEnvelopes implements Envelopes {
    private final SlackInbound slack;
    private final ObjectMapper json = new ObjectMapper();

    public SlackEnvelopes(SlackInbound slack) {
        this.slack = slack;
    }

    @Override
    public Optional<JsonNode> answer(String type, JsonNode payload) {
        return kind(type)
                .map(kind -> slack.answer(new SlackPayload(kind, payload)))
                .filter(SlackAnswer::isTaken)
                .map(SlackAnswer::json)
                .filter(answer -> !answer.isEmpty())
                .map(this::read);
    }

    private static Optional<Kind> kind(String type) {
        return switch (type) {
            case "events_api" -> Optional.of(Kind.EVENT);
            case "interactive" -> Optional.of(Kind.INTERACTION);
            case "slash_commands" -> Optional.of(Kind.COMMAND);
            default -> Optional.empty();
        };
    }

    private JsonNode read(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer of ours is not JSON", impossible);
        }
    }
}
