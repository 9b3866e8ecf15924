package org.ponder.dialogs;

import com.microsoft.bot.dialogs.Dialog;
import com.microsoft.bot.dialogs.DialogContext;
import com.microsoft.bot.dialogs.DialogReason;
import com.microsoft.bot.dialogs.DialogTurnResult;
import java.util.concurrent.CompletableFuture;
import org.ponder.dialogs.scene.ChannelTalk;
import org.ponder.dialogs.scene.Greeting;
import org.ponder.dialogs.scene.Onward;

/** Lies beneath every other dialog and answers where none is open. */
final class RootDialog extends Dialog {
    static final String ID = "root";

    private final Interruptions interruptions;
    private final Greeting greeting;
    private final ChannelTalk channelTalk;

    RootDialog(Interruptions interruptions, Greeting greeting, ChannelTalk channelTalk) {
        super(ID);
        this.interruptions = interruptions;
        this.greeting = greeting;
        this.channelTalk = channelTalk;
    }

    @Override
    public CompletableFuture<DialogTurnResult> beginDialog(DialogContext dc, Object options) {
        return continueDialog(dc);
    }

    @Override
    public CompletableFuture<DialogTurnResult> continueDialog(DialogContext dc) {
        return Going.go(dc, onward(Turn.of(dc.getContext())));
    }

    /** Another dialog has ended; whatever is said next is said to the root. */
    @Override
    public CompletableFuture<DialogTurnResult> resumeDialog(DialogContext dc, DialogReason reason, Object result) {
        return CompletableFuture.completedFuture(END_OF_TURN);
    }

    private Onward onward(Turn turn) {
        return switch (turn.visitor().place()) {
            case PRIVATE -> interruptions.of(turn).orElseGet(() -> greet(turn));
            case CHANNEL -> inChannel(turn);
        };
    }

    private Onward greet(Turn turn) {
        return turn.heard().fold(new Heard.Cases<>() {
            @Override
            public Onward typed(Heard.Typed typed) {
                return greeting.typed(turn.exchange(), typed.text());
            }

            @Override
            public Onward pressed(Heard.Pressed pressed) {
                return pressed.choice().equals(Heard.Pressed.SHOW)
                        ? greeting.typed(turn.exchange(), "")
                        : greeting.pressed(turn.exchange());
            }
        });
    }

    private Onward inChannel(Turn turn) {
        return turn.heard().fold(new Heard.Cases<>() {
            @Override
            public Onward typed(Heard.Typed typed) {
                return channelTalk.typed(turn.exchange(), typed.text());
            }

            @Override
            public Onward pressed(Heard.Pressed pressed) {
                return channelTalk.pressed();
            }
        });
    }
}
