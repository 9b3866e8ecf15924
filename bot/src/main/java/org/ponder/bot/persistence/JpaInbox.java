package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.secrets.Seal;
import org.ponder.bot.turn.Inbox;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.domain.people.TrustId;

/** {@link Inbox} on PostgreSQL: two unique keys let each thing in once, the platform's and our own. */
public final class JpaInbox implements Inbox {
    /** Platforms deliver again for about half a minute; a press after that is meant. */
    private static final Duration SAME_PRESS = Duration.ofMinutes(2);

    /**
     * What opens a window is delivered once, under one id: whoever presses again in a hurry means the same, and whoever has closed
     * the window wants it back.
     */
    private static final Duration SAME_PRESS_FOR_A_WINDOW = Duration.ofSeconds(3);

    private static final int MOST_TRIES = 3;

    private static final String EVENT = "event";

    private final EntityManager entities;
    private final Seals seals;

    public JpaInbox(EntityManager entities, Seals seals) {
        this.seals = seals;
        this.entities = entities;
    }

    @Override
    public Optional<Long> admit(TrustId trust, Inbound inbound, Instant now) {
        String press = press(trust, inbound);
        Optional<Long> number = keep(trust, inbound, press, now);
        return number.isEmpty() && letItBeMeantAgain(trust, inbound, press, now)
                ? keep(trust, inbound, press, now)
                : number;
    }

    private Optional<Long> keep(TrustId trust, Inbound inbound, String press, Instant now) {
        List<?> numbers = entities.createNativeQuery("""
                        INSERT INTO inbound (trust_id, channel, conversation, delivery, press, workspace, place,
                                             account, address, name, reference, event, came_at, "window")
                        VALUES (?1, ?2, ?3, ?4, nullif(?5, ''), ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                        ON CONFLICT DO NOTHING RETURNING number""")
                .setParameter(1, trust.value())
                .setParameter(2, inbound.conversation().channel())
                .setParameter(3, inbound.conversation().id())
                .setParameter(4, inbound.delivery())
                .setParameter(5, press)
                .setParameter(6, inbound.conversation().workspace())
                .setParameter(7, inbound.conversation().place().name())
                .setParameter(8, inbound.from().id())
                .setParameter(9, inbound.from().address())
                .setParameter(10, inbound.from().name())
                .setParameter(11, inbound.reference())
                .setParameter(
                        12,
                        seal(trust, inbound.conversation(), inbound.delivery())
                                .closed(EVENT, EventJson.write(inbound.event())))
                .setParameter(13, now.atOffset(ZoneOffset.UTC))
                .setParameter(14, inbound.window())
                .getResultList();
        return numbers.stream().findFirst().map(number -> (Long) number);
    }

