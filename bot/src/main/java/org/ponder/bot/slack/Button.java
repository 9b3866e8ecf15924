package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Choice.Weight;

/**
 * Something to press in Slack.
 *
 * @param action by which Slack tells us what was pressed; a card may have a choice of its own that is called {@code open}
 */
record Button(String action, Choice choice) {
    /** The action that opens the window with the question as it is now. */
    static final String OPEN = "open";

    private static final String PRESS = "press-";
    private static final Button OPENING = new Button(OPEN, Choice.main(OPEN, "Open in a window"));

    static List<Button> of(List<Choice> choices) {
        return choices.stream().map(Button::pressing).toList();
    }

    /** Where the fields are in a window: what most people want next is pressed in there. */
    static List<Button> toFillIn(List<Choice> choices) {
        return Stream.concat(Stream.of(OPENING), Window.others(choices).map(Button::pressing))
                .toList();
    }

    /** Where a part of what the card says is in a window. */
    static List<Button> toRead(List<Choice> choices) {
        Stream<Button> all = choices.stream().map(choice -> pressing(Choice.other(choice.key(), choice.label())));
        return Stream.concat(Stream.of(OPENING), all).toList();
    }

    ObjectNode shown(String label, String nonce) {
        ObjectNode button = JsonNodeFactory.instance.objectNode().put("type", "button");
        button.set("text", PlainText.of(label, ChoiceForm.LONGEST));
        button.put("action_id", action).put("value", nonce + "/" + choice.key());
        return choice.weight() == Weight.MAIN ? button.put("style", "primary") : button;
    }

    private static Button pressing(Choice choice) {
        return new Button(PRESS + choice.key(), choice);
    }
}
