package org.ponder.dialogs;

import java.util.Map;
import java.util.Optional;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.card.FieldsByKind;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.scene.Asides;
import org.ponder.dialogs.scene.Exchange;
import org.ponder.dialogs.scene.Greeting;
import org.ponder.dialogs.scene.KeyedChoices;
import org.ponder.dialogs.scene.Onward;
import org.ponder.dialogs.scene.Wished;
import org.ponder.dialogs.scene.Wished.Amid;
import org.ponder.dialogs.script.CalendarFile;

/** What comes before the question that is open: commands, wishes, and presses whose key says all that is needed. */
final class Interruptions {
    private final Asides asides;
    private final KeyedChoices keyed;
    private final Greeting greeting;
    private final Wished wished;

    Interruptions(Asides asides, KeyedChoices keyed, Greeting greeting, Wished wished) {
        this.asides = asides;
        this.keyed = keyed;
        this.greeting = greeting;
        this.wished = wished;
    }

    Optional<Onward> of(Turn turn) {
        return turn.heard().fold(new Heard.Cases<>() {
            @Override
            public Optional<Onward> typed(Heard.Typed typed) {
                return spoken(turn, typed.text(), Amid.NOTHING);
            }

            @Override
            public Optional<Onward> pressed(Heard.Pressed pressed) {
                return keyed.pressed(turn.exchange(), pressed.choice());
            }
        });
    }

    /**
     * For words typed while a card is open: where it takes them as they are, only what can be no answer comes before.
     *
     * @param amid what the card is
     */
    Optional<Onward> at(Card open, Turn turn, Amid amid) {
        FieldsByKind fields = FieldsByKind.of(open);
        return words(turn)
                .filter(text -> !(fields.takesCalendars() && CalendarFile.is(text)))
                .flatMap(text -> fields.takesWordsAsTheyAre()
                        ? amidWords(turn, text)
                        : spoken(turn, text, amid).or(() -> greeting.beginning(turn.exchange(), text)));
    }

    private Optional<Onward> amidWords(Turn turn, String text) {
        return asides.amidWords(turn.exchange(), text).or(() -> wished.amidWords(turn.exchange(), text));
    }

    private Optional<Onward> spoken(Turn turn, String text, Amid amid) {
        return asides.typed(turn.exchange(), text).or(() -> wished.typed(turn.exchange(), text, amid));
    }

    /** What to say to a calendar file that was put where it can be no answer. */
    Optional<Post> misplaced(Card open, Map<String, String> filled) {
        return FieldsByKind.of(open).texts().stream()
                .filter(field -> field.lines() != Field.Lines.CALENDAR)
                .filter(field -> CalendarFile.is(filled.getOrDefault(field.id(), "")))
                .findFirst()
                .map(field -> asides.calendarFile().about(field.id()));
    }

    /** What waits for the member, for typed words. */
    Optional<Onward> waiting(Turn turn) {
        return words(turn).flatMap(text -> greeting.waiting(turn.exchange(), text));
    }

    private static Optional<String> words(Turn turn) {
        return turn.heard().fold(new Heard.Cases<>() {
            @Override
            public Optional<String> typed(Heard.Typed typed) {
                return Optional.of(typed.text());
            }

            @Override
            public Optional<String> pressed(Heard.Pressed pressed) {
                return Optional.empty();
            }
        });
    }

    Post help(Exchange exchange) {
        return asides.help(exchange);
    }
}
