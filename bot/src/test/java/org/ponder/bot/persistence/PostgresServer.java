package org.ponder.bot.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The PostgreSQL of a run of tests. Its databases belong to a user that may make roles, and no more: as a careful administrator
 * would have it.
 */
final class PostgresServer implements AutoCloseable {
    static final String USER = "Ponder-owner";

    private static final String PASSWORD = "only for tests";
    private static final String MIGRATED = "migrated";
    private static final String WHO_NEEDS_A_PASSWORD = """
            host all postgres samehost trust
            host all all      samehost scram-sha-256
            """;

    /** A role with the rights of the application that sees the rows of all trusts, as nothing in the bot does. */
    static final String EVERYWHERE = "ponder_everywhere";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer started() {
        try {
            Path rules = Files.writeString(Files.createTempFile("ponder", "hba.conf"), WHO_NEEDS_A_PASSWORD);
            rules.toFile().deleteOnExit();
            PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("hba_file", rules.toString())
                    .start());
            started.asAdministrator(
                    "CREATE ROLE \"" + USER + "\" LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'",
                    "CREATE DATABASE " + MIGRATED + " OWNER \"" + USER + "\"");
            Database.migrate(Database.of(started.settings(MIGRATED)).owner());
            started.asAdministrator(
                    "CREATE ROLE " + EVERYWHERE + " NOLOGIN BYPASSRLS IN ROLE ponder_app",
                    "GRANT " + EVERYWHERE + " TO \"" + USER + "\"");
            return started;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of a new database, migrated and empty. */
    String database() throws SQLException {
        String name = "ponder_" + databases.incrementAndGet();
        asAdministrator("CREATE DATABASE " + name + " TEMPLATE " + MIGRATED + " OWNER \"" + USER + "\"");
        return name;
    }

    /** The name of a new database in which nothing is yet. */
    String emptyDatabase() throws SQLException {
        String name = "ponder_" + databases.incrementAndGet();
        asAdministrator("CREATE DATABASE " + name + " OWNER \"" + USER + "\"");
        return name;
    }

    Map<String, String> settings(String database) {
        return Map.of(
                Database.URL, "jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
                Database.USER, USER,
                Database.PASSWORD, PASSWORD);
    }

    DataSource administrator(String database) {
        return server.getDatabase("postgres", database);
    }

    void asAdministrator(String... statements) throws SQLException {
        run(administrator("postgres"), statements);
    }

    static void run(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of what a query finds. */
    static List<String> ask(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
