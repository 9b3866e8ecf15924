package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ponder.bot.slack.StateRows;

/** {@link StateRows} on PostgreSQL. */
public final class JpaStates implements StateRows {
    private final EntityManager entities;

    public JpaStates(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(String digest, Instant until) {
        entities.createNativeQuery("INSERT INTO slack_state (digest, good_until) VALUES (?1, ?2)")
                .setParameter(1, digest)
                .setParameter(2, until.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public boolean take(String digest, Instant now) {
        return entities.createNativeQuery("DELETE FROM slack_state WHERE digest = ?1 AND good_until > ?2")
                        .setParameter(1, digest)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    @Override
    public void forget(Instant now) {
        entities.createNativeQuery("DELETE FROM slack_state WHERE good_until <= ?1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
