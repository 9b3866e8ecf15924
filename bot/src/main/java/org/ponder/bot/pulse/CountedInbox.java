package org.ponder.bot.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.courier.AfterCommit;
import org.ponder.bot.turn.Inbox;
import org.ponder.bot.turn.Inbox.Lane;
import org.ponder.bot.turn.Inbox.Tried;
import org.ponder.bot.turn.Inbox.Waiting;
import org.ponder.domain.people.TrustId;

/** An {@link Inbox} that counts what becomes of turns, once that is kept; of whom and about what it tells nothing. */
public final class CountedInbox implements Inbox {
    private final Inbox inbox;
    private final AfterCommit afterCommit;
    private final Figures figures;
    private final LongSupplier nanos;
    private final ConcurrentMap<Long, Long> begun = new ConcurrentHashMap<>();

    /** @param nanos a time that only ever goes on */
    public CountedInbox(Inbox inbox, AfterCommit afterCommit, Figures figures, LongSupplier nanos) {
        this.inbox = inbox;
        this.afterCommit = afterCommit;
        this.figures = figures;
        this.nanos = nanos;
    }

    @Override
    public Optional<Long> admit(TrustId trust, Inbound inbound, Instant now) {
        return inbox.admit(trust, inbound, now);
    }

    @Override
    public Optional<Waiting> next(TrustId trust, Conversation conversation) {
        Optional<Waiting> next = inbox.next(trust, conversation);
        next.ifPresent(waiting -> begun.put(waiting.number(), nanos.getAsLong()));
        return next;
    }

    @Override
    public void done(TrustId trust, Waiting waiting) {
        inbox.done(trust, waiting);
        afterCommit.then(() -> over(waiting.number()));
    }

    private void over(long number) {
        figures.add(Count.turn(Turned.DONE));
        Optional.ofNullable(begun.remove(number))
                .ifPresent(since -> figures.turnTook(Duration.ofNanos(nanos.getAsLong() - since)));
    }

    @Override
    public Tried failed(TrustId trust, Waiting waiting) {
        Tried tried = inbox.failed(trust, waiting);
        afterCommit.then(() -> {
            begun.remove(waiting.number());
            figures.add(Count.turn(result(tried)));
        });
        return tried;
    }

    private static Turned result(Tried tried) {
        return switch (tried) {
            case MAY_BE_TRIED_AGAIN -> Turned.FAILED;
            case PARKED -> Turned.PARKED;
        };
    }

    @Override
    public List<Lane> lanes() {
        return inbox.lanes();
    }
}
