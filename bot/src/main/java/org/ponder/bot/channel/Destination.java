package org.ponder.bot.channel;

/** A conversation to write into, with what its channel needs for that. */
public record Destination(Conversation conversation, String reference) {}
