package org.ponder.bot.slack;

import java.util.List;
import java.util.stream.Stream;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;

/** Everything that a card says, piece by piece in its own order. */
final class Sayings implements Block.Cases<Stream<String>> {

    static Stream<String> titleAndBody(Card card) {
        Sayings sayings = new Sayings();
        return Stream.concat(Stream.of(card.title()), card.body().stream().flatMap(block -> block.fold(sayings)));
    }

    static Stream<String> fields(Card card) {
        return card.fields().stream().flatMap(Sayings::field);
    }

    /** As the text form of a card has them: where there are several fields, options are known by their names alone. */
    static Stream<String> inWords(Card card) {
        return card.fields().stream()
                .map(field -> field.fold(new Undetailed(Sayings::undetailed)))
                .flatMap(field -> field.fold(new Options()));
    }

    private static List<Field.Option> undetailed(List<Field.Option> options) {
        return options.stream()
                .map(option -> new Field.Option(option.key(), option.name(), ""))
                .toList();
    }

    static Stream<String> others(Card card) {
        return Window.others(card.choices()).map(Choice::label);
    }

    static Stream<String> main(Card card) {
        return card.choices().stream()
                .filter(choice -> choice.weight() == Choice.Weight.MAIN)
                .map(Choice::label)
                .limit(1);
    }

    private static Stream<String> field(Field field) {
        return Stream.concat(Stream.of(field.label()), field.fold(new Options()));
    }

    @Override
    public Stream<String> text(Block.Text block) {
        return Stream.of(block.text());
    }

    @Override
    public Stream<String> heading(Block.Heading block) {
        return Stream.of(block.text());
    }

    @Override
    public Stream<String> note(Block.Note block) {
        return Stream.of(block.text());
    }

    @Override
    public Stream<String> items(Block.Items block) {
        return block.items().stream();
    }

    @Override
    public Stream<String> bars(Block.Bars block) {
        return block.bars().stream().flatMap(bar -> Stream.of(bar.label(), String.valueOf(bar.count())));
    }

    @Override
    public Stream<String> quote(Block.Quote block) {
        return Stream.of(block.text(), block.by());
    }

    @Override
    public Stream<String> own(Block.Own block) {
        return block.block().fold(this);
    }

    private static final class Options implements Field.Cases<Stream<String>> {
        @Override
        public Stream<String> text(Field.TextField field) {
            return Stream.of(field.value(), field.hint());
        }

        @Override
        public Stream<String> oneOf(Field.OneOf field) {
            return said(field.options());
        }

        @Override
        public Stream<String> manyOf(Field.ManyOf field) {
            return said(field.options());
        }

        private static Stream<String> said(List<Field.Option> options) {
            return options.stream().flatMap(option -> Stream.of(option.name(), option.detail()));
        }
    }
}
