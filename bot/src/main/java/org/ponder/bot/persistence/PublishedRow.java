package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ponder.bot.secrets.Seal;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.summary.Published;

/** A {@link Published} summary in table {@code published}; written once. */
@Entity
@Table(name = "published")
class PublishedRow {
    private static final String LINES = "lines";

    @EmbeddedId
    private PublishedId id;

    @Column(name = "lines")
    private String lines;

    @Column(name = "withheld")
    private int withheld;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedRow() {}

    PublishedRow(PublishedId id, Published published, Seal seal) {
        this.id = id;
        this.lines = seal.closed(LINES, Json.LINES.write(published.lines()));
        this.withheld = Withheld.lines(published);
        this.publishedAt = published.at();
    }

    Published published(Seals seals) {
        Seal seal = seals.of(new TrustId(id.trust), id.row());
        return new Published(
                new RoundId(id.round), id.audience, Json.LINES.read(seal.opened(LINES, lines)), publishedAt);
    }

    /** For whom, of which round of which trust. */
    @Embeddable
    static class PublishedId {
        @Column(name = "trust_id")
        private UUID trust;

        @Column(name = "round_id")
        private UUID round;

        @Enumerated(EnumType.STRING)
        @Column(name = "audience")
        private Audience audience;

        /** For JPA, which fills it. */
        @SuppressWarnings("NullAway.Init")
        protected PublishedId() {}

        PublishedId(TrustId trust, RoundId round, Audience audience) {
            this.trust = trust.value();
            this.round = round.value();
            this.audience = audience;
        }

        /** For the seal of its texts. */
        String row() {
            return "published " + round + " " + audience;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PublishedId that
                    && trust.equals(that.trust)
                    && round.equals(that.round)
                    && audience == that.audience;
        }

        @Override
        public int hashCode() {
            return Objects.hash(trust, round, audience);
        }
    }
}
