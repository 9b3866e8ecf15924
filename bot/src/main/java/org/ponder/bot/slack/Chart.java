package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block.Bar;
import org.ponder.dialogs.card.Block.Bars;

/** Bars as Slack draws them, beside the same numbers in words: a drawing is never all there is. */
final class Chart {
    /** Slack draws no more in one message. */
    static final int MOST_IN_A_MESSAGE = 2;

    private static final String TYPE = "data_visualization";
    private static final String SERIES = "Answers";
    private static final int LONGEST_TITLE = 50;
    private static final int LONGEST_LABEL = 20;
    private static final int MOST_BARS = 20;

    private Chart() {}

    static boolean is(JsonNode block) {
        return block.path("type").asText().equals(TYPE);
    }

    /** None where there is nothing to draw, or too much. */
    static Stream<ObjectNode> of(String title, Bars bars) {
        boolean drawn = bars.bars().size() <= MOST_BARS && bars.bars().stream().anyMatch(bar -> bar.count() > 0);
        return drawn ? Stream.of(drawn(title, bars.bars())) : Stream.empty();
    }

    private static ObjectNode drawn(String title, List<Bar> bars) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", TYPE);
        block.put("title", Prose.shortened(PlainText.line(title), LONGEST_TITLE));
        ObjectNode chart = block.putObject("chart").put("type", "bar");
        ObjectNode series = chart.putArray("series").addObject().put("name", SERIES);
        ArrayNode data = series.putArray("data");
        ArrayNode categories = chart.putObject("axis_config").putArray("categories");
        // each label is a category of the axis, where none may stand twice
        List<String> labels = ShortNames.apart(bars.stream().map(Bar::label).toList(), LONGEST_LABEL);
        for (int i = 0; i < labels.size(); i++) {
            data.addObject()
                    .put("label", labels.get(i))
                    .put("value", bars.get(i).count());
            categories.add(labels.get(i));
        }
        return block;
    }
}
