package org.ponder.domain.work;

import java.util.function.Supplier;
import org.ponder.domain.people.TrustId;

/**
 * Port: what is done together or not at all, one transaction; never inside another. Nothing of any trust is there to be read or
 * changed but of the one that it is within.
 */
public interface UnitOfWork {

    /**
     * Keeps everything that the work did if it returns, and nothing of it if it throws. The work may be run again from its
     * beginning, so it has no effect but on the ports.
     */
    <T> T run(Supplier<T> work);

    /** From here on, until another is named or the unit of work is over, what belongs to this trust is there, and to no other. */
    void within(TrustId trust);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return this;
        });
    }

    /** The same as {@link #run(Supplier)} within one trust. */
    default <T> T run(TrustId trust, Supplier<T> work) {
        return run(() -> {
            within(trust);
            return work.get();
        });
    }

    default void run(TrustId trust, Runnable work) {
        run(trust, () -> {
            work.run();
            return this;
        });
    }
}
