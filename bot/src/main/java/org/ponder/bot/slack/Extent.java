package org.ponder.bot.slack;

import org.ponder.dialogs.card.Block;

/** How long a part of a card is, in code points. */
record Extent() implements Block.Cases<Integer> {

    @Override
    public Integer text(Block.Text block) {
        return Prose.length(block.text());
    }

    @Override
    public Integer heading(Block.Heading block) {
        return Prose.length(block.text());
    }

    @Override
    public Integer note(Block.Note block) {
        return Prose.length(block.text());
    }

    @Override
    public Integer items(Block.Items block) {
        return block.items().stream().mapToInt(Prose::length).sum();
    }

    @Override
    public Integer bars(Block.Bars block) {
        return block.bars().stream().mapToInt(bar -> Prose.length(bar.label())).sum();
    }

    @Override
    public Integer quote(Block.Quote block) {
        return Prose.length(block.text()) + Prose.length(block.by());
    }

    @Override
    public Integer own(Block.Own block) {
        return block.block().fold(this);
    }
}
