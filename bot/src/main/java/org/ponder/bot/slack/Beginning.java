package org.ponder.bot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ponder.dialogs.card.Block;

/** As much of a part of a card as there is room for; it may be nothing. */
record Beginning(int room) implements Block.Cases<Block> {

    @Override
    public Block text(Block.Text block) {
        return new Block.Text(cut(block.text()));
    }

    @Override
    public Block heading(Block.Heading block) {
        return new Block.Heading(cut(block.text()));
    }

    @Override
    public Block note(Block.Note block) {
        return new Block.Note(cut(block.text()));
    }

    @Override
    public Block items(Block.Items block) {
        return new Block.Items(first(block.items(), Prose::length));
    }

    @Override
    public Block bars(Block.Bars block) {
        return new Block.Bars(first(block.bars(), bar -> Prose.length(bar.label())));
    }

    @Override
    public Block quote(Block.Quote block) {
        return new Block.Quote(cut(block.text()), block.by());
    }

    @Override
    public Block own(Block.Own block) {
        return new Block.Own(block.block().fold(this));
    }

    private String cut(String text) {
        return room < 2 ? "" : Prose.shortened(text, room);
    }

    private <T> List<T> first(List<T> all, ToIntFunction<T> length) {
        List<T> first = new ArrayList<>();
        int left = room;
        for (T one : all) {
            left -= length.applyAsInt(one);
            if (left < 0) {
                break;
            }
            first.add(one);
        }
        return first;
    }
}
