package org.ponder.dialogs.card;

import java.util.List;
import java.util.stream.IntStream;

/** Every block as it may be said. */
final class GuardedBlocks implements Block.Cases<Block> {
    private final Saying saying;

    GuardedBlocks(Saying saying) {
        this.saying = saying;
    }

    @Override
    public Block text(Block.Text block) {
        return new Block.Text(saying.of(Part.TEXT, block.text()));
    }

    @Override
    public Block heading(Block.Heading block) {
        return new Block.Heading(saying.of(Part.HEADING, block.text()));
    }

    @Override
    public Block note(Block.Note block) {
        return new Block.Note(saying.of(Part.NOTE, block.text()));
    }

    @Override
    public Block items(Block.Items block) {
        return new Block.Items(
                block.items().stream().map(item -> saying.of(Part.ITEM, item)).toList());
    }

    @Override
    public Block bars(Block.Bars block) {
        List<Block.Bar> bars = block.bars();
        return new Block.Bars(IntStream.range(0, bars.size())
                .mapToObj(i -> new Block.Bar(
                        saying.of(Part.BAR, i + 1, bars.get(i).label()),
                        bars.get(i).count()))
                .toList());
    }

    @Override
    public Block quote(Block.Quote block) {
        return block;
    }

    @Override
    public Block own(Block.Own block) {
        return new Block.Own(block.block().fold(this));
    }
}
