package org.ponder.bot.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The PostgreSQL of this run, started once and stopped after the last test. Its user owns the database and may make roles, no
 * more: as a careful administrator would have it.
 */
public final class Postgres implements AutoCloseable {
    private static final String USER = "Ponder-owner";
    private static final String PASSWORD = "only for tests";

    private final EmbeddedPostgres server;
    private final EntityManagerFactory rows;

    private Postgres(EmbeddedPostgres server) throws SQLException {
        this.server = server;
        asAdministrator(
                "CREATE ROLE \"" + USER + "\" LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'",
                "CREATE DATABASE ponder OWNER \"" + USER + "\"");
        Database.migrate(database().owner());
        this.rows = Store.over(database().application());
    }

    private static Postgres started() {
        try {
            return new Postgres(EmbeddedPostgres.start());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The migrated database, as a configuration names it. */
    public Database database() {
        return Database.of(settings("ponder"));
    }

    /** The rows of this run, under the role of the application; to be closed after the test. */
    public Store store() {
        return new Store(rows);
    }

    Map<String, String> settings(String database) {
        return Map.of(
                Database.URL, "jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
                Database.USER, USER,
                Database.PASSWORD, PASSWORD);
    }

    void asAdministrator(String... statements) throws SQLException {
        run(server.getPostgresDatabase(), statements);
    }

    static void run(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        server.close();
    }

    /** Resolves parameters of type {@link Postgres}. */
    public static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Postgres.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(Postgres.class))
                    .getOrComputeIfAbsent(Postgres.class, key -> started(), Postgres.class);
        }
    }
}
