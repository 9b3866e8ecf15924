package org.ponder.domain.work;

import java.util.function.Supplier;

/** Port: what is done together or not at all, one transaction; never inside another. */
public interface UnitOfWork {

    /**
     * Keeps everything that the work did if it returns, and nothing of it if it throws. The work may be run again from its
     * beginning, so it has no effect but on the ports.
     */
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return this;
        });
    }
}
