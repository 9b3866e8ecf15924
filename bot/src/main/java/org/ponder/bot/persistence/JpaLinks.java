package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.people.Link;
import org.ponder.domain.people.Link.Side;
import org.ponder.domain.people.Link.Word;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** {@link Links} in PostgreSQL; no row is remembered, since what the other side says comes from elsewhere. */
public final class JpaLinks implements Links {
    private static final String SIDES =
            "SELECT one_id, one_said, other_id, other_said FROM link WHERE trust_id = ?1 AND ";

    private final EntityManager entities;

    public JpaLinks(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Link> link(TrustId trust, LinkId link) {
        return links(of(trust, SIDES + "id = ?2", link.value())).findFirst();
    }

    @Override
    public List<Link> naming(TrustId trust, MemberId member) {
        return links(of(trust, SIDES + "(one_id = ?2 OR other_id = ?2) ORDER BY id", member.value()))
                .toList();
    }

    private static Stream<Link> links(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Link(side(row, 0), side(row, 2)));
    }

    private static Side side(Object[] row, int at) {
        return new Side(new MemberId((UUID) row[at]), Word.valueOf((String) row[at + 1]));
    }

    @Override
    public void save(TrustId trust, Link link) {
        of(trust, """
                        INSERT INTO link (trust_id, id, one_id, one_said, other_id, other_said)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                        ON CONFLICT (trust_id, id)
                        DO UPDATE SET one_id = excluded.one_id, one_said = excluded.one_said,
                                      other_id = excluded.other_id, other_said = excluded.other_said""", link.id().value())
                .setParameter(3, link.one().member().value())
                .setParameter(4, link.one().said().name())
                .setParameter(5, link.other().member().value())
                .setParameter(6, link.other().said().name())
                .executeUpdate();
    }

    @Override
    public Map<MemberId, Set<String>> platforms(TrustId trust) {
        List<?> rows = entities.createNativeQuery("SELECT DISTINCT member_id, channel FROM account WHERE trust_id = ?1")
                .setParameter(1, trust.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> new MemberId((UUID) row[0]),
                        Collectors.mapping(row -> (String) row[1], Collectors.toUnmodifiableSet())));
    }

    @Override
    public void pass(TrustId trust, MemberId from, MemberId to) {
        Stream.of(
                        "UPDATE account SET member_id = ?3 WHERE trust_id = ?1 AND member_id = ?2",
                        """
                        UPDATE roster SET member_id = ?3
                         WHERE trust_id = ?1 AND member_id = ?2 AND channel_id NOT IN (
                               SELECT channel_id FROM roster WHERE trust_id = ?1 AND member_id = ?3)""",
                        "UPDATE member SET became = ?3 WHERE trust_id = ?1 AND (id = ?2 OR became = ?2)")
                .forEach(sql ->
                        of(trust, sql, from.value()).setParameter(3, to.value()).executeUpdate());
        of(trust, "DELETE FROM roster WHERE trust_id = ?1 AND member_id = ?2", from.value())
                .executeUpdate();
    }

    @Override
    public Set<MemberId> selves(TrustId trust, MemberId member) {
        List<?> former = of(trust, "SELECT id FROM member WHERE trust_id = ?1 AND became = ?2", member.value())
                .getResultList();
        return Stream.concat(Stream.of(member), former.stream().map(id -> new MemberId((UUID) id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Query of(TrustId trust, String sql, UUID id) {
        return entities.createNativeQuery(sql).setParameter(1, trust.value()).setParameter(2, id);
    }
}
