package org.ponder.dialogs.card;

import java.util.List;
import java.util.stream.IntStream;

/** Every field as it may be said: whatever is filled in and whatever can be chosen stays what it is. */
final class GuardedFields implements Field.Cases<Field> {
    private final Saying saying;

    GuardedFields(Saying saying) {
        this.saying = saying;
    }

    @Override
    public Field text(Field.TextField field) {
        return new Field.TextField(
                field.id(), label(field), saying.of(Part.HINT, field.hint()), field.value(), field.lines());
    }

    @Override
    public Field oneOf(Field.OneOf field) {
        return new Field.OneOf(field.id(), label(field), options(field.options()), field.chosen(), field.layout());
    }

    @Override
    public Field manyOf(Field.ManyOf field) {
        return new Field.ManyOf(field.id(), label(field), options(field.options()), field.chosen(), field.ticks());
    }

    private String label(Field field) {
        return saying.of(Part.LABEL, field.label());
    }

    private List<Field.Option> options(List<Field.Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(i -> option(options.get(i), i + 1))
                .toList();
    }

    private Field.Option option(Field.Option option, int number) {
        return new Field.Option(
                option.key(),
                saying.of(Part.OPTION, number, option.name()),
                saying.of(Part.DETAIL, number, option.detail()));
    }
}
