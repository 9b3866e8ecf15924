package org.ponder.bot.courier;

import java.util.UUID;
import org.ponder.domain.people.TrustId;

/**
 * A courier that is out for a trust: until it is back, or its lease ends, nobody else is. So there is one pace for a trust and one
 * order in each of its conversations, however many nodes there are.
 */
public record Outing(TrustId trust, UUID id) {}
