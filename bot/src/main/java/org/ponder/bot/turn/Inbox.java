package org.ponder.bot.turn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Inbound;
import org.ponder.domain.people.TrustId;

/** Port: what came in and waits for its turn. */
public interface Inbox {

    /** Keeps it and tells its number; empty when this delivery, or the same press a short while ago, was kept before. */
    Optional<Long> admit(TrustId trust, Inbound inbound, Instant now);

    /** What has waited longest in a conversation; the caller holds the conversation. */
    Optional<Waiting> next(TrustId trust, Conversation conversation);

    /** Its turn is over; its words are forgotten, that it came is kept. */
    void done(TrustId trust, Waiting waiting);

    /** Its turn failed: it may have another, until it had three; then it is parked, so that it blocks nobody. */
    Tried failed(TrustId trust, Waiting waiting);

    /** Every conversation in which something waits. */
    List<Lane> lanes();

    /** Something that waits for its turn. */
    record Waiting(long number, Inbound inbound) {}

    /** A conversation of a trust: one turn at a time. */
    record Lane(TrustId trust, Conversation conversation) {}

    /** What becomes of a turn that failed. */
    enum Tried {
        MAY_BE_TRIED_AGAIN,
        PARKED
    }
}
