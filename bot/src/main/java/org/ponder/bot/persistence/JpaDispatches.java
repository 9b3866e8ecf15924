package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ponder.bot.channel.CardJson;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Failures;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.courier.Asked;
import org.ponder.bot.courier.Budget;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.courier.Dispatches;
import org.ponder.bot.courier.Errand;
import org.ponder.bot.courier.Fate;
import org.ponder.bot.courier.Outing;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.EveryMessage;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/**
 * {@link Outbox} and {@link Dispatches} on PostgreSQL. A dispatch is claimed by moving its time on, so that a claim of a node that
 * died runs out by itself.
 */
public final class JpaDispatches implements Outbox, Dispatches {
    /** The words of a dialog are; the key of a message is not. */
    private static final String FORGOTTEN = "body = CASE WHEN kind = 'TELL' THEN body END";

    /** To which round a message invites; empty where to none. */
    private static final Message.Cases<String> INVITES = new EveryMessage<>() {
        @Override
        protected String message(Message message) {
            return "";
        }

        @Override
        public String invitation(Message.AskToReflect message) {
            return message.round().value().toString();
        }
    };

    /** What waits for another try for longer than that, as while nobody may be written to, is overtaken. */
    private static final Duration OVERTAKEN_AFTER = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(JpaDispatches.class.getName());

    private final EntityManager entities;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Seals seals;

    public JpaDispatches(EntityManager entities, InstantSource clock, Supplier<UUID> ids, Seals seals) {
        this.seals = seals;
        this.entities = entities;
        this.clock = clock;
        this.ids = ids;
    }