    /** @return whether the same press was kept, and long enough ago */
    private boolean letItBeMeantAgain(TrustId trust, Inbound inbound, String press, Instant now) {
        Conversation conversation = inbound.conversation();
        Duration same = inbound.window().isEmpty() ? SAME_PRESS : SAME_PRESS_FOR_A_WINDOW;
        return entities.createNativeQuery("""
                        UPDATE inbound SET press = NULL
                         WHERE trust_id = ?1 AND channel = ?2 AND conversation = ?3 AND press = ?4 AND came_at < ?5""")
                        .setParameter(1, trust.value())
                        .setParameter(2, conversation.channel())
                        .setParameter(3, conversation.id())
                        .setParameter(4, press)
                        .setParameter(5, now.minus(same).atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }

    /**
     * Of a press: the card's nonce, what was pressed and what was filled in, as a fingerprint that gives none of it away. A form that
     * stands may be sent as it is once more, to be told once more what is wrong with it.
     */
    private String press(TrustId trust, Inbound inbound) {
        return isPress(inbound.event())
                ? seal(trust, inbound.conversation(), inbound.delivery()).fingerprint(EventJson.write(inbound.event()))
                : "";
    }

    private static boolean isPress(Event event) {
        return event.fold(new Event.Cases<>() {
            @Override
            public Boolean spoke(Event.Spoke spoke) {
                return spoke.heard().fold(new Heard.Cases<>() {
                    @Override
                    public Boolean typed(Heard.Typed typed) {
                        return false;
                    }

                    @Override
                    public Boolean pressed(Heard.Pressed pressed) {
                        return pressed.form() != Heard.Form.STANDS
                                && !pressed.choice().equals(Heard.Pressed.SHOW);
                    }
                });
            }

            @Override
            public Boolean added(Event.Added added) {
                return false;
            }

            @Override
            public Boolean removed(Event.Removed removed) {
                return false;
            }

            @Override
            public Boolean rosterChanged(Event.RosterChanged changed) {
                return false;
            }

            @Override
            public Boolean visited(Event.Visited visited) {
                return false;
            }

            @Override
            public Boolean fileMissed(Event.FileMissed missed) {
                return false;
            }
        });
    }

    private Seal seal(TrustId trust, Conversation conversation, String delivery) {
        return seals.of(trust, String.join(" ", "inbound", conversation.channel(), conversation.id(), delivery));
    }

    @Override
    public Optional<Waiting> next(TrustId trust, Conversation conversation) {
        List<?> rows = entities.createNativeQuery("""
                        SELECT number, delivery, account, address, name, reference, event, "window" FROM inbound
                         WHERE trust_id = ?1 AND channel = ?2 AND conversation = ?3 AND state = 'WAITING'
                         ORDER BY number LIMIT 1""")
                .setParameter(1, trust.value())
                .setParameter(2, conversation.channel())
                .setParameter(3, conversation.id())
                .getResultList();
        return rows.stream().findFirst().map(row -> waiting(trust, conversation, (Object[]) row));
    }

    private Waiting waiting(TrustId trust, Conversation conversation, Object[] row) {
        Account from = new Account((String) row[2], (String) row[3], (String) row[4]);
        Event event = EventJson.read(seal(trust, conversation, (String) row[1]).opened(EVENT, (String) row[6]));
        Inbound inbound = new Inbound((String) row[1], conversation, from, (String) row[5], (String) row[7], event);
        return new Waiting((Long) row[0], inbound);
    }

    @Override
    public void done(TrustId trust, Waiting waiting) {
        entities.createNativeQuery(
                        "UPDATE inbound SET state = 'DONE', event = NULL, reference = NULL WHERE trust_id = ?1 AND number = ?2")
                .setParameter(1, trust.value())
                .setParameter(2, waiting.number())
                .executeUpdate();
    }

    @Override
    public Tried failed(TrustId trust, Waiting waiting) {
        List<?> states = entities.createNativeQuery("""
                        UPDATE inbound SET tries = tries + 1,
                               state = CASE WHEN tries + 1 >= ?3 THEN 'PARKED' ELSE 'WAITING' END,
                               event = CASE WHEN tries + 1 < ?3 THEN event END,
                               reference = CASE WHEN tries + 1 < ?3 THEN reference END
                         WHERE trust_id = ?1 AND number = ?2 RETURNING state""")
                .setParameter(1, trust.value())
                .setParameter(2, waiting.number())
                .setParameter(3, MOST_TRIES)
                .getResultList();
        return states.contains("PARKED") ? Tried.PARKED : Tried.MAY_BE_TRIED_AGAIN;
    }

    @Override
    public List<Lane> lanes() {
        List<?> rows = entities.createNativeQuery(
                        "SELECT trust_id, channel, workspace, conversation, place FROM inbound_of_all")
                .getResultList();
        return rows.stream().map(row -> lane((Object[]) row)).toList();
    }

    private static Lane lane(Object[] row) {
        Place place = Place.valueOf((String) row[4]);
        return new Lane(
                new TrustId((UUID) row[0]), new Conversation((String) row[1], (String) row[2], (String) row[3], place));
    }
}
