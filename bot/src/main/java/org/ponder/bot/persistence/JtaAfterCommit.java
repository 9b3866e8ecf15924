package org.ponder.bot.persistence;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.ponder.bot.courier.AfterCommit;

/** {@link AfterCommit} of the server's transactions; what is asked for twice in one happens once. */
public final class JtaAfterCommit implements AfterCommit {
    private final TransactionSynchronizationRegistry registry;

    public JtaAfterCommit(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void then(Runnable action) {
        if (registry.getResource(action) == null) {
            registry.putResource(action, action);
            registry.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing is to be done yet
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        action.run();
                    }
                }
            });
        }
    }
}
