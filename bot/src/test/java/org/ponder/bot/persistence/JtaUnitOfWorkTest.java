package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.domain.work.UnitOfWork;

@ExtendWith(Postgres.Extension.class)
class JtaUnitOfWorkTest {
    private final Rowstore store;
    private final UnitOfWork work;
    private final Larkfield larkfield = Larkfield.fresh();

    JtaUnitOfWorkTest(Postgres postgres) {
        store = postgres.rows();
        work = new JtaUnitOfWork(new OfEntities(store.entities().getTransaction()), store.entities());
    }

    @AfterEach
    void let_go() {
        store.close();
    }

    @Test
    void work_that_returns_is_kept() {
        String answer = work.run(() -> {
            larkfield.keepIn(store.ports());
            return "kept";
        });

        store.entities().clear();
        assertThat(answer).isEqualTo("kept");
        assertThat(store.people().trust(larkfield.trust().id())).contains(larkfield.trust());
    }

    @Test
    void nothing_is_kept_of_work_that_throws() {
        assertThatIllegalStateException()
                .isThrownBy(() -> work.run(() -> {
                    larkfield.keepIn(store.ports());
                    throw new IllegalStateException("no");
                }))
                .withMessage("no");

        store.entities().clear();
        assertThat(store.people().trust(larkfield.trust().id())).isEmpty();
    }

    /** A server's transaction, as far as one entity manager goes. */
    private record OfEntities(EntityTransaction transaction) implements UserTransaction {
        @Override
        public void begin() {
            transaction.begin();
        }

        @Override
        public void commit() {
            transaction.commit();
        }

        @Override
        public void rollback() {
            transaction.rollback();
        }

        @Override
        public void setRollbackOnly() {
            transaction.setRollbackOnly();
        }

        @Override
        public int getStatus() {
            return transaction.isActive() ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public void setTransactionTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }
    }
}
