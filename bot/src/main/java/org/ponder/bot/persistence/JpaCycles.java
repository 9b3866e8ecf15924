package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.CycleState;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Pace;

/** {@link Cycles} in PostgreSQL. */
public final class JpaCycles implements Cycles {
    private static final String COLUMNS =
            "SELECT id, framework, edition, grouping, pace, review_day, legs, state FROM cycle ";

    private final EntityManager entities;

    public JpaCycles(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Cycle> cycle(TrustId trust, CycleId cycle) {
        List<?> rows = entities.createNativeQuery(COLUMNS + "WHERE trust_id = ?1 AND id = ?2")
                .setParameter(1, trust.value())
                .setParameter(2, cycle.value())
                .getResultList();
        return only(rows);
    }

    @Override
    public Optional<Cycle> latest(TrustId trust) {
        List<?> rows = entities.createNativeQuery(
                        COLUMNS + "WHERE trust_id = ?1 AND state <> 'CALLED_OFF' ORDER BY number DESC LIMIT 1")
                .setParameter(1, trust.value())
                .getResultList();
        return only(rows);
    }

    private static Optional<Cycle> only(List<?> rows) {
        return rows.stream().findFirst().map(Object[].class::cast).map(JpaCycles::cycle);
    }

    private static Cycle cycle(Object[] row) {
        Course course = new Course(
                new EditionId((String) row[1], (String) row[2]),
                Grouping.valueOf((String) row[3]),
                Pace.valueOf((String) row[4]),
                Json.REVIEW_DAY.read((String) row[5]));
        return new Cycle(
                new CycleId((UUID) row[0]), course, Json.LEGS.read((String) row[6]), CycleState.valueOf((String)
                        row[7]));
    }

    @Override
    public void save(TrustId trust, Cycle cycle) {
        Course course = cycle.course();
        entities.createNativeQuery("""
                        INSERT INTO cycle (trust_id, id, framework, edition, grouping, pace, review_day, legs, state)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        ON CONFLICT (trust_id, id) DO UPDATE
                           SET review_day = excluded.review_day, legs = excluded.legs, state = excluded.state""")
                .setParameter(1, trust.value())
                .setParameter(2, cycle.id().value())
                .setParameter(3, course.edition().framework())
                .setParameter(4, course.edition().edition())
                .setParameter(5, course.grouping().name())
                .setParameter(6, course.pace().name())
                .setParameter(7, Json.REVIEW_DAY.write(course.reviewDay()))
                .setParameter(8, Json.LEGS.write(cycle.legs()))
                .setParameter(9, cycle.state().name())
                .executeUpdate();
    }
}
