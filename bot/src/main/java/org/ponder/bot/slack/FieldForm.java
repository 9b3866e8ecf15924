package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Field.Layout;
import org.ponder.dialogs.card.Field.Lines;
import org.ponder.dialogs.card.Field.Ticks;

/**
 * How Slack asks in a window for what is filled in. No input has a longest length: whoever reads the answer says what is too
 * long. Where a card has several fields none is required, so that each can be left to its own choice.
 */
final class FieldForm implements Field.Cases<Stream<ObjectNode>> {
    /** All inputs are called this; which is which is said by their blocks. */
    static final String ACTION = "value";

    private static final String UNNAMED = "Your answer";
    private static final String MORE = "All of it stands above. Only its beginning fits in here.";
    private static final int LONGEST_LABEL = 2000;
    private static final int LONGEST_PLACEHOLDER = 150;
    private static final int LONGEST_VALUE = 3000;
    private static final int MOST_IN_SIGHT = 10;

    private final String nonce;
    private final boolean several;

    FieldForm(String nonce, boolean several) {
        this.nonce = nonce;
        this.several = several;
    }

    @Override
    public Stream<ObjectNode> text(Field.TextField field) {
        String value = Prose.clean(field.value());
        ObjectNode element = element("plain_text_input").put("multiline", field.lines() != Lines.ONE);
        if (!value.isEmpty()) {
            element.put("initial_value", Prose.shortened(value, LONGEST_VALUE));
        }
        ObjectNode input = input(field, element, several);
        boolean overflows = Prose.length(value) > LONGEST_VALUE;
        String below = overflows ? MORE : "";
        if (PlainText.fits(field.hint(), LONGEST_PLACEHOLDER)) {
            putUnlessBlank(element, "placeholder", field.hint(), LONGEST_PLACEHOLDER);
        } else {
            below = (field.hint() + "\n" + below).strip();
        }
        putUnlessBlank(input, "hint", below, LONGEST_LABEL);
        Stream<ObjectNode> whole = overflows
                ? Stream.concat(RichText.bold(field.label()), RichText.quotes(value))
                : tooLong(field.label());
        return Stream.of(whole, tooLong(below), Stream.of(input)).flatMap(part -> part);
    }

    @Override
    public Stream<ObjectNode> oneOf(Field.OneOf field) {
        OptionForm form = new OptionForm(field.options());
        boolean inSight = field.layout() == Layout.OPEN && field.options().size() <= MOST_IN_SIGHT;
        ObjectNode element = element(inSight ? "radio_buttons" : "static_select");
        form.putInto(element);
        form.chosen(Set.of(field.chosen())).stream().limit(1).forEach(one -> element.set("initial_option", one));
        return choosing(field, form, input(field, element, several));
    }

    @Override
    public Stream<ObjectNode> manyOf(Field.ManyOf field) {
        OptionForm form = new OptionForm(field.options());
        boolean inSight = field.options().size() <= MOST_IN_SIGHT;
        ObjectNode element = element(inSight ? "checkboxes" : "multi_static_select");
        form.putInto(element);
        List<ObjectNode> chosen = form.chosen(field.chosen());
        if (!chosen.isEmpty()) {
            element.putArray("initial_options").addAll(chosen);
        }
        return choosing(field, form, input(field, element, several || field.ticks() == Ticks.BESIDE));
    }

    /** Options that stand in full above have their label there too; where there is nothing to choose from, it is all there is. */
    private static Stream<ObjectNode> choosing(Field field, OptionForm form, ObjectNode input) {
        if (form.isEmpty()) {
            return RichText.paragraphs(field.label());
        }
        List<ObjectNode> listed = form.listed().toList();
        Stream<ObjectNode> label = listed.isEmpty() ? tooLong(field.label()) : RichText.bold(field.label());
        return Stream.of(label, listed.stream(), Stream.of(input)).flatMap(part -> part);
    }

    private ObjectNode input(Field field, ObjectNode element, boolean optional) {
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("type", "input")
                .put("block_id", field.id() + "/" + nonce)
                .put("optional", optional);
        String label = field.label().isBlank() ? UNNAMED : PlainText.line(field.label());
        input.set("label", PlainText.of(label, LONGEST_LABEL));
        input.set("element", element);
        return input;
    }

    private static ObjectNode element(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("action_id", ACTION);
    }

    /** What is too long for a label or a hint stands in full above. */
    private static Stream<ObjectNode> tooLong(String text) {
        return PlainText.fits(text, LONGEST_LABEL) ? Stream.empty() : RichText.paragraphs(text);
    }

    private static void putUnlessBlank(ObjectNode input, String name, String text, int most) {
        if (!Prose.clean(text).isEmpty()) {
            input.set(name, PlainText.of(text, most));
        }
    }
}
