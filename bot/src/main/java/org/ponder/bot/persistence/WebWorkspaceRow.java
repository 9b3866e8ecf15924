package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A made-up trust in table {@code web_workspace}. */
@Entity
@Table(name = "web_workspace")
class WebWorkspaceRow {
    @Id
    @Column(name = "workspace")
    private String workspace;

    @Column(name = "made_at")
    private OffsetDateTime madeAt;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected WebWorkspaceRow() {}

    WebWorkspaceRow(String workspace, Instant madeAt) {
        this.workspace = workspace;
        this.madeAt = madeAt.atOffset(ZoneOffset.UTC);
    }
}
