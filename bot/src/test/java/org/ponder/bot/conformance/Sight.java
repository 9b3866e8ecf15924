package org.ponder.bot.conformance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ponder.dialogs.Transcript;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.words.Words;

/**
 * What somebody sees of a card.
 *
 * @param said line by line, as in its text form
 * @param buttons in no order
 */
public record Sight(List<String> said, List<Blank> blanks, List<String> buttons) {
    private static final CardText TEXT = new CardText(new Words(Locale.UK));

    public Sight {
        said = said.stream().flatMap(Sight::lines).toList();
        blanks = List.copyOf(blanks);
        buttons = buttons.stream().sorted().toList();
    }

    /** Something that only says. */
    public static Sight saying(List<String> said) {
        return new Sight(said, List.of(), List.of());
    }

    /** What is to be seen of cards, one after the other, wherever they are shown. */
    public static Sight of(List<Card> cards) {
        return new Sight(
                cards.stream()
                        .map(card -> TEXT.of(Card.saying(card.title(), card.body())))
                        .toList(),
                cards.stream()
                        .flatMap(card -> card.fields().stream())
                        .map(Blank::of)
                        .toList(),
                cards.stream()
                        .flatMap(card -> card.choices().stream())
                        .map(Choice::label)
                        .toList());
    }

    /** The same, saying something else. */
    public Sight butSaying(List<String> other) {
        return new Sight(other, blanks, buttons);
    }

    /** All of it, sentence by sentence. */
    List<String> sentences() {
        return Stream.of(
                        said.stream(),
                        blanks.stream().flatMap(Blank::sentences),
                        buttons.stream().map(label -> "[" + label + "]"))
                .flatMap(part -> part)
                .map(Transcript::folded)
                .toList();
    }

    /** The lines of a text that say something, without what sets off items. */
    public static Stream<String> lines(String text) {
        return text.replace("” – ", "”\n– ")
                .lines()
                .map(line -> line.strip().replaceFirst("^• ", ""))
                .filter(line -> !line.isEmpty());
    }

    /** Somebody's words as they stand in the text form. */
    public static String quoted(String words) {
        return "“" + words + "”";
    }
}
