package org.ponder.bot.persistence;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.ponder.bot.configuration.Given;

/**
 * Brings the tables up to date before the first connection is made as the application's role, which the first migration creates:
 * the server connects as soon as it finds the persistence unit, before anything else of ours runs.
 */
public final class MigratingFirst implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        try {
            migrate();
        } catch (IllegalArgumentException reason) {
            StartFailure.tell(reason);
            throw reason;
        }
    }

    private static void migrate() {
        Database database = Database.of(Given.in(ConfigProvider.getConfig()).right());
        database.problem().ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        Database.migrate(database.owner());
    }
}
