package org.ponder.bot.persistence;

import org.eclipse.microprofile.config.ConfigProvider;
import org.ponder.bot.configuration.Given;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the server’s pool has its connections from: to the database that the configuration names, as a role that owns nothing. */
public final class ApplicationSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    /** @throws IllegalArgumentException with a sentence that says what to set */
    public ApplicationSource() {
        Database.of(Given.in(ConfigProvider.getConfig()).right()).configure(this);
        setOptions(Database.OPTIONS);
    }
}
