package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.bot.persistence.ReflectionRow.SeatId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.RoundId;

/** {@link Reflections} in PostgreSQL. An answer costs one statement to read what was there, and one to write what is. */
public final class JpaReflections implements Reflections {
    private final EntityManager entities;
    private final Rows rows;
    private final Seals seals;

    public JpaReflections(EntityManager entities, Seals seals) {
        this.seals = seals;
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public Optional<Reflection> own(TrustId trust, RoundId round, MemberId member) {
        return rows.find(ReflectionRow.class, new SeatId(trust, round, member)).map(row -> row.reflection(seals));
    }

    /**
     * {@inheritDoc}
     *
     * <p>What was not there when it was asked for is added without another look; if somebody else has added it since, the unit of
     * work fails and is run again.
     */
    @Override
    public void save(TrustId trust, Reflection reflection) {
        SeatId id = new SeatId(trust, reflection.round(), reflection.member());
        ReflectionRow row = rows.alreadyHere(ReflectionRow.class, id).orElseGet(() -> new ReflectionRow(id));
        row.take(reflection, seals.of(trust, id.row()));
        rows.write(row);
    }

    @Override
    public void erase(TrustId trust, RoundId round, MemberId member) {
        rows.find(ReflectionRow.class, new SeatId(trust, round, member)).ifPresent(rows::remove);
    }

    @Override
    public void eraseAll(TrustId trust, RoundId round) {
        entities.createNativeQuery("DELETE FROM reflection WHERE trust_id = ?1 AND round_id = ?2")
                .setParameter(1, trust.value())
                .setParameter(2, round.value())
                .executeUpdate();
    }

    @Override
    public List<Reflection> sent(TrustId trust, RoundId round) {
        return rows.query(ReflectionRow.class, """
                        SELECT r FROM ReflectionRow r
                         WHERE r.id.trust = :trust AND r.id.round = :round AND r.sent IS NOT NULL""", Map.of("trust", trust.value(), "round", round.value()))
                .map(row -> row.reflection(seals))
                .toList();
    }
}
