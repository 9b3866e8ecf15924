package org.ponder.deploy.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A message of the bot as it stands in a conversation. */
public record Said(String id, JsonNode activity) {

    public JsonNode card() {
        return activity.path("attachments").path(0).path("content");
    }

    /** Everything on the card that is to be read, a line for each. */
    public String text() {
        return String.join("\n", card().findValuesAsText("text"));
    }

    Optional<JsonNode> action(String title) {
        return found("Action.Execute").stream()
                .filter(action -> action.path("title").asText().equals(title))
                .findFirst();
    }

    /** Labels of everything that can be pressed. */
    public List<String> actions() {
        return found("Action.Execute").stream()
                .map(action -> action.path("title").asText())
                .toList();
    }

    /** What every input holds as the card stands: a client submits all of them. */
    Map<String, String> inputs() {
        Map<String, String> held = new HashMap<>();
        found("Input.")
                .forEach(input ->
                        held.put(input.path("id").asText(), input.path("value").asText("")));
        return held;
    }

    private List<JsonNode> found(String type) {
        List<JsonNode> found = new ArrayList<>();
        collect(card(), type, found);
        return found;
    }

    private static void collect(JsonNode node, String type, List<JsonNode> into) {
        if (node.path("type").asText().startsWith(type)) {
            into.add(node);
        } else {
            StreamSupport.stream(node.spliterator(), false).forEach(child -> collect(child, type, into));
        }
    }

    @Override
    public String toString() {
        return text() + actions();
    }
}
