package org.ponder.bot.courier;

import java.util.UUID;
import org.ponder.dialogs.card.Post;

/** A question that stands open in a conversation: the dispatch that carried it, and the post it was. */
public record Asked(UUID dispatch, Post post) {}
