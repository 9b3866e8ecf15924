package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ponder.bot.clock.Forgetting;

/** {@link Forgetting} on PostgreSQL. */
public final class JpaForgetting implements Forgetting {
    private final EntityManager entities;

    public JpaForgetting(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void before(Instant instant) {
        entities.createNativeQuery("SELECT 1 FROM forget(?1)")
                .setParameter(1, instant.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    }
}
