package org.ponder.domain.work;

import java.util.function.Supplier;

/** Port: one transaction. */
public interface UnitOfWork {

    /** Does the work in a transaction of its own: all of it lasts, or, when it throws, none. */
    <T> T run(Supplier<T> work);

    /** Does something once the transaction that is under way has lasted, and not at all if it does not. */
    void afterwards(Runnable then);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return this;
        });
    }
}
