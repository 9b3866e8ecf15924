package org.ponder.domain.people;

import java.util.UUID;

/** Which member of a trust. */
public record MemberId(UUID value) {}
