package org.ponder.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Where in Slack an answer is shown that is not a message; kept as JSON with what came in and with what is to be sent. */
public sealed interface Showing {
    <T> T fold(Cases<T> cases);

    String written();

    /** What to do with each. */
    interface Cases<T> {
        T view(OfView window);

        T trigger(OfTrigger window);

        T home(OfHome window);

        T aside(OfAside window);
    }

    /**
     * A modal that stands open.
     *
     * @param nonce of the card that it shows
     * @param fields the ids of what could be filled in on that, in their order; none where a button was pressed
     */
    record OfView(String view, String nonce, List<String> fields) implements Showing {
        public OfView {
            fields = List.copyOf(fields);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.view(this);
        }

        @Override
        public String written() {
            ObjectNode json =
                    new ObjectMapper().createObjectNode().put("view", view).put("nonce", nonce);
            fields.forEach(json.putArray("fields")::add);
            return json.toString();
        }
    }

    /**
     * What may open a modal, once and for a moment; and what opens none is said where it was asked, to whoever asked.
     *
     * @param until when Slack takes it no more
     * @param respond where to say it to them alone, within a channel; empty where it is said in their private chat
     */
    record OfTrigger(String trigger, Instant until, String respond) implements Showing {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.trigger(this);
        }

        @Override
        public String written() {
            return new ObjectMapper()
                    .createObjectNode()
                    .put("trigger", trigger)
                    .put("until", until.toEpochMilli())
                    .put("respond", respond)
                    .toString();
        }
    }

    /** The page about somebody that only they see. */
    record OfHome(String user) implements Showing {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.home(this);
        }

        @Override
        public String written() {
            return new ObjectMapper().createObjectNode().put("home", user).toString();
        }
    }

    /** In a channel, to the one person who called us there; what is for all is said to all. */
    record OfAside(String user) implements Showing {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.aside(this);
        }

        @Override
        public String written() {
            return new ObjectMapper().createObjectNode().put("aside", user).toString();
        }
    }

    /** What was kept; empty where the answer is a message. */
    static Optional<Showing> read(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(new ObjectMapper().readTree(written)));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a kept window is not JSON");
        }
    }

    private static Showing read(JsonNode json) {
        if (json.has("view")) {
            List<String> fields = StreamSupport.stream(json.path("fields").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            return new OfView(json.path("view").asText(), json.path("nonce").asText(), fields);
        }
        if (json.has("trigger")) {
            return new OfTrigger(
                    json.path("trigger").asText(),
                    Instant.ofEpochMilli(json.path("until").asLong()),
                    json.path("respond").asText());
        }
        return json.has("aside")
                ? new OfAside(json.path("aside").asText())
                : new OfHome(json.path("home").asText());
    }
}
