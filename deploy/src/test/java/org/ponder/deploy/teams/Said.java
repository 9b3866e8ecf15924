package org.ponder.deploy.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
        List<JsonNode> found = new ArrayList<>();
        collect(card(), found);
        return found.stream()
                .filter(action -> action.path("title").asText().equals(title))
                .findFirst();
    }

    /** Labels of everything that can be pressed. */
    public List<String> actions() {
        List<JsonNode> found = new ArrayList<>();
        collect(card(), found);
        return found.stream().map(action -> action.path("title").asText()).toList();
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.path("type").asText().equals("Action.Execute")) {
            into.add(node);
        } else {
            StreamSupport.stream(node.spliterator(), false).forEach(child -> collect(child, into));
        }
    }

    @Override
    public String toString() {
        return text() + actions();
    }
}
