package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.round.Rounds;

/** {@link Rounds} in PostgreSQL. */
public final class JpaRounds implements Rounds {
    private static final String BY_ID = "SELECT * FROM round WHERE trust_id = ? AND id = ?";

    private final EntityManager entities;
    private final Rows rows;

    public JpaRounds(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public Optional<Round> round(TrustId trust, RoundId round) {
        return rows.find(RoundRow.class, new RowId(trust, round.value())).map(RoundRow::round);
    }

    @Override
    public Optional<Round> forAnswering(TrustId trust, RoundId round) {
        return locked(trust, round, Rows.AGAINST_CHANGE);
    }

    @Override
    public Optional<Round> forChanging(TrustId trust, RoundId round) {
        return locked(trust, round, Rows.FOR_CHANGE);
    }

    private Optional<Round> locked(TrustId trust, RoundId round, String lock) {
        return rows.select(RoundRow.class, BY_ID + lock, trust.value(), round.value())
                .map(RoundRow::round)
                .findFirst();
    }

    @Override
    public List<Round> open(TrustId trust) {
        return rows.query(
                        RoundRow.class,
                        "SELECT r FROM RoundRow r WHERE r.id.trust = :trust AND r.state = :open ORDER BY r.opensAt",
                        Map.of("trust", trust.value(), "open", RoundState.OPEN))
                .map(RoundRow::round)
                .toList();
    }

    @Override
    public List<Round> closed(TrustId trust, int most) {
        return entities.createQuery("""
                        SELECT r FROM RoundRow r
                         WHERE r.id.trust = :trust AND r.state = :closed ORDER BY r.closesAt DESC""", RoundRow.class)
                .setParameter("trust", trust.value())
                .setParameter("closed", RoundState.CLOSED)
                .setMaxResults(most)
                .getResultStream()
                .map(RoundRow::round)
                .toList();
    }

    @Override
    public List<Round> closedFor(TrustId trust, MemberId member, int most) {
        return entities.createQuery("""
                        SELECT r FROM RoundRow r
                         WHERE r.id.trust = :trust AND r.state = :closed AND LOCATE(:asked, r.audience) > 0
                         ORDER BY r.closesAt DESC""", RoundRow.class)
                .setParameter("trust", trust.value())
                .setParameter("closed", RoundState.CLOSED)
                .setParameter("asked", Json.asked(member))
                .setMaxResults(most)
                .getResultStream()
                .map(RoundRow::round)
                .toList();
    }

    @Override
    public void save(TrustId trust, Round round) {
        RowId id = new RowId(trust, round.id().value());
        RoundRow row = rows.find(RoundRow.class, id).orElseGet(() -> new RoundRow(id));
        row.take(round);
        rows.write(row);
    }

    @Override
    public List<Due> due(Instant now) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT trust_id, id FROM round_of_all WHERE closes_at <= ?1 ORDER BY closes_at")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ids -> new Due(new TrustId((UUID) ids[0]), new RoundId((UUID) ids[1])))
                .toList();
    }
}
