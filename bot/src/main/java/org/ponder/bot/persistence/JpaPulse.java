package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ponder.bot.pulse.Backlog;
import org.ponder.bot.pulse.Summarised;
import org.ponder.domain.people.TrustId;

/** What the database tells whoever runs Ponder; each is one statement over all trusts. */
public final class JpaPulse {
    private final EntityManager entities;

    public JpaPulse(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the database answers; as cheap as a question can be. */
    public boolean answers() {
        return !entities.createNativeQuery("SELECT 1").getResultList().isEmpty();
    }

    /** What is due or waits, without what only some get who have not answered. */
    public Backlog backlog(Instant now) {
        Object[] found = (Object[]) entities.createNativeQuery("""
                        SELECT d.due, d.since, i.waiting, i.since
                          FROM (SELECT count(*) AS due, min(not_before) AS since FROM dispatch_backlog_of_all
                                 WHERE not_before <= ?1) d,
                               (SELECT count(*) AS waiting, min(came_at) AS since FROM inbound_backlog_of_all) i""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return new Backlog(
                ((Number) found[0]).longValue(),
                age(found[1], now),
                ((Number) found[2]).longValue(),
                age(found[3], now));
    }

    private static Duration age(@Nullable Object since, Instant now) {
        return Optional.ofNullable((Timestamp) since)
                .map(began -> Duration.between(began.toInstant(), now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    /** What was published from one moment to before another, in that order. */
    public List<Summarised> summarised(Instant from, Instant before) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT trust_id, withheld FROM published_of_all WHERE published_at >= ?1 AND published_at < ?2
                         ORDER BY published_at, round_id, audience""")
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, before.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Summarised(new TrustId((UUID) row[0]), (Integer) row[1]))
                .toList();
    }
}
