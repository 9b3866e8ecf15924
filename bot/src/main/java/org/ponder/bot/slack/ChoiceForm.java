package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How Slack shows what can be pressed, in rows. A label too long for a button stands in full above. */
final class ChoiceForm {
    static final int LONGEST = 75;
    private static final int MOST_IN_A_ROW = 25;

    private ChoiceForm() {}

    static Stream<ObjectNode> rows(List<Button> buttons, String nonce) {
        ShortNames labels = ShortNames.of(
                buttons.stream().map(button -> button.choice().label()).toList(), LONGEST);
        List<ObjectNode> shown = IntStream.range(0, buttons.size())
                .mapToObj(i -> buttons.get(i).shown(labels.shown().get(i), nonce))
                .toList();
        Stream<ObjectNode> inFull = labels.areCut() ? RichText.lists(labels.full()) : Stream.empty();
        Stream<ObjectNode> rows = IntStream.iterate(0, from -> from < shown.size(), from -> from + MOST_IN_A_ROW)
                .mapToObj(from -> row(shown.subList(from, Math.min(from + MOST_IN_A_ROW, shown.size()))));
        return Stream.concat(inFull, rows);
    }

    private static ObjectNode row(List<ObjectNode> buttons) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("type", "actions");
        row.putArray("elements").addAll(buttons);
        return row;
    }
}
