package org.ponder.bot.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ponder.domain.people.TrustId;

/** Which row of which trust. */
@Embeddable
class RowId {
    @Column(name = "trust_id")
    private UUID trust;

    @Column(name = "id")
    private UUID id;

    /** For JPA, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected RowId() {}

    RowId(TrustId trust, UUID id) {
        this.trust = trust.value();
        this.id = id;
    }

    UUID id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowId that && trust.equals(that.trust) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(trust, id);
    }
}
