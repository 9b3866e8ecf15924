package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/** A {@link PastRelease} in table {@code release}; written once. */
@Entity
@Table(name = "release")
class ReleaseRow {
    @EmbeddedId
    private RowId id;

    @Embedded
    private SubjectColumns subject;

    @Column(name = "scale")
    private String scale;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "blocks")
    private String blocks;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected ReleaseRow() {}

    ReleaseRow(TrustId trust, PastRelease release) {
        this();
        id = new RowId(trust, release.round().value());
        subject = new SubjectColumns(release.subject());
        scale = Json.NAMES.write(release.scale().names());
        closedAt = release.at();
        blocks = Json.BLOCKS.write(release.blocks());
    }

    PastRelease release() {
        return new PastRelease(
                new RoundId(id.id()),
                subject.subject(),
                new Scale(Json.NAMES.read(scale)),
                closedAt,
                Json.BLOCKS.read(blocks));
    }
}
