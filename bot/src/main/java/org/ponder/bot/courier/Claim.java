package org.ponder.bot.courier;

import java.time.Duration;
import java.util.UUID;
import org.ponder.domain.people.TrustId;

/**
 * A dispatch that is ours to send until its lease ends.
 *
 * @param tries how often it was tried before
 * @param hasSetOut whether somebody set out with it whose lease ended before they could tell whether it arrived
 */
public record Claim(TrustId trust, UUID id, Errand errand, int tries, boolean hasSetOut) {
    /** Far longer than it takes to send one. */
    public static final Duration LEASE = Duration.ofSeconds(60);
}
