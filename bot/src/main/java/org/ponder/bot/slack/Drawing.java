package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;

/** The charts of one card, each named for the last heading above it. */
final class Drawing implements Block.Cases<Stream<ObjectNode>> {
    private String about;
    private int drawn;

    private Drawing(String about) {
        this.about = about;
    }

    /** What a card says, each part as it is shown, with the first bars drawn beside their numbers. */
    static List<ObjectNode> beside(Card card, BlockForm form) {
        Drawing drawing = new Drawing(card.title());
        List<ObjectNode> blocks = new ArrayList<>();
        for (Block block : card.body()) {
            block.fold(form).forEach(blocks::add);
            block.fold(drawing).forEach(blocks::add);
        }
        return blocks;
    }

    @Override
    public Stream<ObjectNode> bars(Block.Bars block) {
        List<ObjectNode> charts =
                drawn < Chart.MOST_IN_A_MESSAGE ? Chart.of(about, block).toList() : List.of();
        drawn += charts.size();
        return charts.stream();
    }

    @Override
    public Stream<ObjectNode> heading(Block.Heading block) {
        about = block.text();
        return Stream.empty();
    }

    @Override
    public Stream<ObjectNode> text(Block.Text block) {
        return Stream.empty();
    }

    @Override
    public Stream<ObjectNode> note(Block.Note block) {
        return Stream.empty();
    }

    @Override
    public Stream<ObjectNode> items(Block.Items block) {
        return Stream.empty();
    }

    @Override
    public Stream<ObjectNode> quote(Block.Quote block) {
        return Stream.empty();
    }

    @Override
    public Stream<ObjectNode> own(Block.Own block) {
        return block.block().fold(this);
    }
}
