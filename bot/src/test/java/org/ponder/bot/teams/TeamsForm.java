package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.Medium.Press;

/** An Adaptive Card as somebody has it before them. */
record TeamsForm(JsonNode card) {

    /** As it is sent by those clients that know how to press in place: without what was left empty. */
    ObjectNode execute(Press press) {
        JsonNode action = action(press.button());
        ObjectNode data = filledIn(action, press);
        inputs(press).filter(input -> input.value().isEmpty()).forEach(input -> data.remove(input.id()));
        ObjectNode executed = action.deepCopy();
        executed.remove("fallback");
        executed.set("data", data);
        return executed;
    }

    /** What is sent by those that do not. */
    ObjectNode submit(Press press) {
        return filledIn(action(press.button()).path("fallback"), press);
    }

    private ObjectNode filledIn(JsonNode action, Press press) {
        ObjectNode data = action.path("data").deepCopy();
        inputs(press).forEach(input -> data.put(input.id(), input.value()));
        return data;
    }

    private JsonNode action(String title) {
        return TeamsSight.each(card, "body")
                .flatMap(element -> TeamsSight.each(element, "actions"))
                .filter(action -> action.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + title));
    }

    private Stream<Input> inputs(Press press) {
        return TeamsSight.each(card, "body")
                .filter(element -> element.has("id"))
                .map(input -> new Input(
                        input.path("id").asText(),
                        press.filled(input.path("label").asText())
                                .map(with -> value(input, with))
                                .orElse(input.path("value").asText())));
    }

    private static String value(JsonNode input, List<String> with) {
        return with.stream()
                .map(one -> input.has("choices") ? key(input, one) : one)
                .collect(Collectors.joining(","));
    }

    private static String key(JsonNode input, String name) {
        return TeamsSight.each(input, "choices")
                .filter(choice -> (choice.path("title").asText() + ": ").startsWith(name + ": "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + name))
                .path("value")
                .asText();
    }

    /** What an input holds. */
    private record Input(String id, String value) {}
}
