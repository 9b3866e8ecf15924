package org.ponder.bot.courier;

import java.util.UUID;
import org.ponder.dialogs.card.Card;

/**
 * A card that stands in a conversation and can be pressed.
 *
 * @param dispatch that carried it
 * @param nonce that a press on it brings back
 * @param becomes what it is replaced by once it was answered or left behind
 */
public record Asked(UUID dispatch, String nonce, Card becomes) {}
