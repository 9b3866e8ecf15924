package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.function.Supplier;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/** {@link UnitOfWork} without a server: over one entity manager, emptied after each piece of work as the server's is. */
public final class StandardTransactions implements UnitOfWork {
    private final EntityManager entities;

    public StandardTransactions(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever uses these sees the rows of all trusts. */
    @Override
    public void within(TrustId trust) {
        // nothing to confine
    }

    @Override
    public <T> T run(Supplier<T> work) {
        EntityTransaction transaction = entities.getTransaction();
        transaction.begin();
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            entities.clear();
        }
    }
}
