package org.ponder.deploy.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** A window as somebody fills it in. */
final class Form {
    private final Person person;
    private final View view;
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();

    Form(Person person, View view) {
        this.person = person;
        this.view = view;
        Blocks.inputs(view.blocks()).forEach(this::leave);
    }

    /** As it stands before anybody touches it. */
    private void leave(JsonNode input) {
        JsonNode element = input.path("element");
        ObjectNode value = value(input).put("type", element.path("type").asText());
        switch (element.path("type").asText()) {
            case "plain_text_input" -> value.set("value", element.path("initial_value"));
            case "radio_buttons", "static_select" -> value.set("selected_option", element.path("initial_option"));
            default ->
                value.putArray("selected_options")
                        .addAll(Blocks.each(element.path("initial_options")).toList());
        }
    }

    Form writes(String label, String words) {
        value(input(label)).put("value", words);
        return this;
    }

    Form chooses(String label, String option) {
        JsonNode input = input(label);
        JsonNode chosen = Stream.concat(
                        Blocks.each(input.path("element").path("options")),
                        Blocks.each(input.path("element").path("option_groups"))
                                .flatMap(group -> Blocks.each(group.path("options"))))
                .filter(one -> Blocks.words(one).startsWith(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("“" + option + "” is not to be chosen in " + input));
        value(input).set("selected_option", chosen);
        return this;
    }

    void submits() {
        person.acts("view_submission", filledIn());
    }

    void presses(String label) {
        person.acts(
                "block_actions",
                filledIn(),
                Blocks.pressed(view.blocks(), label)
                        .orElseThrow(() -> new AssertionError("“" + label + "” is not to be pressed in: " + this)));
    }

    void closes() {
        person.closes(filledIn());
    }

    private JsonNode input(String label) {
        return Blocks.inputs(view.blocks()).stream()
                .filter(input -> Blocks.words(input.path("label")).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("“" + label + "” is not to be filled in in: " + view.view()));
    }

    private ObjectNode value(JsonNode input) {
        return values.withObjectProperty(input.path("block_id").asText())
                .withObjectProperty(input.path("element").path("action_id").asText());
    }

    private ObjectNode filledIn() {
        ObjectNode filled = view.view().deepCopy();
        filled.put("id", view.id()).put("team_id", FakeSlack.TEAM);
        filled.putObject("state").set("values", values);
        return filled;
    }

    @Override
    public String toString() {
        return view.words();
    }
}
