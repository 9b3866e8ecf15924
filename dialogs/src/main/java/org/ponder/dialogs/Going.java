package org.ponder.dialogs;

import com.microsoft.bot.dialogs.DialogContext;
import com.microsoft.bot.dialogs.DialogTurnResult;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.ponder.dialogs.scene.Onward;

/** Says what comes first and goes on from there, on the stack of dialogs. */
final class Going implements Onward.Cases<CompletableFuture<DialogTurnResult>> {
    private final DialogContext dc;
    private final Function<Onward.Ask, CompletableFuture<DialogTurnResult>> asking;

    private Going(DialogContext dc, Function<Onward.Ask, CompletableFuture<DialogTurnResult>> asking) {
        this.dc = dc;
        this.asking = asking;
    }

    /** @param asking how the dialog that is active asks */
    static CompletableFuture<DialogTurnResult> go(
            DialogContext dc, Onward onward, Function<Onward.Ask, CompletableFuture<DialogTurnResult>> asking) {
        return Utterance.say(dc.getContext(), onward.said())
                .thenCompose(said -> onward.next().fold(new Going(dc, asking)));
    }

    /** The same where nothing is open but the root. */
    static CompletableFuture<DialogTurnResult> go(DialogContext dc, Onward onward) {
        return go(dc, onward, next -> {
            throw new IllegalStateException("the root asks nothing itself");
        });
    }

    @Override
    public CompletableFuture<DialogTurnResult> ask(Onward.Ask next) {
        return asking.apply(next);
    }

    @Override
    public CompletableFuture<DialogTurnResult> again() {
        return Utterance.waiting(dc.repromptDialog());
    }

    /** The root stays beneath whatever else is open, and nothing is ever open beneath that. */
    @Override
    public CompletableFuture<DialogTurnResult> over(Onward.Over next) {
        return dc.getStack().size() > 1
                ? dc.replaceDialog(next.dialog(), next.spot())
                : dc.beginDialog(next.dialog(), next.spot());
    }

    @Override
    public CompletableFuture<DialogTurnResult> finish() {
        return dc.endDialog();
    }
}
