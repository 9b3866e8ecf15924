package org.ponder.domain.people;

import java.util.UUID;

/** Which channel of a trust, whatever platform it is on. */
public record ChannelId(UUID value) {}
