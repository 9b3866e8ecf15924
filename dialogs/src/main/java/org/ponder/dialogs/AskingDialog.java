package org.ponder.dialogs;

import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.dialogs.Dialog;
import com.microsoft.bot.dialogs.DialogContext;
import com.microsoft.bot.dialogs.DialogInstance;
import com.microsoft.bot.dialogs.DialogTurnResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.scene.Onward;
import org.ponder.dialogs.scene.Scene;
import org.ponder.dialogs.scene.Speech;
import org.ponder.dialogs.scene.Spot;
import org.ponder.dialogs.script.Reply;
import org.ponder.dialogs.script.ReplyReader;

/**
 * A dialog that asks one question at a time: the scene at its spot makes the card and hears the reply.
 *
 * <p>It remembers the spot and the nonce of the card that is open. A press with another nonce has no effect.
 */
abstract class AskingDialog extends Dialog {
    private final Interruptions interruptions;
    private final Speech speech;
    private final ReplyReader reader;

    AskingDialog(String id, Interruptions interruptions, Speech speech) {
        super(id);
        this.interruptions = interruptions;
        this.speech = speech;
        this.reader = new ReplyReader(speech.words());
    }

    /** Whether it has such a spot; one that was remembered by another version may be gone. */
    abstract boolean knows(Spot at);

    /** The scene at a spot of this dialog. */
    abstract Scene scene(Spot at);

    @Override
    public CompletableFuture<DialogTurnResult> beginDialog(DialogContext dc, Object options) {
        return ask(dc.getContext(), dc.getActiveDialog(), new Onward.Ask((Spot) options, Map.of()));
    }

    @Override
    public CompletableFuture<DialogTurnResult> continueDialog(DialogContext dc) {
        Onward onward = hear(Turn.of(dc.getContext()), dc.getActiveDialog());
        return Going.go(dc, onward, next -> ask(dc.getContext(), dc.getActiveDialog(), next));
    }

    @Override
    public CompletableFuture<Void> repromptDialog(TurnContext turn, DialogInstance instance) {
        return ask(turn, instance, new Onward.Ask(spot(instance), Map.of())).thenApply(asked -> null);
    }

    private Onward hear(Turn turn, DialogInstance instance) {
        Spot at = spot(instance);
        return turn.heard().fold(new Heard.Cases<>() {
            @Override
            public Onward typed(Heard.Typed typed) {
                Card open = scene(at).card(turn.exchange(), at);
                return reader.named(open, typed.text())
                        .map(chose -> meant(turn, at, chose, Map.of()))
                        .or(() -> interruptions.of(turn))
                        .orElseGet(() -> reader.read(open, typed.text())
                                .fold(
                                        chose -> meant(turn, at, chose, Map.of()),
                                        () -> again(at, Map.of(), unclear(open, typed.text()))));
            }

            @Override
            public Onward pressed(Heard.Pressed pressed) {
                return interruptions.of(turn).orElseGet(() -> onOpenCard(turn, instance, pressed));
            }
        });
    }

    private Onward onOpenCard(Turn turn, DialogInstance instance, Heard.Pressed pressed) {
        if (!pressed.nonce().equals(instance.getState().get("nonce"))) {
            return Onward.again().after(speech.line("again.stale"));
        }
        Spot at = spot(instance);
        Card open = scene(at).card(turn.exchange(), at);
        return reader.pressed(open, pressed.choice(), pressed.values())
                .fold(
                        chose -> meant(turn, at, chose, pressed.values()),
                        () -> again(at, pressed.values(), unclear(open, "")));
    }

    private Onward meant(Turn turn, Spot at, Reply.Chose chose, Map<String, String> filled) {
        return chose.choice().equals("help")
                ? Onward.ask(at, filled).after(interruptions.help(turn.exchange()))
                : scene(at).hear(turn.exchange(), at, chose);
    }

    private Onward again(Spot at, Map<String, String> filled, String because) {
        return Onward.ask(at, filled).after(speech.line("again." + because));
    }

    private String unclear(Card open, String typed) {
        if (reader.says(typed, "back")) {
            return "nothing-before";
        }
        return open.fields().size() > 1 ? "unclear-lines" : "unclear";
    }

    private CompletableFuture<DialogTurnResult> ask(TurnContext turn, DialogInstance instance, Onward.Ask next) {
        Spot at = next.spot();
        String nonce = speech.nonce();
        instance.setState(new HashMap<>(Map.of("step", at.step(), "about", at.about(), "nonce", nonce)));
        Card card = scene(at).card(Turn.of(turn).exchange(), at).holding(next.holding());
        return Utterance.waiting(Utterance.say(turn, List.of(speech.question(card, nonce))));
    }

    private static Spot spot(DialogInstance instance) {
        Map<String, Object> kept = instance.getState();
        return new Spot(String.valueOf(kept.get("step")), String.valueOf(kept.get("about")));
    }
}
