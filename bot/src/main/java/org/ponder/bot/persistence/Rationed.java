package org.ponder.bot.persistence;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/** Has only so many pieces of work under way at the same time, so that others find connections to the database free. */
public final class Rationed implements UnitOfWork {
    private final UnitOfWork work;
    private final Semaphore free;

    public Rationed(UnitOfWork work, int most) {
        this.work = work;
        this.free = new Semaphore(most, true);
    }

    @Override
    public <T> T run(Supplier<T> piece) {
        free.acquireUninterruptibly();
        try {
            return work.run(piece);
        } finally {
            free.release();
        }
    }

    @Override
    public void within(TrustId trust) {
        work.within(trust);
    }
}
