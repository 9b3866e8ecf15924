package org.ponder.bot.slack;

import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;

/** A question without what the person asked has written: a message stays in Slack's records, and a window does not. */
final class Discreet implements Block.Cases<Block> {
    private static final String WRITTEN = "Your own words are shown in the window only.";
    private static final String FILLED_IN = "What is filled in already is shown in the window only.";

    private Discreet() {}

    /** The same card where there is nothing to leave out; else it says where to see what was left out. */
    static Card of(Card card) {
        Discreet discreet = new Discreet();
        boolean filledIn =
                card.fields().stream().anyMatch(field -> !field.value().isEmpty());
        Stream<Block> said = card.body().stream().map(block -> block.fold(discreet));
        Stream<Block> notice = filledIn ? Stream.of(new Block.Note(FILLED_IN)) : Stream.empty();
        List<Field> empty =
                card.fields().stream().map(field -> field.holding("")).toList();
        return new Card(card.title(), Stream.concat(said, notice).toList(), empty, card.choices());
    }

    @Override
    public Block quote(Block.Quote block) {
        return new Block.Text(WRITTEN);
    }

    @Override
    public Block text(Block.Text block) {
        return block;
    }

    @Override
    public Block heading(Block.Heading block) {
        return block;
    }

    @Override
    public Block note(Block.Note block) {
        return block;
    }

    @Override
    public Block items(Block.Items block) {
        return block;
    }

    @Override
    public Block bars(Block.Bars block) {
        return block;
    }
}
