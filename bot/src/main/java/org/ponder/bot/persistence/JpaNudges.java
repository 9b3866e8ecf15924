package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.secrets.Seal;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.nudge.Voice;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** {@link Nudges} in PostgreSQL. */
public final class JpaNudges implements Nudges {
    private static final String LINE = "line";

    private final EntityManager entities;
    private final Seals seals;

    public JpaNudges(EntityManager entities, Seals seals) {
        this.seals = seals;
        this.entities = entities;
    }

    @Override
    public List<Nudge> of(TrustId trust, RoundId round) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT number, decided_at, facilitator, name, line FROM nudge
                         WHERE trust_id = ?1 AND round_id = ?2 ORDER BY number""")
                .setParameter(1, trust.value())
                .setParameter(2, round.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> nudge(row, seals.of(trust, row(round))))
                .toList();
    }

    private static Nudge nudge(Object[] row, Seal seal) {
        Voice voice = Optional.ofNullable((UUID) row[2])
                .map(facilitator ->
                        new Voice(new MemberId(facilitator), (String) row[3], Json.WORDS.read(seal.opened(LINE, (String)
                                row[4]))))
                .orElse(Voice.CLOCK);
        return new Nudge(((Number) row[0]).intValue(), ((Timestamp) row[1]).toInstant(), voice);
    }

    @Override
    public void save(TrustId trust, RoundId round, Nudge nudge) {
        boolean pressed = !nudge.voice().equals(Voice.CLOCK);
        entities.createNativeQuery("""
                        INSERT INTO nudge (trust_id, round_id, number, decided_at, facilitator, name, line)
                        VALUES (?1, ?2, ?3, ?4, cast(nullif(?5, '') AS uuid), nullif(?6, ''), nullif(?7, ''))""")
                .setParameter(1, trust.value())
                .setParameter(2, round.value())
                .setParameter(3, nudge.number())
                .setParameter(4, nudge.at().atOffset(ZoneOffset.UTC))
                .setParameter(5, pressed ? nudge.voice().facilitator().value().toString() : "")
                .setParameter(6, pressed ? nudge.voice().name() : "")
                .setParameter(7, pressed ? line(trust, round, nudge) : "")
                .executeUpdate();
    }

    private String line(TrustId trust, RoundId round, Nudge nudge) {
        return seals.of(trust, row(round))
                .closed(LINE, Json.WORDS.write(nudge.voice().line()));
    }

    private static String row(RoundId round) {
        return "nudge " + round.value();
    }

    @Override
    public void leaveAlone(TrustId trust, RoundId round, MemberId member) {
        entities.createNativeQuery(
                        "INSERT INTO left_alone (trust_id, round_id, member_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .setParameter(1, trust.value())
                .setParameter(2, round.value())
                .setParameter(3, member.value())
                .executeUpdate();
    }

    @Override
    public void askAfterAll(TrustId trust, RoundId round, MemberId member) {
        entities.createNativeQuery("DELETE FROM left_alone WHERE trust_id = ?1 AND round_id = ?2 AND member_id = ?3")
                .setParameter(1, trust.value())
                .setParameter(2, round.value())
                .setParameter(3, member.value())
                .executeUpdate();
    }

    @Override
    public boolean isLeftAlone(TrustId trust, RoundId round, MemberId member) {
        return !entities.createNativeQuery(
                        "SELECT 1 FROM left_alone WHERE trust_id = ?1 AND round_id = ?2 AND member_id = ?3")
                .setParameter(1, trust.value())
                .setParameter(2, round.value())
                .setParameter(3, member.value())
                .getResultList()
                .isEmpty();
    }
}
