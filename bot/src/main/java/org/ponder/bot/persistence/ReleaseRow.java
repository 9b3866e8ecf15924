package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Subject;

/** A {@link PastRelease} in table {@code release}; written once. */
@Entity
@Table(name = "release")
class ReleaseRow {
    @EmbeddedId
    private RowId id;

    @Column(name = "framework")
    private String framework;

    @Column(name = "edition")
    private String edition;

    @Column(name = "element")
    private String element;

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
        framework = release.subject().edition().framework();
        edition = release.subject().edition().edition();
        element = release.subject().element().value();
        scale = Json.NAMES.write(release.scale().names());
        closedAt = release.at();
        blocks = Json.BLOCKS.write(release.blocks());
    }

    PastRelease release() {
        return new PastRelease(
                new RoundId(id.id()),
                new Subject(new EditionId(framework, edition), new ElementKey(element)),
                new Scale(Json.NAMES.read(scale)),
                closedAt,
                Json.BLOCKS.read(blocks));
    }
}
