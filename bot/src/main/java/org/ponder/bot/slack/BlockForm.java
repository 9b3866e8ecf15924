package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.words.Words;

/** How Slack shows the parts of what a card says, wherever it is shown; an empty part is no block. */
final class BlockForm implements Block.Cases<Stream<ObjectNode>> {
    private static final int LONGEST_HEADER = 150;
    private final Words words;

    BlockForm(Words words) {
        this.words = words;
    }

    static Stream<ObjectNode> title(String text) {
        if (!PlainText.fits(text, LONGEST_HEADER)) {
            return RichText.bold(text);
        }
        ObjectNode header = JsonNodeFactory.instance.objectNode().put("type", "header");
        header.set("text", PlainText.of(PlainText.line(text), LONGEST_HEADER));
        return Stream.of(header);
    }

    @Override
    public Stream<ObjectNode> text(Block.Text block) {
        return RichText.paragraphs(block.text());
    }

    @Override
    public Stream<ObjectNode> heading(Block.Heading block) {
        return RichText.bold(block.text());
    }

    @Override
    public Stream<ObjectNode> note(Block.Note block) {
        return Prose.pieces(Prose.clean(block.text()), RichText.LONGEST).stream()
                .map(BlockForm::context);
    }

    @Override
    public Stream<ObjectNode> items(Block.Items block) {
        return RichText.lists(block.items());
    }

    @Override
    public Stream<ObjectNode> bars(Block.Bars block) {
        List<String> said = block.bars().stream()
                .map(bar -> words.say("text.bar", PlainText.line(bar.label()), bar.count()))
                .toList();
        return RichText.lists(said);
    }

    @Override
    public Stream<ObjectNode> quote(Block.Quote block) {
        Stream<ObjectNode> signature = block.by().isBlank() ? Stream.empty() : RichText.paragraphs("– " + block.by());
        return Stream.concat(RichText.quotes(block.text()), signature);
    }

    @Override
    public Stream<ObjectNode> own(Block.Own block) {
        return block.block().fold(this);
    }

    private static ObjectNode context(String text) {
        ObjectNode context = JsonNodeFactory.instance.objectNode().put("type", "context");
        context.putArray("elements").add(PlainText.of(text, RichText.LONGEST));
        return context;
    }
}
