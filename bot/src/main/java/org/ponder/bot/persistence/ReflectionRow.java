package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ponder.bot.secrets.Seal;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Submission;
import org.ponder.domain.round.RoundId;

/** A {@link Reflection} in table {@code reflection}; of two changes at the same moment the later one fails and is done again. */
@Entity
@Table(name = "reflection")
class ReflectionRow {
    private static final String DRAFT = "draft";
    private static final String SENT = "sent";

    @EmbeddedId
    private SeatId id;

    @Column(name = "draft")
    private String draft;

    @Column(name = "sent")
    private @Nullable String sent;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "changes")
    private String changes;

    @Version
    @Column(name = "revision")
    private int revision;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected ReflectionRow() {}

    ReflectionRow(SeatId id) {
        this();
        this.id = id;
        this.draft = "";
    }

    void take(Reflection reflection, Seal seal) {
        String before = Optional.ofNullable(sent).orElse("");
        draft = seal.closed(DRAFT, Json.RESPONSE.write(reflection.draft()), draft);
        changes = Json.CHANGES.write(reflection.changes());
        sent = null;
        sentAt = null;
        if (reflection.submission() instanceof Submission.Sent submission) {
            sent = seal.closed(SENT, Json.RESPONSE.write(submission.sent()), before);
            sentAt = submission.at();
        }
    }

    Reflection reflection(Seals seals) {
        Seal seal = seals.of(new TrustId(id.trust), id.row());
        return new Reflection(
                new RoundId(id.round),
                new MemberId(id.member),
                Json.RESPONSE.read(seal.opened(DRAFT, draft)),
                submission(seal),
                Json.CHANGES.read(changes));
    }

    private Submission submission(Seal seal) {
        return sent == null || sentAt == null
                ? new Submission.NotSent()
                : new Submission.Sent(Json.RESPONSE.read(seal.opened(SENT, sent)), sentAt);
    }

    /** Whose reflection in which round of which trust. */
    @Embeddable
    static class SeatId {
        @Column(name = "trust_id")
        private UUID trust;

        @Column(name = "round_id")
        private UUID round;

        @Column(name = "member_id")
        private UUID member;

        /** For JPA, which fills it. */
        @SuppressWarnings("NullAway.Init")
        protected SeatId() {}

        SeatId(TrustId trust, RoundId round, MemberId member) {
            this.trust = trust.value();
            this.round = round.value();
            this.member = member.value();
        }

        /** For the seal of its texts. */
        String row() {
            return "reflection " + round + " " + member;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof SeatId that
                    && trust.equals(that.trust)
                    && round.equals(that.round)
                    && member.equals(that.member);
        }

        @Override
        public int hashCode() {
            return Objects.hash(trust, round, member);
        }
    }
}
