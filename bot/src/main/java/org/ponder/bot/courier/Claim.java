package org.ponder.bot.courier;

import java.time.Duration;
import java.util.UUID;
import org.ponder.domain.people.TrustId;

/**
 * A dispatch that is ours to send until its lease ends.
 *
 * @param tries how often it was tried before
 */
public record Claim(TrustId trust, UUID id, Errand errand, int tries) {
    /** Far longer than it takes to send one. */
    public static final Duration LEASE = Duration.ofSeconds(60);
}
