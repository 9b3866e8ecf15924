package org.ponder.dialogs.card;

/**
 * A card on its way into a chat.
 *
 * @param nonce comes back with what is pressed on it and is good for one effect; empty where nothing can be pressed
 * @param spent what the card becomes once it was answered or left behind: it asks for nothing and holds nobody's words
 */
public record Post(Card card, String nonce, Card spent, Kind kind) {

    /** Whether it is a summary, which names nobody, wherever it is shown. */
    public enum Kind {
        USUAL,
        SUMMARY
    }

    public Post {
        if (card.asksForSomething() == nonce.isEmpty() || spent.asksForSomething()) {
            throw new IllegalArgumentException("a card that asks has a nonce, and what it becomes asks for nothing");
        }
    }

    public Post(Card card, String nonce, Card spent) {
        this(card, nonce, spent, Kind.USUAL);
    }

    /** A card that asks for nothing and stays as it is. */
    public static Post lasting(Card card) {
        return new Post(card, "", card);
    }

    /** A card that tells what was published of a round. */
    public static Post summary(Card card) {
        return new Post(card, "", card, Kind.SUMMARY);
    }

    /** The same, saying it with another card. */
    public Post saying(Card other) {
        return new Post(other, nonce, spent, kind);
    }
}
