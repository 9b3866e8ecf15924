package org.ponder.bot.courier;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** An {@link Outbox} that wakes the courier as soon as what was put into it is kept, so that nothing waits for a poll. */
public final class WakingOutbox implements Outbox {
    private final Outbox outbox;
    private final AfterCommit afterCommit;
    private final Consumer<TrustId> wake;

    public WakingOutbox(Outbox outbox, AfterCommit afterCommit, Consumer<TrustId> wake) {
        this.outbox = outbox;
        this.afterCommit = afterCommit;
        this.wake = wake;
    }

    @Override
    public void put(TrustId trust, List<Dispatch> dispatches) {
        outbox.put(trust, dispatches);
        afterCommit.then(new Waking(wake, trust));
    }

    @Override
    public void move(TrustId trust, List<Dispatch> dispatches) {
        outbox.move(trust, dispatches);
        afterCommit.then(new Waking(wake, trust));
    }

    @Override
    public List<Dispatch> waiting(TrustId trust) {
        return outbox.waiting(trust);
    }

    @Override
    public void again(TrustId trust, List<Address> to, Instant notBefore) {
        outbox.again(trust, to, notBefore);
        afterCommit.then(new Waking(wake, trust));
    }

    @Override
    public void letBe(TrustId trust, List<Address> to) {
        outbox.letBe(trust, to);
    }

    @Override
    public void redirect(TrustId trust, MemberId from, MemberId to, List<Message> known) {
        outbox.redirect(trust, from, to, known);
    }

    /** The same for everything that is put for a trust in one transaction. */
    private record Waking(Consumer<TrustId> wake, TrustId trust) implements Runnable {
        @Override
        public void run() {
            wake.accept(trust);
        }
    }
}
