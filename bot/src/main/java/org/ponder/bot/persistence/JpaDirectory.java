package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Directory;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.people.Wishes;

/** {@link Directory} on PostgreSQL. */
public final class JpaDirectory implements Directory {
    private final EntityManager entities;
    private final Supplier<UUID> ids;

    public JpaDirectory(EntityManager entities, Supplier<UUID> ids) {
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public Optional<TrustId> trust(String channel, String workspace) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT trust_id FROM workspace WHERE channel = ?1 AND workspace = ?2")
                .setParameter(1, channel)
                .setParameter(2, workspace)
                .getResultList();
        return rows.stream().findFirst().map(row -> new TrustId((UUID) row));
    }

    @Override
    public Optional<TrustId> onlyTrust(String channel) {
        List<?> rows = entities.createNativeQuery("SELECT DISTINCT trust_id FROM workspace WHERE channel = ?1 LIMIT 2")
                .setParameter(1, channel)
                .getResultList();
        return rows.size() == 1 ? Optional.of(new TrustId((UUID) rows.get(0))) : Optional.empty();
    }

    @Override
    public void hold(String channel, String workspace) {
        entities.createNativeQuery(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1 || '/' || ?2, 0))) AS held")
                .setParameter(1, channel)
                .setParameter(2, workspace)
                .getSingleResult();
    }

    @Override
    public void settle(String channel, String workspace, TrustId trust) {
        entities.createNativeQuery("INSERT INTO workspace (channel, workspace, trust_id) VALUES (?1, ?2, ?3)")
                .setParameter(1, channel)
                .setParameter(2, workspace)
                .setParameter(3, trust.value())
                .executeUpdate();
    }

    @Override
    public Optional<Member> member(TrustId trust, String channel, String account) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT m.id, m.name, m.perspective, m.perspective_name, m.standing, m.wishes
                          FROM account a JOIN member m ON m.trust_id = a.trust_id AND m.id = a.member_id
                         WHERE a.trust_id = ?1 AND a.channel = ?2 AND a.account = ?3""")
                .setParameter(1, trust.value())
                .setParameter(2, channel)
                .setParameter(3, account)
                .getResultList();
        return rows.stream().findFirst().map(row -> member((Object[]) row));
    }

    private static Member member(Object[] row) {
        Perspective perspective = new Perspective((String) row[2], (String) row[3]);
        Wishes wishes =
                Optional.ofNullable((String) row[5]).map(Json.WISHES::read).orElse(Wishes.NONE);
        return new Member(
                new MemberId((UUID) row[0]), (String) row[1], perspective, Standing.valueOf((String) row[4]), wishes);
    }

    @Override
    public MemberId know(TrustId trust, String channel, Account account) {
        return enrol(trust, channel, account, new MemberId(ids.get()));
    }

    /** Keeps whose account it is, unless that is known; says whose it is. */
    public MemberId enrol(TrustId trust, String channel, Account account, MemberId unlessKnown) {
        List<?> rows = entities.createNativeQuery("""
                        INSERT INTO account (trust_id, channel, account, address, name, member_id, time_zone, locale)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        ON CONFLICT (trust_id, channel, account)
                        DO UPDATE SET address = excluded.address,
                                      name = coalesce(nullif(excluded.name, ''), account.name),
                                      time_zone = coalesce(nullif(excluded.time_zone, ''), account.time_zone),
                                      locale = coalesce(nullif(excluded.locale, ''), account.locale)
                        RETURNING member_id""")
                .setParameter(1, trust.value())
                .setParameter(2, channel)
                .setParameter(3, account.id())
                .setParameter(4, account.address())
                .setParameter(5, account.name())
                .setParameter(6, unlessKnown.value())
                .setParameter(7, account.timeZone())
                .setParameter(8, account.locale())
                .getResultList();
        return new MemberId((UUID) rows.get(0));
    }

    @Override
    public ChannelId channelId(TrustId trust, Conversation conversation) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT channel_id FROM conversation WHERE trust_id = ?1 AND channel = ?2 AND conversation = ?3")
                .setParameter(1, trust.value())
                .setParameter(2, conversation.channel())
                .setParameter(3, conversation.id())
                .getResultList();
        return rows.stream().findFirst().map(id -> new ChannelId((UUID) id)).orElse(idOf(trust, conversation));
    }

    /** The id that a channel gets when it is first heard of. */
    static ChannelId idOf(TrustId trust, Conversation conversation) {
        String same = trust.value() + "|" + conversation.channel() + "|" + conversation.id();
        return new ChannelId(UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)));
    }
}
