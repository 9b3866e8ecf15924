package org.ponder.bot.slack;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.Field.Option;

/** The same field with less said of its options. */
record Undetailed(UnaryOperator<List<Option>> less) implements Field.Cases<Field> {

    @Override
    public Field text(Field.TextField field) {
        return field;
    }

    @Override
    public Field oneOf(Field.OneOf field) {
        return new Field.OneOf(field.id(), field.label(), less.apply(field.options()), field.chosen(), field.layout());
    }

    @Override
    public Field manyOf(Field.ManyOf field) {
        return new Field.ManyOf(field.id(), field.label(), less.apply(field.options()), field.chosen(), field.ticks());
    }
}
