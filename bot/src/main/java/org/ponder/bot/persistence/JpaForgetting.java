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
        forget("DELETE FROM inbound WHERE came_at < ?1 AND state <> 'WAITING'", instant);
        forget("DELETE FROM dispatch WHERE put_at < ?1 AND state <> 'WAITING'", instant);
    }

    private void forget(String sql, Instant before) {
        entities.createNativeQuery(sql)
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
