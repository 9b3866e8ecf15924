package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Locale;

/** What Slack tells, by whichever way it came, once it is certain that it came from Slack. */
public record SlackPayload(Kind kind, JsonNode body) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final SlackPayload UNREADABLE = new SlackPayload(Kind.UNREADABLE, MissingNode.getInstance());

    /** Which of Slack's ways to tell something. */
    public enum Kind {
        EVENT,
        INTERACTION,
        /** Its fields are the body's, each a text. */
        COMMAND,
        /** Whether anybody is here at all. */
        CHECK,
        UNREADABLE
    }

    /** What was sent over HTTP: events as JSON; forms with interactions as JSON within, or with commands. */
    static SlackPayload read(String contentType, byte[] body) {
        try {
            boolean isForm = contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
            return isForm ? form(fields(new String(body, UTF_8))) : object(Kind.EVENT, JSON.readTree(body));
        } catch (IOException | IllegalArgumentException broken) {
            return UNREADABLE;
        }
    }

    private static SlackPayload form(ObjectNode form) throws IOException {
        if (form.has("payload")) {
            return object(Kind.INTERACTION, JSON.readTree(form.path("payload").asText()));
        }
        if (form.has("command")) {
            return new SlackPayload(Kind.COMMAND, form);
        }
        return form.has("ssl_check") ? new SlackPayload(Kind.CHECK, form) : UNREADABLE;
    }

    private static SlackPayload object(Kind kind, JsonNode read) {
        return read.isObject() ? new SlackPayload(kind, read) : UNREADABLE;
    }

    /** Where a name stands more than once, its first value counts. */
    private static ObjectNode fields(String body) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String pair : body.strip().split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!fields.has(name)) {
                fields.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    @Override
    public String toString() {
        return "SlackPayload[" + kind + "]";
    }
}
