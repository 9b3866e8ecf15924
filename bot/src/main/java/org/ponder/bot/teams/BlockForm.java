package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Block.Bar;

/** How Teams shows the parts of what a card says. */
final class BlockForm implements Block.Cases<Stream<ObjectNode>> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_BAR = 12;

    static ObjectNode title(String text) {
        return headed(text).put("size", "Large");
    }

    @Override
    public Stream<ObjectNode> text(Block.Text block) {
        return paragraphs(block.text());
    }

    @Override
    public Stream<ObjectNode> heading(Block.Heading block) {
        return Stream.of(headed(block.text()).put("spacing", "Medium"));
    }

    @Override
    public Stream<ObjectNode> note(Block.Note block) {
        return lines(block.text())
                .map(line -> run(text(line).put("size", "Small").put("isSubtle", true)));
    }

    @Override
    public Stream<ObjectNode> items(Block.Items block) {
        return block.items().stream()
                .map(item -> run(text("• " + item.replace('\n', ' '))).put("spacing", "Small"));
    }

    @Override
    public Stream<ObjectNode> bars(Block.Bars block) {
        return block.bars().stream().map(bar -> bar(bar, block.longest()));
    }

    @Override
    public Stream<ObjectNode> quote(Block.Quote block) {
        ObjectNode container = element("Container").put("style", "emphasis");
        Stream<ObjectNode> signature = block.by().isEmpty() ? Stream.empty() : paragraphs("– " + block.by());
        container
                .putArray("items")
                .addAll(Stream.concat(paragraphs(block.text()), signature).toList());
        return container.path("items").isEmpty() ? Stream.empty() : Stream.of(container);
    }

    @Override
    public Stream<ObjectNode> own(Block.Own block) {
        return block.block().fold(this);
    }

    /** Label, number, bar, in this order: who listens hears what matters before the bar. */
    private static ObjectNode bar(Bar bar, int longest) {
        ObjectNode label = run(text(bar.label()));
        ObjectNode number = run(text(String.valueOf(bar.count())).put("weight", "Bolder"));
        ObjectNode drawn = run(text(drawn(bar.count(), longest)).put("color", "Accent"));
        ObjectNode row = element("ColumnSet").put("spacing", "Small");
        ArrayNode columns = row.putArray("columns");
        List.of(column("stretch", label), column("auto", number), column("stretch", drawn))
                .forEach(columns::add);
        return row;
    }

    private static String drawn(int count, int longest) {
        int length = longest <= LONGEST_BAR ? count : Math.round((float) count * LONGEST_BAR / longest);
        return count == 0 ? "\u00a0" : "█".repeat(Math.max(1, length));
    }

    private static ObjectNode column(String width, ObjectNode item) {
        ObjectNode column = element("Column").put("width", width);
        column.putArray("items").add(item);
        return column;
    }

    private static Stream<ObjectNode> paragraphs(String text) {
        return lines(text).map(line -> run(text(line)));
    }

    /** One element for each line, since clients differ in what they make of a line break; none for an empty line. */
    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }

    private static ObjectNode headed(String text) {
        return element("TextBlock")
                .put("text", PlainText.inert(text))
                .put("weight", "Bolder")
                .put("style", "heading")
                .put("wrap", true);
    }

    private static ObjectNode text(String text) {
        return element("TextRun").put("text", text);
    }

    private static ObjectNode run(ObjectNode text) {
        ObjectNode block = element("RichTextBlock");
        block.putArray("inlines").add(text);
        return block;
    }

    private static ObjectNode element(String type) {
        return JSON.objectNode().put("type", type);
    }
}
