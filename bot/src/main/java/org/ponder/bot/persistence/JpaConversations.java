package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.courier.Asked;
import org.ponder.bot.courier.Whereabouts;
import org.ponder.bot.secrets.Seal;
import org.ponder.bot.turn.Conversations;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** {@link Conversations} and {@link Whereabouts} on PostgreSQL. */
public final class JpaConversations implements Conversations, Whereabouts {
    private static final String DIALOG = "dialog";
    private static final String STANDING = "standing";

    private final EntityManager entities;
    private final Seals seals;
    private final InstantSource clock;

    public JpaConversations(EntityManager entities, InstantSource clock, Seals seals) {
        this.seals = seals;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void refresh(TrustId trust, Inbound latest) {
        Destination at = new Destination(latest.conversation(), latest.reference());
        if (latest.conversation().place() == Place.PRIVATE) {
            keep(trust, at, latest.from());
        } else {
            keep(trust, at, JpaDirectory.idOf(trust, latest.conversation()));
        }
    }

    @Override
    public void keep(TrustId trust, Acquaintance acquaintance, Destination chat) {
        keep(trust, chat, acquaintance.account());
    }

    /** Keeps a private chat with the person behind an account. */
    public void keep(TrustId trust, Destination chat, Account with) {
        keep(trust, chat, with.id(), "");
    }

    /** Keeps a channel under the trust's own id of it. */
    public void keep(TrustId trust, Destination at, ChannelId channel) {
        keep(trust, at, "", channel.value().toString());
    }

    /** Where nothing is new, nothing is touched: a turn holds the row, and what comes in is not to wait for it. */
    private void keep(TrustId trust, Destination at, String account, String channel) {
        Conversation conversation = at.conversation();
        entities.createNativeQuery("""
                        INSERT INTO conversation
                               (trust_id, channel, conversation, workspace, place, account, channel_id, reference, seen_at)
                        SELECT ?1, ?2, ?3, ?4, ?5, nullif(?6, ''), cast(nullif(?7, '') AS uuid), ?8, cast(?9 AS timestamptz)
                         WHERE NOT EXISTS (
                               SELECT 1 FROM conversation
                                WHERE trust_id = ?1 AND channel = ?2 AND conversation = ?3
                                  AND reference = ?8 AND seen_at >= cast(?9 AS timestamptz) - interval '1 day')
                        ON CONFLICT (trust_id, channel, conversation)
                        DO UPDATE SET reference = excluded.reference, seen_at = excluded.seen_at""")
                .setParameter(1, trust.value())
                .setParameter(2, conversation.channel())
                .setParameter(3, conversation.id())
                .setParameter(4, conversation.workspace())
                .setParameter(5, conversation.place().name())
                .setParameter(6, account)
                .setParameter(7, channel)
                .setParameter(8, at.reference())
                .setParameter(9, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public Talk hold(TrustId trust, Conversation conversation) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT dialog, standing FROM conversation
                         WHERE trust_id = ?1 AND channel = ?2 AND conversation = ?3 FOR UPDATE""")
                .setParameter(1, trust.value())
                .setParameter(2, conversation.channel())
                .setParameter(3, conversation.id())
                .getResultList();
        Object[] row = (Object[]) rows.get(0);
        Seal seal = seal(trust, conversation);
        List<Asked> asked = Json.STANDING.read(seal.opened(STANDING, (String) row[1])).stream()
                .map(Standing::asked)
                .toList();
        return new Talk(seal.opened(DIALOG, (String) row[0]), asked);
    }

    @Override
    public void save(TrustId trust, Conversation conversation, Talk talk) {
        Seal seal = seal(trust, conversation);
        String standing =
                Json.STANDING.write(talk.asked().stream().map(Standing::of).toList());
        entities.createNativeQuery("""
                        UPDATE conversation SET dialog = ?4, standing = ?5
                         WHERE trust_id = ?1 AND channel = ?2 AND conversation = ?3""")
                .setParameter(1, trust.value())
                .setParameter(2, conversation.channel())
                .setParameter(3, conversation.id())
                .setParameter(4, seal.closed(DIALOG, talk.dialog()))
                .setParameter(5, seal.closed(STANDING, standing))
                .executeUpdate();
    }

    private Seal seal(TrustId trust, Conversation conversation) {
        return seals.of(trust, String.join(" ", "conversation", conversation.channel(), conversation.id()));
    }

    @Override
    public Optional<Destination> chat(TrustId trust, MemberId member) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT c.channel, c.workspace, c.conversation, c.place, c.reference
                          FROM account a
                          JOIN conversation c
                            ON c.trust_id = a.trust_id AND c.channel = a.channel AND c.account = a.account
                         WHERE a.trust_id = ?1 AND a.member_id = ?2 AND c.place = 'PRIVATE'
                         ORDER BY c.seen_at DESC LIMIT 1""")
                .setParameter(1, trust.value())
                .setParameter(2, member.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> destination((Object[]) row));
    }

    @Override
    public Optional<Destination> channel(TrustId trust, ChannelId channel) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT channel, workspace, conversation, place, reference FROM conversation
                         WHERE trust_id = ?1 AND channel_id = ?2 LIMIT 1""")
                .setParameter(1, trust.value())
                .setParameter(2, channel.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> destination((Object[]) row));
    }

    @Override
    public Optional<Acquaintance> acquaintance(TrustId trust, MemberId member) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT c.channel, c.workspace, c.conversation, c.place, c.reference, a.account, a.address, a.name
                          FROM account a
                          JOIN conversation c ON c.trust_id = a.trust_id AND c.channel = a.channel
                         WHERE a.trust_id = ?1 AND a.member_id = ?2 AND c.place = 'CHANNEL'
                         ORDER BY c.seen_at DESC LIMIT 1""")
                .setParameter(1, trust.value())
                .setParameter(2, member.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Acquaintance(
                        new Account((String) row[5], (String) row[6], (String) row[7]), destination(row)));
    }

    private static Destination destination(Object[] row) {
        Place place = Place.valueOf((String) row[3]);
        return new Destination(
                new Conversation((String) row[0], (String) row[1], (String) row[2], place), (String) row[4]);
    }
}
