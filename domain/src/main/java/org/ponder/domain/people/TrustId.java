package org.ponder.domain.people;

import java.util.UUID;

/** Which trust: our tenant. */
public record TrustId(UUID value) {}
