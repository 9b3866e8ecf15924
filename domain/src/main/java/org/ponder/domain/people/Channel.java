package org.ponder.domain.people;

/** A channel that the bot was added to, by the name its people know it by. */
public record Channel(ChannelId id, String name) {}
