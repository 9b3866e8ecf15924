package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Rosters;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/** {@link People} in PostgreSQL. */
public final class JpaPeople implements People {
    private final EntityManager entities;
    private final Rows rows;

    public JpaPeople(EntityManager entities) {
        this.entities = entities;
        this.rows = new Rows(entities);
    }

    @Override
    public Optional<Trust> trust(TrustId trust) {
        return rows.find(TrustRow.class, trust.value()).map(TrustRow::trust);
    }

    @Override
    public Optional<Trust> forChanging(TrustId trust) {
        String sql = "SELECT * FROM trust WHERE trust_id = ?" + Rows.FOR_CHANGE;
        return rows.select(TrustRow.class, sql, trust.value())
                .map(TrustRow::trust)
                .findFirst();
    }

    @Override
    public void save(Trust trust) {
        TrustRow row = rows.find(TrustRow.class, trust.id().value()).orElseGet(() -> new TrustRow(trust.id()));
        row.take(trust);
        rows.write(row);
    }

    @Override
    public Optional<Member> member(TrustId trust, MemberId member) {
        return rows.find(MemberRow.class, new RowId(trust, member.value())).map(MemberRow::member);
    }

    @Override
    public boolean hasBeenLed(TrustId trust) {
        return withStanding(trust, Standing.FACILITATOR, Standing.LEFT_AS_FACILITATOR)
                .findAny()
                .isPresent();
    }

    private Stream<Member> withStanding(TrustId trust, Standing... standings) {
        return rows.query(
                        MemberRow.class,
                        "SELECT m FROM MemberRow m WHERE m.id.trust = :trust AND m.standing IN :standings",
                        Map.of("trust", trust.value(), "standings", List.of(standings)))
                .map(MemberRow::member);
    }

    @Override
    public List<Member> members(TrustId trust) {
        return withStanding(trust, Standing.MEMBER, Standing.FACILITATOR)
                .sorted(Comparator.comparing(Member::name).thenComparing(m -> m.id().value()))
                .toList();
    }

    @Override
    public void save(TrustId trust, Member member) {
        RowId id = new RowId(trust, member.id().value());
        MemberRow row = rows.find(MemberRow.class, id).orElseGet(() -> new MemberRow(id));
        row.take(member);
        rows.write(row);
    }

    @Override
    public List<Channel> channels(TrustId trust) {
        return rows.query(
                        ChannelRow.class,
                        "SELECT c FROM ChannelRow c WHERE c.id.trust = :trust",
                        Map.of("trust", trust.value()))
                .map(ChannelRow::channel)
                .sorted(Comparator.comparing(Channel::name).thenComparing(c -> c.id().value()))
                .toList();
    }

    @Override
    public void save(TrustId trust, Channel channel) {
        RowId id = new RowId(trust, channel.id().value());
        ChannelRow row = rows.find(ChannelRow.class, id).orElseGet(() -> new ChannelRow(id));
        row.take(channel);
        rows.write(row);
    }

    @Override
    public void remove(TrustId trust, ChannelId channel) {
        rows.find(ChannelRow.class, new RowId(trust, channel.value())).ifPresent(rows::remove);
    }

    @Override
    public Rosters rosters(TrustId trust) {
        List<?> rows = entities.createNativeQuery("SELECT channel_id, member_id FROM roster WHERE trust_id = ?1")
                .setParameter(1, trust.value())
                .getResultList();
        return new Rosters(rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> new ChannelId((UUID) row[0]),
                        Collectors.mapping(row -> new MemberId((UUID) row[1]), Collectors.toUnmodifiableSet()))));
    }

    @Override
    public void saveRoster(TrustId trust, ChannelId channel, Set<MemberId> roster) {
        entities.createNativeQuery("DELETE FROM roster WHERE trust_id = ?1 AND channel_id = ?2")
                .setParameter(1, trust.value())
                .setParameter(2, channel.value())
                .executeUpdate();
        String ids = roster.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
        entities.createNativeQuery("""
                        INSERT INTO roster (trust_id, channel_id, member_id)
                        SELECT ?1, ?2, unnest(cast(?3 AS uuid[]))""")
                .setParameter(1, trust.value())
                .setParameter(2, channel.value())
                .setParameter(3, ids)
                .executeUpdate();
    }

    @Override
    public void saveLeftOut(TrustId trust, ChannelId channel, List<LeftOut> leftOut) {
        rows.find(ChannelRow.class, new RowId(trust, channel.value())).ifPresent(row -> {
            row.leaveOut(leftOut);
            rows.write(row);
        });
    }

    @Override
    public Map<ChannelId, List<LeftOut>> leftOut(TrustId trust) {
        return rows.query(
                        ChannelRow.class,
                        "SELECT c FROM ChannelRow c WHERE c.id.trust = :trust",
                        Map.of("trust", trust.value()))
                .collect(Collectors.toMap(row -> row.channel().id(), ChannelRow::leftOut));
    }
}
