package org.ponder.bot.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Field.Option;

/**
 * A card in ever shorter forms, of which the first that Slack takes is shown: whole; without what explains its options; with ever
 * less of its body, from the end; and last with its names and labels cut.
 */
final class Shorter {
    private static final int[] ROOMS = {18_000, 9_000, 6_000, 4_000, 2_500, 1_500, 700, 0};
    /** A block takes at least so much room, since there may be only so many. */
    private static final int LEAST = 200;

    private static final int LONGEST_LABEL = 150;
    private static final int LONGEST_NAME = 75;

    private Shorter() {}

    /** @param more says in words that something is missing */
    static Stream<Card> of(Card card, String more) {
        Card undetailed =
                new Card(card.title(), card.body(), fields(card, new Undetailed(Shorter::undetailed)), card.choices());
        Stream<Card> cut = IntStream.of(ROOMS)
                .mapToObj(room ->
                        new Card(card.title(), first(card.body(), room, more), undetailed.fields(), card.choices()));
        return Stream.of(Stream.of(card, undetailed), cut, Stream.of(brief(card, more)))
                .flatMap(forms -> forms);
    }

    /** Hardly more than what can be pressed: for a message beside which a window shows the rest. */
    static Card bare(Card card, String more) {
        Card brief = brief(card, more);
        return new Card(brief.title(), brief.body(), List.of(), brief.choices());
    }

    private static Card brief(Card card, String more) {
        List<Choice> choices = card.choices().stream()
                .map(choice -> new Choice(choice.key(), Prose.shortened(choice.label(), LONGEST_NAME), choice.weight()))
                .toList();
        return new Card(
                Prose.shortened(card.title(), LONGEST_LABEL),
                List.of(new Block.Note(more)),
                fields(card, new Undetailed(Shorter::named)),
                choices);
    }

    private static List<Block> first(List<Block> body, int room, String more) {
        List<Block> first = new ArrayList<>();
        int left = room;
        for (Block block : body) {
            int needed = Math.max(LEAST, block.fold(new Extent()));
            if (needed > left) {
                first.add(block.fold(new Beginning(left)));
                break;
            }
            first.add(block);
            left -= needed;
        }
        first.add(new Block.Note(more));
        return first;
    }

    private static List<Field> fields(Card card, Undetailed form) {
        return card.fields().stream().map(field -> field.fold(form)).toList();
    }

    private static List<Option> undetailed(List<Option> options) {
        return options.stream()
                .map(option -> new Option(option.key(), option.name(), ""))
                .toList();
    }

    private static List<Option> named(List<Option> options) {
        List<String> names = ShortNames.of(options.stream().map(Option::name).toList(), LONGEST_NAME)
                .shown();
        return IntStream.range(0, options.size())
                .mapToObj(i -> new Option(options.get(i).key(), names.get(i), ""))
                .toList();
    }
}
