package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ponder.bot.channel.CardJson;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.secrets.Seal;
import org.ponder.bot.web.MadeUpTrust;
import org.ponder.bot.web.WebMessage;

/** A {@link WebMessage} in table {@code web_message}. */
@Entity
@Table(name = "web_message")
class WebMessageRow {
    private static final String CARD = "card";

    /** One by one: numbers that a node keeps in hand would put its messages above those of another. */
    @Id
    @SequenceGenerator(name = "web_message_number", sequenceName = "web_message_number", allocationSize = 1)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "web_message_number")
    @Column(name = "number")
    private long number;

    @Column(name = "id")
    private UUID id;

    @Column(name = "workspace")
    private String workspace;

    @Column(name = "conversation")
    private String conversation;

    @Column(name = "nonce")
    private String nonce;

    @Column(name = "card")
    private String card;

    @Column(name = "posted_at")
    private OffsetDateTime postedAt;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected WebMessageRow() {}

    WebMessageRow(Conversation in, WebMessage message, Seal seal) {
        this.id = message.id();
        this.workspace = in.workspace();
        this.conversation = in.id();
        this.postedAt = message.at().atOffset(ZoneOffset.UTC);
        this.nonce = message.nonce();
        this.card = seal.closed(CARD, CardJson.write(message.card()));
    }

    void take(WebMessage message, Seal seal) {
        nonce = message.nonce();
        card = seal.closed(CARD, CardJson.write(message.card()));
    }

    WebMessage message(Seals seals) {
        Seal seal = seals.of(new MadeUpTrust(workspace).trustId(), row(id));
        return new WebMessage(id, CardJson.readCard(seal.opened(CARD, card)), nonce, postedAt.toInstant());
    }

    /** For the seal of its texts. */
    static String row(UUID id) {
        return "web_message " + id;
    }
}
