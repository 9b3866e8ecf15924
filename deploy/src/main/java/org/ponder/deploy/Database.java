package org.ponder.deploy;

import java.util.Map;

/** A PostgreSQL database that can be reached: what the bot needs to know to use it. */
public record Database(String url, String user, String password) {

    /** The names under which the bot looks for its database. */
    public Map<String, String> environment() {
        return Map.of(
                "PONDER_DATABASE_URL", url,
                "PONDER_DATABASE_USER", user,
                "PONDER_DATABASE_PASSWORD", password);
    }

    @Override
    public String toString() {
        return "Database[…]";
    }
}
