package org.ponder.domain.outbox;

import java.util.UUID;

/** Which dispatch; the same message to the same address has the same one, so that it is put once. */
public record DispatchId(UUID value) {}
