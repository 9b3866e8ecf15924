package org.ponder.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks whether a database that somebody else runs can be reached, before anything is started. */
final class GivenDatabase {
    private static final int OLDEST = 15;
    private static final int PATIENCE_SECONDS = 5;

    private GivenDatabase() {}

    static Database reach(Database given) {
        PGSimpleDataSource source = source(given);
        String name = source.getDatabaseName() + " at " + source.getServerNames()[0] + ":" + source.getPortNumbers()[0];
        try (Connection connection = source.getConnection(given.user(), given.password())) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart("The database " + name + " is PostgreSQL " + version + ": Ponder needs " + OLDEST
                        + " or newer.");
            }
            return given;
        } catch (SQLException e) {
            throw new CannotStart(sentence(e, name, given.user()), e);
        }
    }

    private static PGSimpleDataSource source(Database given) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(given.url());
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "PONDER_DATABASE_URL cannot be read: it should look like jdbc:postgresql://localhost:5432/ponder.",
                    e);
        }
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setLoginTimeout(PATIENCE_SECONDS);
        source.setSocketTimeout(PATIENCE_SECONDS);
        return source;
    }

    /** The states are those of the SQL standard and of PostgreSQL's appendix of error codes. */
    private static String sentence(SQLException failure, String name, String user) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "28P01", "28000", "08004" ->
                "The database " + name + " does not let " + user
                        + " in: correct PONDER_DATABASE_USER and PONDER_DATABASE_PASSWORD.";
            case "3D000" -> "There is no database " + name + ": create it (createdb), or correct PONDER_DATABASE_URL.";
            case "57P03" -> "The database " + name + " is still starting: try again in a moment.";
            case "53300" -> "The database " + name + " has no connection free: raise its max_connections.";
            default ->
                "The database " + name
                        + " cannot be reached: start it, correct PONDER_DATABASE_URL, or unset it to use a database of Ponder’s own.";
        };
    }
}
