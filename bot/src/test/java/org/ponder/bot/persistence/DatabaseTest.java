package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

@ExtendWith(Postgres.Extension.class)
class DatabaseTest {
    private final PostgresServer server;

    DatabaseTest(Postgres postgres) {
        server = postgres.server();
    }

    @Nested
    class A_configuration {

        @Test
        void names_an_address_in_the_way_java_writes_it() {
            for (String url : new String[] {
                "",
                "postgres://localhost/ponder",
                "jdbc:mysql://localhost/ponder",
                "jdbc:postgresql://localhost:port/ponder"
            }) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> Database.of(with(Database.URL, url)))
                        .withMessageContainingAll("Set PONDER_DATABASE_URL", "jdbc:postgresql://");
            }
        }

        @Test
        void have_a_user_of_this_name_where_no_other_is_named() {
            Database named = Database.of(Map.of(Database.URL, "jdbc:postgresql://localhost/ponder"));

            assertThat(((PGSimpleDataSource) named.owner()).getUser()).isEqualTo("ponder");
        }
    }

    @Nested
    class A_database {

        @Test
        void that_is_new_and_ours_has_no_problem_before_nor_after_its_first_migration() throws SQLException {
            Database database = Database.of(with(Database.URL, url(created("\"" + PostgresServer.USER + "\""))));

            assertThat(database.problem()).isEmpty();
            Database.migrate(database.owner());
            Database.migrate(database.owner());
            assertThat(database.problem()).isEmpty();
        }

        @Test
        void that_cannot_be_reached_is_said_to_be_so() throws IOException {
            int nobody = unusedPort();
            String url = "jdbc:postgresql://localhost:" + nobody + "/ponder?password=hidden";

            assertThat(problem(with(Database.URL, url)))
                    .isEqualTo("PostgreSQL cannot be reached at jdbc:postgresql://localhost:" + nobody
                            + "/ponder: start it, or correct PONDER_DATABASE_URL.");
        }

        @Test
        void that_refuses_the_password_is_said_to_be_so() {
            assertThat(problem(with(Database.PASSWORD, "guessed")))
                    .isEqualTo("PostgreSQL does not let the user “Ponder-owner” in:"
                            + " correct PONDER_DATABASE_USER and PONDER_DATABASE_PASSWORD.");
            assertThat(problem(with(Database.USER, "nobody"))).contains("does not let the user “nobody” in");
        }

        @Test
        void that_does_not_exist_is_said_not_to() {
            assertThat(problem(with(Database.URL, url("nowhere"))))
                    .startsWith("There is no such database at ")
                    .endsWith("/nowhere: let an administrator create it, or correct PONDER_DATABASE_URL.");
        }

        @Test
        void that_is_too_old_is_said_to_be_so() {
            assertThat(DatabaseCheck.tooOld(14))
                    .isEqualTo("PostgreSQL 14 is too old: Ponder needs version 15 or later.");
        }
    }

    @Nested
    class A_user {
        private final String name = "plain-" + UUID.randomUUID();

        @Test
        void who_may_not_act_as_the_role_is_told_what_lets_them() throws SQLException {
            Map<String, String> settings = plainUserOfTheirOwnDatabase();

            String problem = problem(settings);
            assertThat(problem)
                    .startsWith("The database user “" + name + "” may not act as the role ponder_app:"
                            + " let an administrator of the database run: ");

            server.asAdministrator(problem.substring(problem.indexOf("run: ") + "run: ".length()));
            Database database = Database.of(settings);
            assertThat(database.problem()).isEmpty();
            Database.migrate(database.owner());
            PostgresServer.run(database.application(), "SELECT name FROM trust");
        }

        @Test
        void who_may_not_create_tables_is_told_what_lets_them() throws SQLException {
            plainUserOfTheirOwnDatabase();
            String database = created("postgres");
            server.asAdministrator("GRANT ponder_app TO \"" + name + "\"");
            Map<String, String> settings = plain(database);

            String problem = problem(settings);
            assertThat(problem)
                    .isEqualTo("The database user “" + name + "” may not create tables:"
                            + " let an administrator of the database run: GRANT CREATE ON SCHEMA public TO \"" + name
                            + "\";");

            PostgresServer.run(
                    server.administrator(database), problem.substring(problem.indexOf("run: ") + "run: ".length()));
            assertThat(Database.of(settings).problem()).isEmpty();
        }

        private Map<String, String> plainUserOfTheirOwnDatabase() throws SQLException {
            server.asAdministrator("CREATE ROLE \"" + name + "\" LOGIN PASSWORD 'plain'");
            return plain(created("\"" + name + "\""));
        }

        private Map<String, String> plain(String database) {
            return Map.of(Database.URL, url(database), Database.USER, name, Database.PASSWORD, "plain");
        }
    }

    private static String problem(Map<String, String> settings) {
        return Database.of(settings).problem().orElseThrow();
    }

    private Map<String, String> with(String setting, String value) {
        Map<String, String> settings = new HashMap<>(server.settings("postgres"));
        settings.put(setting, value);
        return settings;
    }

    private String created(String owner) throws SQLException {
        String name = "db_" + UUID.randomUUID();
        server.asAdministrator("CREATE DATABASE \"" + name + "\" OWNER " + owner);
        return name;
    }

    private String url(String database) {
        return server.settings(database).getOrDefault(Database.URL, "");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
