package org.ponder.domain.round;

import java.util.UUID;

/** Which round of a trust. */
public record RoundId(UUID value) {}
