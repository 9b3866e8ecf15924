package org.ponder.dialogs;

import java.util.Optional;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.scene.Asides;
import org.ponder.dialogs.scene.Exchange;
import org.ponder.dialogs.scene.KeyedChoices;
import org.ponder.dialogs.scene.Onward;

/** What comes before the question that is open: commands, and presses whose key says all that is needed. */
final class Interruptions {
    private final Asides asides;
    private final KeyedChoices keyed;

    Interruptions(Asides asides, KeyedChoices keyed) {
        this.asides = asides;
        this.keyed = keyed;
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

    Post help(Exchange exchange) {
        return asides.help(exchange);
    }
}
