package org.ponder.dialogs;

import java.util.Optional;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.FieldsByKind;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.scene.Asides;
import org.ponder.dialogs.scene.Exchange;
import org.ponder.dialogs.scene.Greeting;
import org.ponder.dialogs.scene.KeyedChoices;
import org.ponder.dialogs.scene.Onward;

/** What comes before the question that is open: commands, and presses whose key says all that is needed. */
final class Interruptions {
    private final Asides asides;
    private final KeyedChoices keyed;
    private final Greeting greeting;

    Interruptions(Asides asides, KeyedChoices keyed, Greeting greeting) {
        this.asides = asides;
        this.keyed = keyed;
        this.greeting = greeting;
    }

    Optional<Onward> of(Turn turn) {
        return turn.heard().fold(new Heard.Cases<>() {
            @Override
            public Optional<Onward> typed(Heard.Typed typed) {
                return asides.typed(turn.exchange(), typed.text());
            }

            @Override
            public Optional<Onward> pressed(Heard.Pressed pressed) {
                return keyed.pressed(turn.exchange(), pressed.choice());
            }
        });
    }

    /** For words typed while a card is open: where it takes them as they are, only what can be no answer comes before. */
    Optional<Onward> at(Card open, Turn turn) {
        return words(turn)
                .flatMap(text -> FieldsByKind.of(open).takesWordsAsTheyAre()
                        ? asides.amidWords(turn.exchange(), text)
                        : asides.typed(turn.exchange(), text).or(() -> greeting.beginning(turn.exchange(), text)));
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
