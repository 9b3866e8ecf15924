package org.ponder.bot.channel;

/** A message that stands in a conversation, by the platform's id. */
public record Posted(String id) {}
