package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/** One transaction of the server around the work; not inside another one. */
public final class JtaUnitOfWork implements UnitOfWork {
    private final UserTransaction transaction;
    private final EntityManager entities;

    /** @param entities one that joins whatever transaction there is, as the server injects it */
    public JtaUnitOfWork(UserTransaction transaction, EntityManager entities) {
        this.transaction = transaction;
        this.entities = entities;
    }

    /** As {@code current_trust()} reads it in the policies of the tables. */
    @Override
    public void within(TrustId trust) {
        entities.createNativeQuery("SELECT set_config('ponder.trust', ?1, true)")
                .setParameter(1, trust.value().toString())
                .getSingleResult();
    }

    @Override
    public <T> T run(Supplier<T> work) {
        try {
            transaction.begin();
            try {
                T result = work.get();
                entities.flush();
                transaction.commit();
                return result;
            } catch (RuntimeException | Error e) {
                transaction.rollback();
                throw e;
            }
        } catch (NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            throw new IllegalStateException("the server could not carry out a transaction", e);
        }
    }
}
