package org.ponder.dialogs.scene;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.script.FilledForm.Fault;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.work.Refusal;

/** Makes posts of texts and cards. */
public final class Speech {
    private final Words words;
    private final Supplier<String> nonces;

    public Speech(Words words, Supplier<String> nonces) {
        this.words = words;
        this.nonces = nonces;
    }

    public Words words() {
        return words;
    }

    public String nonce() {
        return nonces.get();
    }

    /** A short card of the texts under {@code key.title} and {@code key.text}. */
    public Post note(String key, Object... with) {
        return Post.lasting(
                Card.saying(words.say(key + ".title", with), List.of(new Block.Text(words.say(key + ".text", with)))));
    }

    /** One line and nothing else. */
    public Post line(String key, Object... with) {
        return Post.lasting(Card.saying(words.say(key, with), List.of()));
    }

    /** A card that lists the lines under the given keys. */
    public Post list(String titleKey, String... keys) {
        return Post.lasting(Card.saying(
                words.say(titleKey),
                List.of(new Block.Items(Arrays.stream(keys).map(words::say).toList()))));
    }

    /** A question; once answered or left behind, nothing of it stays but its title. */
    public Post question(Card card, String nonce) {
        return new Post(card, nonce, Card.saying(card.title(), List.of(new Block.Note(words.say("spent")))));
    }

    /** A card whose choices say all that is needed, whenever they are pressed. */
    public Post keyed(Card card) {
        return question(card, nonces.get());
    }

    /** Why something was refused, and what to do. */
    public Post refusal(Refusal refusal) {
        return refusal.fold(
                because -> line("refusal." + because.name()),
                tooLong -> line(
                        "refusal.too-long", tooLong.length(), tooLong.longest(), tooLong.length() - tooLong.longest()));
    }

    /** What is wrong with what was filled in, at its field. */
    public Post fault(Fault fault) {
        return line(fault.key(), fault.with().toArray()).about(fault.field());
    }

    public Choice main(String key) {
        return Choice.main(key, label(key));
    }

    public Choice other(String key) {
        return Choice.other(key, label(key));
    }

    private String label(String key) {
        return words.say("choice." + Choice.kind(key));
    }
}
