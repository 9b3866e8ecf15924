package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.finding.ReleaseLedger;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.people.TrustId;

/** {@link ReleaseLedger} in PostgreSQL. */
public final class JpaLedger implements ReleaseLedger {
    private final Rows rows;

    public JpaLedger(EntityManager entities) {
        this.rows = new Rows(entities);
    }

    @Override
    public List<PastRelease> releases(TrustId trust, String framework, Set<ElementKey> elements) {
        return rows.query(
                        ReleaseRow.class,
                        """
                        SELECT r FROM ReleaseRow r
                         WHERE r.id.trust = :trust AND r.subject.framework = :framework AND r.subject.element IN :elements
                         ORDER BY r.closedAt""",
                        Map.of(
                                "trust", trust.value(),
                                "framework", framework,
                                "elements",
                                        elements.stream().map(ElementKey::value).toList()))
                .map(ReleaseRow::release)
                .toList();
    }

    @Override
    public void enter(TrustId trust, PastRelease release) {
        if (rows.find(ReleaseRow.class, new RowId(trust, release.round().value()))
                .isPresent()) {
            throw new IllegalArgumentException("a round is released once");
        }
        rows.write(new ReleaseRow(trust, release));
    }
}