    /** However many, in one statement. */
    @Override
    public void put(TrustId trust, List<Dispatch> dispatches) {
        if (dispatches.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        INSERT INTO dispatch
                               (trust_id, id, kind, member_id, channel_id, body, blind, invites, not_before, put_at)
                        SELECT ?1, d.id, 'TELL', d.member_id, d.channel_id, d.body, d.blind, cast(nullif(d.invites, '') AS uuid),
                               d.not_before, ?2
                          FROM ROWS FROM (json_to_recordset(cast(?3 AS json)) AS (
                               id uuid, member_id uuid, channel_id uuid, body text, blind boolean, invites text,
                               not_before timestamptz))
                               WITH ORDINALITY AS d (
                               id, member_id, channel_id, body, blind, invites, not_before, place)
                         ORDER BY d.place
                        ON CONFLICT (trust_id, id) DO NOTHING""")
                .setParameter(1, trust.value())
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, kept(dispatches))
                .executeUpdate();
    }

    /** An address as PostgreSQL reads it from JSON. */
    record KeptAddress(@Nullable String member_id, @Nullable String channel_id) {
        static KeptAddress of(Address to) {
            return new KeptAddress(
                    to.<@Nullable String>fold(member -> member.value().toString(), channel -> null),
                    to.<@Nullable String>fold(
                            member -> null, channel -> channel.value().toString()));
        }
    }

    /** A dispatch as PostgreSQL reads it from JSON. */
    record KeptDispatch(
            String id,
            @Nullable String member_id,
            @Nullable String channel_id,
            String body,
            boolean blind,
            String invites,
            String not_before) {
        static KeptDispatch of(Dispatch dispatch) {
            Message message = dispatch.message();
            KeptAddress to = KeptAddress.of(dispatch.to());
            return new KeptDispatch(
                    dispatch.id().value().toString(),
                    to.member_id(),
                    to.channel_id(),
                    MessageJson.write(message),
                    message.isBlind(),
                    message.fold(INVITES),
                    dispatch.notBefore().toString());
        }
    }

    @Override
    public void move(TrustId trust, List<Dispatch> dispatches) {
        put(trust, dispatches);
        entities.createNativeQuery("""
                        UPDATE dispatch d SET not_before = m.not_before
                          FROM json_to_recordset(cast(?2 AS json)) AS m (id uuid, not_before timestamptz)
                         WHERE d.trust_id = ?1 AND d.id = m.id AND d.state = 'WAITING'""")
                .setParameter(1, trust.value())
                .setParameter(2, kept(dispatches))
                .executeUpdate();
    }

    @Override
    public List<Dispatch> waiting(TrustId trust) {
        List<?> rows =
                entities.createNativeQuery("""
                        SELECT id, member_id, channel_id, body, not_before FROM dispatch
                         WHERE trust_id = ?1 AND kind = 'TELL' AND state = 'WAITING' ORDER BY number""").setParameter(1, trust.value()).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Dispatch(
                        new DispatchId((UUID) row[0]),
                        address(row, 1),
                        MessageJson.read((String) row[3]),
                        ((Timestamp) row[4]).toInstant()))
                .toList();
    }

    private static String kept(List<Dispatch> dispatches) {
        return Json.DISPATCHES.write(dispatches.stream().map(KeptDispatch::of).toList());
    }

    @Override
    public void redirect(TrustId trust, MemberId from, MemberId to, List<Message> known) {
        entities.createNativeQuery("""
                        UPDATE dispatch SET member_id = ?3
                         WHERE trust_id = ?1 AND member_id = ?2 AND state = 'WAITING'
                           AND body NOT IN (SELECT json_array_elements_text(cast(?4 AS json)))""")
                .setParameter(1, trust.value())
                .setParameter(2, from.value())
                .setParameter(3, to.value())
                .setParameter(
                        4,
                        Json.MESSAGES.write(
                                known.stream().map(MessageJson::write).toList()))
                .executeUpdate();
    }

    @Override
    public void again(TrustId trust, List<Address> to, Instant notBefore) {
        ofGivenUp("state = 'WAITING', why = NULL, tries = 1, set_out = false, not_before = ?3", trust, to)
                .setParameter(3, notBefore.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @Override
    public void letBe(TrustId trust, List<Address> to) {
        ofGivenUp("state = 'MOOT'", trust, to).executeUpdate();
    }

    private Query ofGivenUp(String set, TrustId trust, List<Address> to) {
        return entities.createNativeQuery("UPDATE dispatch d SET " + set + """
                          FROM json_to_recordset(cast(?2 AS json)) AS of (member_id uuid, channel_id uuid)
                         WHERE d.trust_id = ?1 AND d.kind = 'TELL' AND NOT d.blind
                           AND d.state IN ('UNREACHABLE', 'DISCONNECTED', 'REFUSED', 'UNKNOWN')
                           AND (d.channel_id = of.channel_id
                                OR d.member_id = of.member_id AND NOT EXISTS (
                                   SELECT 1 FROM dispatch later
                                    WHERE later.trust_id = ?1 AND later.member_id = of.member_id
                                      AND later.kind = 'TELL' AND NOT later.blind AND later.state = 'SENT'
                                      AND later.number > d.number))""")
                .setParameter(1, trust.value())
                .setParameter(
                        2, Json.ADDRESSES.write(to.stream().map(KeptAddress::of).toList()));
    }

    @Override
    public Claim reply(TrustId trust, Inbound to, Post post, Instant now) {
        UUID id = ids.get();
        insert(trust, id, to.answer(), now)
                .setParameter(5, "SAY")
                .setParameter(6, "")
                .setParameter(7, closed(trust, id, CardJson.write(post)))
                .getSingleResult();
        return new Claim(trust, id, new Errand.Say(to.answer(), post), 0, false);
    }

    @Override
    public Claim replacement(TrustId trust, Inbound after, Asked asked, Instant now) {
        UUID id = ids.get();
        Destination at = new Destination(after.conversation(), after.reference());
        Object standing = insert(trust, id, at, now)
                .setParameter(5, "REPLACE")
                .setParameter(6, asked.dispatch().toString())
                .setParameter(7, closed(trust, id, CardJson.write(asked.becomes())))
                .getSingleResult();
        Posted posted = new Posted((String) standing);
        if (!posted.isKnown()) {
            takeBack(trust, asked.dispatch());
        }
        return new Claim(trust, id, new Errand.Replace(at, asked.dispatch(), posted, asked.becomes()), 0, false);
    }

    /** What is answered already is not sent any more; if it is on its way at this moment, that is recorded all the same. */
    private void takeBack(TrustId trust, UUID dispatch) {
        entities.createNativeQuery(
                        "UPDATE dispatch SET state = 'MOOT', body = NULL WHERE trust_id = ?1 AND id = ?2 AND state = 'WAITING'")
                .setParameter(1, trust.value())
                .setParameter(2, dispatch)
                .executeUpdate();
    }

    /** Finds, in the same statement, where that stands which it replaces; nothing where it replaces nothing. */
    private Query insert(TrustId trust, UUID id, Destination to, Instant now) {
        return entities.createNativeQuery("""
                        INSERT INTO dispatch
                               (trust_id, id, channel, conversation, kind, replaces, body, not_before, put_at, "window")
                        VALUES (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') AS uuid), ?7, ?8, ?9, ?10)
                        RETURNING coalesce((SELECT d.posted FROM dispatch d
                                             WHERE d.trust_id = ?1 AND d.id = cast(nullif(?6, '') AS uuid)), '')""")
                .setParameter(1, trust.value())
                .setParameter(2, id)
                .setParameter(3, to.conversation().channel())
                .setParameter(4, to.conversation().id())
                .setParameter(10, to.window())
                .setParameter(8, now.plus(Claim.LEASE).atOffset(ZoneOffset.UTC))
                .setParameter(9, now.atOffset(ZoneOffset.UTC));
    }

    /** Looks for the next trust beyond the last one, so that it costs as much as there are trusts with something that waits. */
    @Override
    public List<TrustId> due(Instant now) {
        List<?> trusts = entities.createNativeQuery("""
                        WITH RECURSIVE waiting AS (
                            (SELECT trust_id FROM dispatch_of_all ORDER BY trust_id LIMIT 1)
                            UNION ALL
                            SELECT (SELECT d.trust_id FROM dispatch_of_all d
                                     WHERE d.trust_id > w.trust_id ORDER BY d.trust_id LIMIT 1)
                              FROM waiting w WHERE w.trust_id IS NOT NULL)
                        SELECT w.trust_id FROM waiting w
                         WHERE EXISTS (SELECT 1 FROM dispatch_of_all d
                                        WHERE d.trust_id = w.trust_id AND d.not_before <= ?1)
                           AND NOT EXISTS (SELECT 1 FROM outing_of_all o WHERE o.trust_id = w.trust_id AND o.until > ?1)""")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return trusts.stream().map(id -> new TrustId((UUID) id)).toList();
    }

    @Override
    public List<Claim> claim(Outing outing, Instant now, Budget budget) {
        List<?> rows = entities.createNativeQuery("""
                        WITH first AS (
                            SELECT DISTINCT ON (place, blind) id, number, blind, not_before FROM dispatch
                             WHERE trust_id = ?1 AND state = 'WAITING' AND (not_before <= ?6 OR tries > 0 AND not_before <= ?7)
                             ORDER BY place, blind, number),
                        open AS (
                            SELECT id FROM first WHERE NOT blind AND not_before <= ?2 ORDER BY number LIMIT ?3),
                        blind AS (
                            SELECT id FROM first WHERE blind AND not_before <= ?2 AND NOT EXISTS (SELECT 1 FROM open)
                             ORDER BY number LIMIT 1),
                        due AS (SELECT id FROM open UNION ALL SELECT id FROM blind),
                        gone_out AS (
                            INSERT INTO outing (trust_id, id, until) SELECT ?1, ?4, ?5 WHERE EXISTS (SELECT 1 FROM due)
                            ON CONFLICT (trust_id) DO UPDATE SET id = excluded.id, until = excluded.until
                                  WHERE outing.until <= ?2
                            RETURNING trust_id),
                        taken AS (
                            SELECT d.id FROM dispatch d, due, gone_out
                             WHERE d.trust_id = ?1 AND d.id = due.id AND d.state = 'WAITING' AND d.not_before <= ?2
                               FOR UPDATE OF d SKIP LOCKED),
                        mine AS (
                            UPDATE dispatch d SET not_before = ?5 FROM taken
                             WHERE d.trust_id = ?1 AND d.id = taken.id RETURNING d.*),
                        spaced AS (
                            UPDATE dispatch d SET not_before = ?6
                              FROM (SELECT DISTINCT ON (n.place) n.id FROM dispatch n, mine m
                                     WHERE n.trust_id = ?1 AND n.state = 'WAITING' AND n.place = m.place AND n.id <> m.id
                                       AND n.not_before <= ?6
                                     ORDER BY n.place, n.number) behind
                             WHERE d.trust_id = ?1 AND d.id = behind.id)
                        SELECT m.trust_id, m.id, m.kind, m.replaces, m.member_id, m.channel_id, m.body, m.tries,
                               c.channel, c.workspace, c.conversation, c.place, c.reference, m.number, m."window",
                               m.set_out
                          FROM mine m
                          LEFT JOIN conversation c
                            ON c.trust_id = ?1 AND c.channel = m.channel AND c.conversation = m.conversation""")
                .setParameter(1, outing.trust().value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, budget.most())
                .setParameter(6, now.plus(budget.between()).atOffset(ZoneOffset.UTC))
                .setParameter(7, now.plus(OVERTAKEN_AFTER).atOffset(ZoneOffset.UTC))
                .setParameter(4, outing.id())
                .setParameter(5, now.plus(Claim.LEASE).atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .sorted(Comparator.comparing(row -> (Long) row[13]))
                .flatMap(this::claim)
                .toList();
    }

    @Override
    public Optional<Instant> back(Outing outing, Instant notBefore) {
        List<?> first = entities.createNativeQuery("""
                        WITH back AS (UPDATE outing SET until = ?3 WHERE trust_id = ?1 AND id = ?2)
                        SELECT not_before FROM dispatch WHERE trust_id = ?1 AND state = 'WAITING'
                         ORDER BY not_before LIMIT 1""")
                .setParameter(1, outing.trust().value())
                .setParameter(2, outing.id())
                .setParameter(3, notBefore.atOffset(ZoneOffset.UTC))
                .getResultList();
        return first.stream().findFirst().map(at -> ((Timestamp) at).toInstant());
    }

    @Override
    public void putOffBlind(TrustId trust, Instant notBefore) {
        entities.createNativeQuery("""
                        UPDATE dispatch SET not_before = ?2
                         WHERE trust_id = ?1 AND state = 'WAITING' AND blind AND not_before < ?2""")
                .setParameter(1, trust.value())
                .setParameter(2, notBefore.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What cannot be read was kept by a later release: it is left to a node of that, and keeps nothing else back. */
    private Stream<Claim> claim(Object[] row) {
        try {
            return Stream.of(new Claim(
                    new TrustId((UUID) row[0]), (UUID) row[1], errand(row), ((Number) row[7]).intValue(), (Boolean)
                            row[15]));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "a dispatch cannot be read: {0}", Failures.kinds(unreadable));
            return Stream.empty();
        }
    }

    private Errand errand(Object[] row) {
        String body = opened(new TrustId((UUID) row[0]), (UUID) row[1], (String) row[6]);
        return switch ((String) row[2]) {
            case "SAY" -> new Errand.Say(destination(row), CardJson.readPost(body));
            case "REPLACE" -> new Errand.Replace(destination(row), (UUID) row[3], CardJson.readCard(body));
            default -> new Errand.Tell(address(row, 4), MessageJson.read(body));
        };
    }

    /** @param member in which column a member stands, or nobody; a channel stands in the next */
    static Address address(Object[] row, int member) {
        return Optional.ofNullable((UUID) row[member])
                .<Address>map(id -> new Address.OfMember(new MemberId(id)))
                .orElseGet(() -> new Address.OfChannel(new ChannelId((UUID) row[member + 1])));
    }

    private String closed(TrustId trust, UUID id, String body) {
        return seals.of(trust, "dispatch " + id).closed("body", body);
    }

    private String opened(TrustId trust, UUID id, String body) {
        return seals.of(trust, "dispatch " + id).opened("body", body);
    }

    private static Destination destination(Object[] row) {
        Place place = Place.valueOf((String) row[11]);
        return new Destination(
                new Conversation((String) row[8], (String) row[9], (String) row[10], place), (String) row[12], (String)
                        row[14]);
    }

    @Override
    public void setOut(Claim claim) {
        changed(claim, "set_out = true").executeUpdate();
    }

    @Override
    public Optional<Posted> posted(TrustId trust, UUID dispatch) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT posted FROM dispatch WHERE trust_id = ?1 AND id = ?2 AND posted IS NOT NULL")
                .setParameter(1, trust.value())
                .setParameter(2, dispatch)
                .getResultList();
        return rows.stream().findFirst().map(posted -> new Posted((String) posted));
    }

    @Override
    public Optional<Asked> notice(TrustId trust, String nonce) {
        List<?> rows = entities.createNativeQuery("SELECT id, body FROM dispatch WHERE trust_id = ?1 AND nonce = ?2")
                .setParameter(1, trust.value())
                .setParameter(2, nonce)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Asked(
                        (UUID) row[0], nonce, CardJson.readCard(opened(trust, (UUID) row[0], (String) row[1]))));
    }

    @Override
    public void record(Claim claim, Fate fate) {
        fate.fold(new Fate.Cases<>(
                sent -> tried(claim, "state = 'SENT', body = NULL, posted = nullif(?4, '')")
                        .setParameter(4, sent.as().id())
                        .executeUpdate(),
                standing -> tried(claim, "state = 'SENT', posted = ?4, nonce = ?5, body = ?6")
                        .setParameter(4, standing.as().id())
                        .setParameter(5, standing.notice().nonce())
                        .setParameter(
                                6,
                                closed(
                                        claim.trust(),
                                        claim.id(),
                                        CardJson.write(standing.notice().spent())))
                        .executeUpdate(),
                again -> tried(claim, "set_out = false, not_before = ?4")
                        .setParameter(4, again.notBefore().atOffset(ZoneOffset.UTC))
                        .executeUpdate(),
                later -> changed(claim, "set_out = false, not_before = ?3")
                        .setParameter(3, later.notBefore().atOffset(ZoneOffset.UTC))
                        .executeUpdate(),
                moot -> changed(claim, "state = 'MOOT', " + FORGOTTEN).executeUpdate(),
                over -> tried(claim, "state = ?4, why = ?5, " + FORGOTTEN)
                        .setParameter(4, state(over.why()))
                        .setParameter(5, over.why().name())
                        .executeUpdate()));
    }

    /** How it stands with what is given up. */
    private static String state(Why why) {
        return switch (why) {
            case UNKNOWN -> "UNKNOWN";
            case DISCONNECTED -> "DISCONNECTED";
            case OUR_FAULT, BEING_TRIED -> "REFUSED";
            case NOT_INSTALLED, BLOCKED, LEFT, NO_ACCOUNT, NOT_ALLOWED, GONE, UNREACHABLE -> "UNREACHABLE";
        };
    }

    private Query tried(Claim claim, String set) {
        return changed(claim, "tries = tries + 1, tried_at = ?3, " + set)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Query changed(Claim claim, String set) {
        return entities.createNativeQuery("UPDATE dispatch SET " + set + " WHERE trust_id = ?1 AND id = ?2")
                .setParameter(1, claim.trust().value())
                .setParameter(2, claim.id());
    }
}
