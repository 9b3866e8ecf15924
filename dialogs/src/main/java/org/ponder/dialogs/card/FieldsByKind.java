package org.ponder.dialogs.card;

import java.util.ArrayList;
import java.util.List;

/** A card's fields, those of one kind together: by these, words are read and numbers are given. */
public record FieldsByKind(List<Field.TextField> texts, List<Field.OneOf> oneOfs, List<Field.ManyOf> manyOfs) {

    public static FieldsByKind of(Card card) {
        FieldsByKind kinds = new FieldsByKind(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        card.fields().forEach(kinds::sort);
        return kinds;
    }

    /** Whether the options of a list are numbered, which they are where the list is all that is to be filled in. */
    public boolean numbersOptions() {
        return texts.isEmpty() && manyOfs.isEmpty() && oneOfs.size() == 1;
    }

    /** Whether the ticks of a list are what is asked, so that its options are numbered. */
    public boolean numbersTicks() {
        return texts.isEmpty()
                && oneOfs.isEmpty()
                && manyOfs.size() == 1
                && manyOfs.get(0).ticks() == Field.Ticks.ASKED;
    }

    /** Whether the choices are numbered, which they are where nothing has to be filled in: ticks may always be left. */
    public boolean numbersChoices() {
        return texts.isEmpty() && oneOfs.isEmpty() && !numbersTicks();
    }

    /** Whether words are taken as they are, which they are where there is one place for them. */
    public boolean takesWords() {
        return texts.size() == 1 && oneOfs.isEmpty();
    }

    /** Whether those words are somebody's own, as many as they like, so that hardly anything else can be meant. */
    public boolean takesWordsAsTheyAre() {
        return takesWords() && texts.get(0).lines() != Field.Lines.ONE;
    }

    /** Whether a calendar file is an answer. */
    public boolean takesCalendars() {
        return texts.stream().anyMatch(text -> text.lines() == Field.Lines.CALENDAR);
    }

    /** The key of the text that says how to answer in words; what is merely offered has no numbers. */
    String howToType() {
        if (takesWords()) {
            return "text.type-words";
        }
        if (numbersOptions()) {
            return "text.type-option";
        }
        if (numbersTicks()) {
            return "text.type-ticks";
        }
        return numbersChoices() ? "text.offered" : "text.type-lines";
    }

    private boolean sort(Field field) {
        return field.fold(new Field.Cases<>() {
            @Override
            public Boolean text(Field.TextField text) {
                return texts.add(text);
            }

            @Override
            public Boolean oneOf(Field.OneOf one) {
                return oneOfs.add(one);
            }

            @Override
            public Boolean manyOf(Field.ManyOf many) {
                return manyOfs.add(many);
            }
        });
    }
}
