package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Message;
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
                        SELECT member_id, channel_id, body, state, coalesce(why, ''), tries, coalesce(tried_at, put_at)
                          FROM (
                            SELECT d.*, row_number() OVER (PARTITION BY member_id, channel_id ORDER BY number DESC) AS back
                              FROM dispatch d
                             WHERE trust_id = ?1 AND kind = 'TELL' AND NOT blind AND state <> 'MOOT'
                               AND (state <> 'WAITING' OR tries >= ?2)) left_already
                         WHERE state <> 'SENT' AND (back = 1 OR channel_id IS NOT NULL)
                         ORDER BY number""")
                .setParameter(1, trust.value())
                .setParameter(2, TRIES_WORTH_TELLING)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .flatMap(JpaDeliveries::undelivered)
                .toList();
    }

    /** What cannot be read was kept by a later release: it is left to a node of that. */
    private static Stream<Undelivered> undelivered(Object[] row) {
        Tried tried = new Tried(((Number) row[5]).intValue(), ((Timestamp) row[6]).toInstant());
        try {
            Message message = MessageJson.read((String) row[2]);
            return Stream.of(new Undelivered(
                    JpaDispatches.address(row, 0), message, why((String) row[3], (String) row[4]), tried));
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
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
