package org.ponder.bot.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.FieldsByKind;
import org.ponder.domain.reflection.Answer;

/**
 * Neutral cards as HTML that works without any script: an article with a heading, and for what is asked one form with a button
 * for each choice. Every kind of block and field has a page of its own, which is named after it.
 */
public final class HtmlCards {
    private final TemplateEngine pages;

    public HtmlCards(TemplateEngine pages) {
        this.pages = pages;
    }

    /**
     * @param anchor begins every id within the card; unique on its page
     * @param press where what is asked is sent to
     */
    public Content card(Card card, String anchor, Press press) {
        List<Content> body = card.body().stream().map(this::block).toList();
        List<Content> fields =
                card.fields().stream().map(field -> field(field, anchor)).toList();
        return page("card", new Shown(card, anchor, body, new Asked(press, fields, mainFirst(card.choices()))));
    }

    /** The main choice comes first in the page, because that is what the enter key presses. */
    private static List<Choice> mainFirst(List<Choice> choices) {
        return choices.stream().sorted(Comparator.comparing(Choice::weight)).toList();
    }

    private Content block(Block block) {
        return block.fold(new Blocks());
    }

    private Content field(Field field, String anchor) {
        return field.fold(new Fields(anchor));
    }

    private Content page(String name, Object shown) {
        return output -> pages.render(name + ".jte", shown, output);
    }

    /** A card with its parts. */
    public record Shown(Card card, String anchor, List<Content> body, Asked asked) {

        /** How its form is sent where a file may go along; else as every form is. */
        public Optional<String> parts() {
            return FieldsByKind.of(card).takesCalendars() ? Optional.of("multipart/form-data") : Optional.empty();
        }
    }

    /** What a card asks for. */
    public record Asked(Press press, List<Content> fields, List<Choice> choices) {}

    /**
     * Where a press goes, and what goes with it.
     *
     * @param action a path
     * @param conversation the id of the conversation the card stands in
     * @param delivery the same however often the form is sent
     */
    public record Press(String action, String conversation, String nonce, String delivery) {}

    /**
     * A field with what it is called on this page.
     *
     * @param id unique on the page
     */
    public record Input<F extends Field>(F field, String id) {

        /** What its value is sent under: apart from what the form itself sends. */
        public String name() {
            return PREFIX + field.id();
        }

        /** What a file is sent under, whose text is its value. */
        public String file() {
            return FILE + field.id();
        }

        /** How many characters fit where words are asked for. */
        public int longest() {
            return Answer.Written.LONGEST;
        }
    }

    /** Begins the names of all fields of a card in its form. */
    static final String PREFIX = "field.";

    private static final String FILE = "file.";

    /** Under which name a field is sent whose value is in a file that is sent under this one; empty for anything else. */
    public static Optional<String> fieldOf(String file) {
        return Optional.of(file)
                .filter(name -> name.startsWith(FILE))
                .map(name -> PREFIX + name.substring(FILE.length()));
    }

    /** Each kind of block and its page. */
    private final class Blocks implements Block.Cases<Content> {
        @Override
        public Content text(Block.Text block) {
            return page("block/text", block);
        }

        @Override
        public Content heading(Block.Heading block) {
            return page("block/heading", block);
        }

        @Override
        public Content note(Block.Note block) {
            return page("block/note", block);
        }

        @Override
        public Content items(Block.Items block) {
            return page("block/items", block);
        }

        @Override
        public Content bars(Block.Bars block) {
            return page("block/bars", block);
        }

        @Override
        public Content quote(Block.Quote block) {
            return page("block/quote", block);
        }

        @Override
        public Content own(Block.Own block) {
            return block.block().fold(this);
        }
    }

    /** Each kind of field and its page. */
    private final class Fields implements Field.Cases<Content> {
        private final String anchor;

        Fields(String anchor) {
            this.anchor = anchor;
        }

        @Override
        public Content text(Field.TextField field) {
            return page(
                    switch (field.lines()) {
                        case ONE -> "field/line";
                        case SEVERAL -> "field/lines";
                        case CALENDAR -> "field/calendar";
                    },
                    input(field));
        }

        @Override
        public Content oneOf(Field.OneOf field) {
            return page(
                    switch (field.layout()) {
                        case OPEN -> "field/open";
                        case COMPACT -> "field/compact";
                    },
                    input(field));
        }

        @Override
        public Content manyOf(Field.ManyOf field) {
            return page("field/many", input(field));
        }

        private <F extends Field> Input<F> input(F field) {
            return new Input<>(field, anchor + "-" + field.id());
        }
    }
}
