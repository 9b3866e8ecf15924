package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.Medium.Press;

/** A window as somebody has it before them, and what its inputs hold. */
record SlackForm(String id, ObjectNode view) {

    /** The same once it is filled in; what it holds beyond what the question held when it was asked is taken out of it. */
    SlackForm filledIn(Press press) {
        ObjectNode filled = view.deepCopy();
        inputs(filled)
                .forEach(input -> press.held(SlackSight.shown(input, "label"))
                        .ifPresent(with -> fill((ObjectNode) input.path("element"), with)));
        return new SlackForm(id, filled);
    }

    /** The names of all that can be filled in. */
    List<String> inputs() {
        return inputs(view).map(input -> input.path("block_id").asText()).toList();
    }

    private static Stream<JsonNode> inputs(JsonNode view) {
        return SlackSight.each(view, "blocks")
                .filter(block -> block.path("type").asText().equals("input"));
    }

    private static void fill(ObjectNode element, List<String> with) {
        List<JsonNode> chosen = with.stream()
                .flatMap(name -> SlackSight.options(element)
                        .filter(option -> SlackSight.shown(option, "text").equals(name)))
                .toList();
        element.remove(List.of("initial_value", "initial_option", "initial_options"));
        if (with.isEmpty()) {
            return;
        }
        switch (element.path("type").asText()) {
            case "plain_text_input" -> element.put("initial_value", String.join("", with));
            case "radio_buttons", "static_select" -> element.set("initial_option", chosen.get(0));
            default -> element.putArray("initial_options").addAll(chosen);
        }
        if (element.has("options") && chosen.size() != with.size()) {
            throw new AssertionError("not all of " + with + " among the options");
        }
    }

    /** As Slack sends it along: with what is filled in. */
    ObjectNode sent() {
        ObjectNode sent = view.deepCopy().put("id", id);
        ObjectNode values = sent.putObject("state").putObject("values");
        inputs(view)
                .forEach(input -> values.putObject(input.path("block_id").asText())
                        .set(input.at("/element/action_id").asText(), held(input.path("element"))));
        return sent;
    }

    private static ObjectNode held(JsonNode element) {
        String type = element.path("type").asText();
        ObjectNode held = JsonNodeFactory.instance.objectNode().put("type", type);
        JsonNode nothing = NullNode.getInstance();
        switch (type) {
            case "plain_text_input" ->
                held.set("value", element.has("initial_value") ? element.path("initial_value") : nothing);
            case "radio_buttons", "static_select" ->
                held.set("selected_option", element.has("initial_option") ? element.path("initial_option") : nothing);
            default -> {
                ArrayNode chosen = held.putArray("selected_options");
                element.path("initial_options").forEach(chosen::add);
            }
        }
        return held;
    }

    boolean isSubmittedBy(String button) {
        return SlackSight.shown(view, "submit").equals(button);
    }
}
