package org.ponder.bot.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

/**
 * Runs work again that another transaction overtook: what it had read was changed, or what it added was there already. It reads
 * anew and decides anew, so that of two answers at the same moment neither is lost.
 */
public final class Insistent implements UnitOfWork {
    private static final int TIMES = 3;

    /** PostgreSQL's names for: unique violation, serialization failure, deadlock. */
    private static final Set<String> OVERTAKEN = Set.of("23505", "40001", "40P01");

    private final UnitOfWork once;

    public Insistent(UnitOfWork once) {
        this.once = once;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        for (int left = TIMES - 1; left > 0; left--) {
            try {
                return once.run(work);
            } catch (RuntimeException e) {
                if (!overtaken(e)) {
                    throw e;
                }
            }
        }
        return once.run(work);
    }

    @Override
    public void within(TrustId trust) {
        once.within(trust);
    }

    private static boolean overtaken(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(Insistent::isCollision);
    }

    private static boolean isCollision(Throwable cause) {
        return cause instanceof OptimisticLockException
                || (cause instanceof SQLException e && OVERTAKEN.contains(String.valueOf(e.getSQLState())));
    }
}
