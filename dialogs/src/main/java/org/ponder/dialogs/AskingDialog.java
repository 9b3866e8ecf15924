package org.ponder.dialogs;

import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.dialogs.Dialog;
import com.microsoft.bot.dialogs.DialogContext;
import com.microsoft.bot.dialogs.DialogInstance;
import com.microsoft.bot.dialogs.DialogTurnResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.scene.Exchange;
import org.ponder.dialogs.scene.Onward;
import org.ponder.dialogs.scene.Recency;
import org.ponder.dialogs.scene.Scene;
import org.ponder.dialogs.scene.Speech;
import org.ponder.dialogs.scene.Spot;
import org.ponder.dialogs.scene.Wished.Amid;
import org.ponder.dialogs.script.Reply;
import org.ponder.dialogs.script.ReplyReader;

/**
 * A dialog that asks one question at a time: the scene at its spot makes the card and hears the reply.
 *
 * <p>It remembers the spot, the nonce of the card that is open and when it was asked. A press with another nonce has no effect.
 * Where what was asked about is over, it is left, and whatever was said is heard as if nothing had been open. Where it was
 * answered from another chat of the same member's since, the scene says so, and the answer that came first stays.
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

    /** What is interrupted where its card takes no words as they are. */
    Amid amid() {
        return Amid.ANOTHER_CARD;
    }

    /** The scene at a spot of this dialog. */
    abstract Scene scene(Spot at);

    @Override
    public CompletableFuture<DialogTurnResult> beginDialog(DialogContext dc, Object options) {
        return ask(dc.getContext(), dc.getActiveDialog(), new Onward.Ask((Spot) options, Map.of()));
    }

    @Override
    public CompletableFuture<DialogTurnResult> continueDialog(DialogContext dc) {
        Turn turn = Turn.of(dc.getContext());
        DialogInstance instance = dc.getActiveDialog();
        Question open = Question.of(instance);
        List<Post> over = scene(open.at()).over(turn.exchange(), open.at(), open.recency(turn));
        if (!over.isEmpty()) {
            return dc.endDialog().thenCompose(left -> Going.go(dc, afresh(turn).after(over)));
        }
        Onward onward = isAnsweredAlready(turn, open) ? stale() : hear(turn, open);
        return stands(turn, open, onward)
                ? Utterance.waiting(Utterance.say(
                        dc.getContext(),
                        onward.said().stream().map(Post::correcting).toList()))
                : Going.go(dc, onward, next -> ask(dc.getContext(), instance, next));
    }

    /** Whether words say once more what was pressed a moment ago, at the question before: they are no answer to this one. */
    private boolean isAnsweredAlready(Turn turn, Question open) {
        return turn.heard().fold(new Heard.Cases<Boolean>() {
            @Override
            public Boolean typed(Heard.Typed typed) {
                return open.pressedJustBefore(turn)
                        .map(before -> scene(before).card(turn.exchange(Exchange.Manner.PRESSED), before))
                        .filter(card -> reader.read(card, typed.text()).fold(chose -> holds(card, chose), () -> false))
                        .isPresent();
            }

            @Override
            public Boolean pressed(Heard.Pressed pressed) {
                return false;
            }
        });
    }

    private static boolean holds(Card card, Reply.Chose chose) {
        Map<String, String> said = new HashMap<>(chose.values());
        said.values().removeIf(String::isBlank);
        return !said.isEmpty() && card.values().entrySet().containsAll(said.entrySet());
    }

    @Override
    public CompletableFuture<Void> repromptDialog(TurnContext turn, DialogInstance instance) {
        return ask(turn, instance, new Onward.Ask(Question.of(instance).at(), Map.of()))
                .thenApply(asked -> null);
    }

    /** Whether it is enough to say what is wrong with what was filled in; a form that has changed since has to be asked anew. */
    private boolean stands(Turn turn, Question open, Onward onward) {
        return open.stands(turn.heard(), onward)
                && turn.heard().fold(new Heard.Cases<Boolean>() {
                    @Override
                    public Boolean typed(Heard.Typed typed) {
                        return false;
                    }

                    @Override
                    public Boolean pressed(Heard.Pressed pressed) {
                        return !isOfAnotherForm(scene(open.at()).card(turn.exchange(), open.at()), pressed);
                    }
                });
    }

    private Onward afresh(Turn turn) {
        return interruptions.of(turn).or(() -> interruptions.waiting(turn)).orElseGet(Onward::again);
    }

    private Onward hear(Turn turn, Question open) {
        return turn.heard().fold(new Heard.Cases<>() {
            @Override
            public Onward typed(Heard.Typed typed) {
                Card card = scene(open.at()).card(turn.exchange(), open.at());
                return reader.named(card, typed.text())
                        .map(chose -> typedFor(turn, open, chose))
                        .or(() -> interruptions.at(card, turn, amid()))
                        .orElseGet(() -> reader.read(card, typed.text())
                                .fold(
                                        chose -> typedFor(turn, open, chose),
                                        () -> again(open.at(), Map.of(), unclear(card, typed.text()))));
            }

            @Override
            public Onward pressed(Heard.Pressed pressed) {
                return interruptions.of(turn).orElseGet(() -> onCard(turn, open, pressed));
            }
        });
    }

    private Onward onCard(Turn turn, Question open, Heard.Pressed pressed) {
        return pressed.choice().equals(Heard.Pressed.SHOW) ? Onward.again() : onOpenCard(turn, open, pressed);
    }

    private Onward onOpenCard(Turn turn, Question open, Heard.Pressed pressed) {
        if (!open.isPressedBy(pressed)) {
            return stale();
        }
        Card card = scene(open.at()).card(turn.exchange(), open.at());
        if (isOfAnotherForm(card, pressed)) {
            return again(open.at(), pressed.values(), "changed");
        }
        Optional<Post> misplaced =
                leaves(card, pressed) ? Optional.empty() : interruptions.misplaced(card, pressed.values());
        return misplaced
                .map(said -> Onward.ask(open.at(), pressed.values()).after(said))
                .orElseGet(() -> answered(turn, open, card, pressed));
    }

    private Onward stale() {
        return Onward.again().after(speech.line("again.stale"));
    }

    private Onward answered(Turn turn, Question open, Card card, Heard.Pressed pressed) {
        return reader.pressed(card, pressed.choice(), pressed.values())
                .fold(chose -> meant(turn, open, chose, pressed.values()), () -> notOnCard(turn, open, card, pressed));
    }

    /** What was pressed may have been there when it was asked. */
    private Onward notOnCard(Turn turn, Question open, Card card, Heard.Pressed pressed) {
        return isOvertaken(turn, open)
                ? scene(open.at()).overtaken(turn.exchange(), open.at(), new Reply.Chose(pressed.choice(), Map.of()))
                : again(open.at(), pressed.values(), unclear(card, ""));
    }

    private boolean isOvertaken(Turn turn, Question open) {
        return !open.isStillSo(scene(open.at()).standing(turn.exchange(), open.at()));
    }

    /** Something was filled in that the card has no place for any more; whoever only leaves it may. */
    private static boolean isOfAnotherForm(Card card, Heard.Pressed pressed) {
        return !card.values().keySet().containsAll(pressed.values().keySet()) && !leaves(card, pressed);
    }

    private static boolean leaves(Card card, Heard.Pressed pressed) {
        return card.choices().stream()
                .filter(choice -> choice.weight() == Choice.Weight.OTHER)
                .anyMatch(choice -> choice.key().equals(pressed.choice()));
    }

    /** A typed “yes” to something that cannot be undone may be meant for another question, unless it comes soon. */
    private Onward typedFor(Turn turn, Question open, Reply.Chose chose) {
        return chose.choice().equals("yes") && open.recency(turn) == Recency.A_WHILE_AGO
                ? again(open.at(), Map.of(), "asked-long-ago")
                : meant(turn, open, chose, Map.of());
    }

    private Onward meant(Turn turn, Question open, Reply.Chose chose, Map<String, String> filled) {
        Spot at = open.at();
        if (chose.choice().equals("help")) {
            return Onward.ask(at, filled).after(interruptions.help(turn.exchange()));
        }
        return isOvertaken(turn, open)
                ? scene(at).overtaken(turn.exchange(), at, chose)
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

    private CompletableFuture<DialogTurnResult> ask(TurnContext context, DialogInstance instance, Onward.Ask next) {
        Turn turn = Turn.of(context);
        Scene scene = scene(next.spot());
        Question question =
                Question.asked(next.spot(), speech.nonce(), turn.now(), scene.standing(turn.exchange(), next.spot()));
        question.after(Question.of(instance), turn.heard()).keepIn(instance);
        Card card = scene.card(turn.exchange(), next.spot()).holding(next.holding());
        return Utterance.waiting(Utterance.say(context, List.of(speech.question(card, question.nonce()))));
    }
}
