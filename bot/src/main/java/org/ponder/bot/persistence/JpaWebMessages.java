package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.secrets.Seal;
import org.ponder.bot.web.MadeUpTrust;
import org.ponder.bot.web.WebMessage;
import org.ponder.bot.web.WebMessages;

/** Messages of the web channel in PostgreSQL, within the caller's transaction. */
public final class JpaWebMessages implements WebMessages {
    private static final String IN =
            "select m from WebMessageRow m where m.workspace = :workspace and m.conversation = :conversation";

    private final EntityManager entities;
    private final Seals seals;

    public JpaWebMessages(EntityManager entities, Seals seals) {
        this.seals = seals;
        this.entities = entities;
    }

    @Override
    public void add(Conversation in, WebMessage message) {
        entities.persist(new WebMessageRow(in, message, seal(in, message)));
    }

    @Override
    public Optional<WebMessage> message(Conversation in, UUID id) {
        return row(in, id).map(row -> row.message(seals));
    }

    @Override
    public Optional<WebMessage> asking(Conversation in, String nonce) {
        return query(in, " and m.nonce = :nonce and m.nonce <> ''")
                .setParameter("nonce", nonce)
                .getResultStream()
                .findFirst()
                .map(row -> row.message(seals));
    }

    @Override
    public void replace(Conversation in, WebMessage message) {
        row(in, message.id()).ifPresent(row -> row.take(message, seal(in, message)));
    }

    @Override
    public List<WebMessage> last(Conversation in, int atMost) {
        List<WebMessage> newestFirst = new ArrayList<>();
        query(in, " order by m.number desc")
                .setMaxResults(atMost)
                .getResultList()
                .forEach(row -> newestFirst.add(row.message(seals)));
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    private Seal seal(Conversation in, WebMessage message) {
        return seals.of(new MadeUpTrust(in.workspace()).trustId(), WebMessageRow.row(message.id()));
    }

    private Optional<WebMessageRow> row(Conversation in, UUID id) {
        return query(in, " and m.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<WebMessageRow> query(Conversation in, String more) {
        return entities.createQuery(IN + more, WebMessageRow.class)
                .setParameter("workspace", in.workspace())
                .setParameter("conversation", in.id());
    }
}
