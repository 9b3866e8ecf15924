package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.ponder.bot.web.WebWorkspaces;

/** The made-up trusts in PostgreSQL, within the caller's transaction. */
public final class JpaWebWorkspaces implements WebWorkspaces {
    private final EntityManager entities;

    public JpaWebWorkspaces(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<String> newest() {
        return entities.createQuery("select w.workspace from WebWorkspaceRow w order by w.madeAt desc", String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(String workspace, Instant at) {
        entities.persist(new WebWorkspaceRow(workspace, at));
    }
}
