package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Tried;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** {@link Deliveries} on PostgreSQL. */
public final class JpaDeliveries implements Deliveries {
    private final EntityManager entities;

    public JpaDeliveries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Undelivered> undelivered(TrustId trust) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT member_id, channel_id, state, why, tries, coalesce(tried_at, put_at) FROM (
                            SELECT DISTINCT ON (member_id, channel_id)
                                   member_id, channel_id, state, coalesce(why, '') AS why, tries, tried_at, put_at
                              FROM dispatch
                             WHERE trust_id = ?1 AND kind = 'TELL' AND NOT blind AND state <> 'MOOT'
                               AND (state <> 'WAITING' OR tries >= ?2)
                             ORDER BY member_id, channel_id, number DESC) last
                         WHERE state <> 'SENT'""")
                .setParameter(1, trust.value())
                .setParameter(2, TRIES_WORTH_TELLING)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(JpaDeliveries::undelivered)
                .toList();
    }

    private static Undelivered undelivered(Object[] row) {
        Tried tried = new Tried(((Number) row[4]).intValue(), ((Timestamp) row[5]).toInstant());
        return new Undelivered(JpaDispatches.address(row, 0), why((String) row[2], (String) row[3]), tried);
    }

    /** What was given up by a release that told fewer reasons, or more, is told by what all of them keep. */
    private static Why why(String state, String why) {
        return Arrays.stream(Why.values())
                .filter(one -> one.name().equals(why))
                .findFirst()
                .orElseGet(() -> switch (state) {
                    case "UNKNOWN" -> Why.UNKNOWN;
                    case "DISCONNECTED" -> Why.DISCONNECTED;
                    case "REFUSED" -> Why.OUR_FAULT;
                    case "UNREACHABLE" -> Why.UNREACHABLE;
                    default -> Why.BEING_TRIED;
                });
    }

    @Override
    public boolean reachedEverybody(TrustId trust, RoundId round) {
        return entities.createNativeQuery("""
                        SELECT 1 FROM dispatch
                         WHERE trust_id = ?1 AND invites = ?2
                           AND (state = 'WAITING' AND tries > 0 OR state IN ('UNREACHABLE', 'DISCONNECTED', 'REFUSED'))
                         LIMIT 1""")
                .setParameter(1, trust.value())
                .setParameter(2, round.value())
                .getResultList()
                .isEmpty();
    }
}
