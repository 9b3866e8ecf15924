package org.ponder.domain.round;

import java.util.UUID;

/** Which cycle of a trust. */
public record CycleId(UUID value) {}
