package org.ponder.bot.slack;

import java.util.ArrayList;
import java.util.List;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;

/** A question without what the person asked has answered: a message stays in Slack's records, and a window does not. */
final class Discreet implements Block.Cases<Block> {
    private static final Block ANSWERED = new Block.Text("What you answered is shown in the window only.");
    private static final Block FILLED_IN = new Block.Note("What is filled in already is shown in the window only.");

    private Discreet() {}

    /** The same card where there is nothing to leave out; else it says where to see what was left out. */
    static Card of(Card card) {
        List<Block> body = said(card.body());
        if (card.fields().stream().anyMatch(field -> !field.value().isEmpty())) {
            body.add(FILLED_IN);
        }
        List<Field> empty =
                card.fields().stream().map(field -> field.holding("")).toList();
        return new Card(card.title(), body, empty, card.choices());
    }

    /** What belongs to one answer is left out together, so that not even its parts can be counted. */
    private static List<Block> said(List<Block> body) {
        Discreet discreet = new Discreet();
        List<Block> said = new ArrayList<>();
        for (Block block : body) {
            Block left = block.fold(discreet);
            boolean again = left.equals(ANSWERED)
                    && !said.isEmpty()
                    && said.get(said.size() - 1).equals(ANSWERED);
            if (!again) {
                said.add(left);
            }
        }
        return said;
    }

    @Override
    public Block own(Block.Own block) {
        return ANSWERED;
    }

    @Override
    public Block quote(Block.Quote block) {
        return block;
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
