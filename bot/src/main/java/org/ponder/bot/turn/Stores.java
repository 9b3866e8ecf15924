package org.ponder.bot.turn;

import org.ponder.bot.channel.Directory;
import org.ponder.bot.courier.Dispatches;

/** Everything a turn is kept in. */
public record Stores(Directory directory, Inbox inbox, Conversations conversations, Dispatches dispatches) {}
