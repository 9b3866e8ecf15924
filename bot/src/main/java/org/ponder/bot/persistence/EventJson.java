package org.ponder.bot.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ponder.bot.channel.Event;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.script.CalendarFile;

/** What happened in a conversation, as JSON with stable names. */
final class EventJson {
    private static final String STANDS = "stands";
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventJson() {}

    static String write(Event event) {
        return event.fold(new Event.Cases<>() {
            @Override
            public String spoke(Event.Spoke spoke) {
                return heard(spoke.heard()).toString();
            }

            @Override
            public String added(Event.Added added) {
                return kind("added").put("place", added.place()).toString();
            }

            @Override
            public String removed(Event.Removed removed) {
                return kind("removed").toString();
            }

            @Override
            public String rosterChanged(Event.RosterChanged changed) {
                return kind("roster-changed").toString();
            }

            @Override
            public String visited(Event.Visited visited) {
                return kind("visited").toString();
            }

            @Override
            public String fileMissed(Event.FileMissed missed) {
                return kind("file-missed")
                        .put("because", missed.because().key())
                        .toString();
            }
        });
    }

    private static ObjectNode heard(Heard heard) {
        return heard.fold(new Heard.Cases<>() {
            @Override
            public ObjectNode typed(Heard.Typed typed) {
                return kind("typed").put("text", typed.text());
            }

            @Override
            public ObjectNode pressed(Heard.Pressed pressed) {
                ObjectNode node = kind("pressed").put("nonce", pressed.nonce()).put("choice", pressed.choice());
                pressed.values().forEach(node.putObject("values")::put);
                return pressed.form() == Heard.Form.STANDS ? node.put("form", STANDS) : node;
            }
        });
    }

    private static ObjectNode kind(String kind) {
        return JSON.createObjectNode().put("kind", kind);
    }

    static Event read(String json) {
        JsonNode node = tree(json);
        String kind = node.path("kind").asText();
        return switch (kind) {
            case "typed" -> new Event.Spoke(new Heard.Typed(node.path("text").asText()));
            case "pressed" ->
                new Event.Spoke(new Heard.Pressed(
                        node.path("nonce").asText(),
                        node.path("choice").asText(),
                        values(node.path("values")),
                        form(node)));
            case "added" -> new Event.Added(node.path("place").asText());
            case "removed" -> new Event.Removed();
            case "roster-changed" -> new Event.RosterChanged();
            case "visited" -> new Event.Visited();
            case "file-missed" ->
                new Event.FileMissed(because(node.path("because").asText()));
            default -> throw new IllegalArgumentException("an event of an unknown kind was kept: " + kind);
        };
    }

    private static CalendarFile.Because because(String key) {
        return Arrays.stream(CalendarFile.Because.values())
                .filter(because -> because.key().equals(key))
                .findFirst()
                .orElse(CalendarFile.Because.UNREADABLE);
    }

    /** What an earlier release kept was pressed on cards that went away. */
    private static Heard.Form form(JsonNode node) {
        return STANDS.equals(node.path("form").asText()) ? Heard.Form.STANDS : Heard.Form.GONE;
    }

    private static Map<String, String> values(JsonNode values) {
        Map<String, String> read = new HashMap<>();
        values.properties()
                .forEach(field -> read.put(field.getKey(), field.getValue().asText()));
        return read;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a kept event is not JSON at " + broken.getLocation());
        }
    }
}
