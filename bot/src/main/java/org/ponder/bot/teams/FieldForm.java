package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Field.Layout;
import org.ponder.dialogs.card.Field.Lines;
import org.ponder.dialogs.card.Field.Option;

/**
 * How Teams asks for what is filled in. Nothing is marked as required and nothing has a longest length: a client would block
 * or cut without a word, and whoever reads the answer says what is missing or too long.
 */
final class FieldForm implements Field.Cases<ObjectNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public ObjectNode text(Field.TextField field) {
        ObjectNode input = input("Input.Text", field).put("isMultiline", field.lines() != Lines.ONE);
        putUnlessEmpty(input, "placeholder", field.hint());
        putUnlessEmpty(input, "value", field.value());
        return input;
    }

    @Override
    public ObjectNode oneOf(Field.OneOf field) {
        String style = field.layout() == Layout.OPEN ? "expanded" : "compact";
        ObjectNode input = choices(field, field.options()).put("style", style);
        putUnlessEmpty(input, "value", field.chosen());
        return input;
    }

    @Override
    public ObjectNode manyOf(Field.ManyOf field) {
        ObjectNode input =
                choices(field, field.options()).put("style", "expanded").put("isMultiSelect", true);
        String chosen = field.options().stream()
                .map(Option::key)
                .filter(field.chosen()::contains)
                .collect(Collectors.joining(","));
        putUnlessEmpty(input, "value", chosen);
        return input;
    }

    /** The same field, its options known by their names alone. */
    static Field withoutDetails(Field field) {
        return field.fold(new WithoutDetails());
    }

    private static ObjectNode choices(Field field, List<Option> options) {
        ObjectNode input = input("Input.ChoiceSet", field).put("wrap", true);
        ArrayNode choices = input.putArray("choices");
        options.forEach(
                option -> choices.addObject().put("title", title(option)).put("value", option.key()));
        return input;
    }

    private static String title(Option option) {
        return PlainText.inert(option.detail().isEmpty() ? option.name() : option.name() + ": " + option.detail());
    }

    private static ObjectNode input(String type, Field field) {
        if (field.id().equals(Submitted.NONCE) || field.id().equals(Submitted.CHOICE)) {
            throw new IllegalArgumentException("a field may not be called " + field.id() + ": presses use that name");
        }
        return JSON.objectNode().put("type", type).put("id", field.id()).put("label", PlainText.inert(field.label()));
    }

    private static void putUnlessEmpty(ObjectNode input, String name, String value) {
        if (!value.isEmpty()) {
            input.put(name, value);
        }
    }

    private static final class WithoutDetails implements Field.Cases<Field> {
        @Override
        public Field text(Field.TextField field) {
            return field;
        }

        @Override
        public Field oneOf(Field.OneOf field) {
            return new Field.OneOf(field.id(), field.label(), named(field.options()), field.chosen(), field.layout());
        }

        @Override
        public Field manyOf(Field.ManyOf field) {
            return new Field.ManyOf(field.id(), field.label(), named(field.options()), field.chosen(), field.ticks());
        }

        private static List<Option> named(List<Option> options) {
            return options.stream()
                    .map(option -> new Option(option.key(), option.name(), ""))
                    .toList();
        }
    }
}
