package org.ponder.domain.outbox;

import java.time.Instant;

/** One message on its way out, not to leave before its time. */
public record Dispatch(DispatchId id, Address to, Message message, Instant notBefore) {}
