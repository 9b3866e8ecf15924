package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ponder.bot.clock.Forgetting;

/** {@link Forgetting} on PostgreSQL. */
public final class JpaForgetting implements Forgetting {
    /** Takes a fraction of a second. */
    private static final int PIECE = 5_000;

    private final EntityManager entities;

    public JpaForgetting(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean before(Instant instant) {
        return (Boolean) entities.createNativeQuery("SELECT forget(?1, ?2)")
                .setParameter(1, instant.atOffset(ZoneOffset.UTC))
                .setParameter(2, PIECE)
                .getSingleResult();
    }
}
