package org.ponder.bot.web;

import java.time.Instant;
import java.util.UUID;
import org.ponder.dialogs.card.Card;

/**
 * A message of ours that stands in a conversation of the web channel.
 *
 * @param nonce what a press on it gives back; empty where nothing can be pressed
 * @param at when it was posted
 */
public record WebMessage(UUID id, Card card, String nonce, Instant at) {

    /** The same message, saying something else from now on. */
    public WebMessage becoming(Card other) {
        return new WebMessage(id, other, other.asksForSomething() ? nonce : "", at);
    }

    public boolean asks() {
        return card.asksForSomething();
    }

    @Override
    public String toString() {
        return "WebMessage[" + id + "]";
    }
}
