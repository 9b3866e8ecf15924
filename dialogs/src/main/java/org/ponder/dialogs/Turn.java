package org.ponder.dialogs;

import com.microsoft.bot.builder.TurnContext;
import java.time.Instant;
import org.ponder.dialogs.scene.Exchange;

/** What the dialogs are given to answer in one turn. */
record Turn(Visitor visitor, Heard heard, Instant now) {
    private static final String KEY = "org.ponder.turn";

    void enter(TurnContext context) {
        context.getTurnState().add(KEY, this);
    }

    static Turn of(TurnContext context) {
        return context.getTurnState().<Turn>get(KEY);
    }

    Exchange exchange() {
        return exchange(manner());
    }

    /** The same where cards show what was answered. */
    Exchange exchange(Exchange.Manner manner) {
        return new Exchange(visitor.trust(), visitor.member(), manner, visitor.records());
    }

    private Exchange.Manner manner() {
        return heard.fold(new Heard.Cases<>() {
            @Override
            public Exchange.Manner typed(Heard.Typed typed) {
                return Exchange.Manner.TYPED;
            }

            @Override
            public Exchange.Manner pressed(Heard.Pressed pressed) {
                return Exchange.Manner.PRESSED;
            }
        });
    }
}
