package org.ponder.domain.people;

/** A channel that the bot was added to, by the name its people know it by; a group chat may have none. */
public record Channel(ChannelId id, String name) {}
