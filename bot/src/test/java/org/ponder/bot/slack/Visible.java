package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a person can read of a message or a view, in the order in which it is read out; charts are not read. */
final class Visible {
    private static final Set<String> UNSEEN = Set.of(
            "type",
            "block_id",
            "action_id",
            "value",
            "style",
            "initial_option",
            "initial_options",
            "private_metadata",
            "callback_id");

    private final List<String> texts = new ArrayList<>();

    static List<String> texts(JsonNode blocks) {
        Visible visible = new Visible();
        visible.read(blocks);
        return visible.texts;
    }

    /** Of a window: what is pressed at its foot is read last. */
    static List<String> ofWindow(ObjectNode view) {
        Visible visible = new Visible();
        visible.read(view.path("blocks"));
        visible.read(view.path("submit"));
        return visible.texts;
    }

    private void read(JsonNode part) {
        if (Chart.is(part)) {
            return;
        }
        if (part.isTextual()) {
            texts.add(part.asText());
        }
        if (part.isArray()) {
            part.forEach(this::read);
        }
        part.properties().stream()
                .filter(property -> !UNSEEN.contains(property.getKey()))
                .forEach(property -> read(property.getValue()));
    }
}
