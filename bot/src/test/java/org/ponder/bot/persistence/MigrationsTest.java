package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;

@ExtendWith(Postgres.Extension.class)
class MigrationsTest {
    private static final String NOT_ALLOWED = "42501";

    private final Postgres postgres;
    private final DataSource owner;
    private final DataSource application;

    MigrationsTest(Postgres postgres) {
        this.postgres = postgres;
        this.owner = postgres.database().owner();
        this.application = postgres.database().application();
    }

    @Nested
    class The_tables {

        @Test
        void have_the_trust_first_in_every_key_but_the_one_that_tells_whose_a_workspace_is() throws SQLException {
            List<String> tables = ask(owner, """
                    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                     WHERE c.relkind = 'r' AND a.attname = 'trust_id' AND a.attnotnull
                       AND c.relnamespace = 'public'::regnamespace""");
            assertThat(tables).contains("trust", "member", "channel", "round", "reflection", "published");

            assertThat(ask(owner, """
                            SELECT conrelid::regclass || ': ' || pg_get_constraintdef(k.oid)
                              FROM pg_constraint k
                              JOIN pg_attribute t ON t.attrelid = k.conrelid AND t.attname = 'trust_id' AND t.attnotnull
                             WHERE k.contype IN ('p', 'f', 'u') AND k.conkey[1] <> t.attnum""")).containsExactly("workspace: PRIMARY KEY (channel, workspace)");
        }

        @Test
        void say_what_they_hold() throws SQLException {
            assertThat(ask(owner, """
                            SELECT relname FROM pg_class c
                             WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                               AND relname <> 'flyway_schema_history' AND obj_description(c.oid) IS NULL""")).isEmpty();
        }
    }

    @Nested
    class The_application {

        @Test
        void acts_as_a_role_that_owns_nothing_and_cannot_log_in() throws SQLException {
            assertThat(ask(application, "SELECT current_user")).containsExactly("ponder_app");
            assertThat(ask(
                            owner,
                            "SELECT count(*) FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
                                    + " WHERE r.rolname = 'ponder_app'"))
                    .containsExactly("0");
            assertThat(ask(
                            owner,
                            "SELECT rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls"
                                    + " FROM pg_roles WHERE rolname = 'ponder_app'"))
                    .containsExactly("f");
        }

        @Test
        void holds_nothing_for_long_where_it_is_not_heard_of_any_more() throws SQLException {
            assertThat(ask(application, "SHOW idle_in_transaction_session_timeout"))
                    .containsExactly("1min");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TABLE mine (id int)",
                    "DROP TABLE trust",
                    "ALTER TABLE trust ADD COLUMN more text",
                    "TRUNCATE reflection",
                    "CREATE INDEX mine ON trust (name)",
                    "UPDATE edition SET source = ''",
                    "DELETE FROM edition",
                    "UPDATE published SET lines = ''",
                    "DELETE FROM published",
                    "UPDATE release SET blocks = ''",
                    "DELETE FROM release",
                    "UPDATE note SET text = ''",
                    "DELETE FROM note",
                    "UPDATE flyway_schema_history SET success = false",
                    "SELECT name_facilitator('Larkfield', 'Ada')"
                })
        void may_not(String sql) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> PostgresServer.run(application, sql))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
        }

        @Test
        void hears_nothing_of_a_row_that_is_refused() {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> PostgresServer.run(
                            application,
                            "INSERT INTO reflection VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),"
                                    + " 'private words', 'private words', NULL, 1)"))
                    .withMessageContaining("reflection")
                    .withMessageNotContaining("private words");
        }
    }

    @Nested
    class Naming_a_facilitator {
        private final Larkfield larkfield = Larkfield.fresh();

        @Test
        void makes_somebody_who_is_there_a_facilitator() throws SQLException {
            keep(larkfield, larkfield.ada());

            assertThat(ask(owner, name(larkfield.trust().name().toUpperCase(Locale.ROOT), " ada ")))
                    .singleElement()
                    .asString()
                    .contains("is now a facilitator of");
            try (Rowstore rows = postgres.rows()) {
                assertThat(rows.people()
                                .member(larkfield.trust().id(), larkfield.ada().id()))
                        .contains(larkfield.ada().standingAs(Standing.FACILITATOR));
            }
        }

        @Test
        void refuses_a_trust_that_is_not_there_or_not_the_only_one_of_its_name() {
            refuses(name("Nowhere", "Ada"), "No trust is called \"Nowhere\".", "SELECT name FROM trust");

            Larkfield other = Larkfield.fresh();
            keep(larkfield, larkfield.ada());
            keep(
                    new Larkfield(
                            new Trust(
                                    other.trust().id(),
                                    larkfield.trust().name(),
                                    other.trust().setUp()),
                            other.ada(),
                            other.round()),
                    other.ada());
            refuses(name(larkfield.trust().name(), "Ada"), "2 trusts are called", "trust_id");
        }

        @Test
        void refuses_somebody_who_is_not_there_or_has_left_or_not_the_only_one_of_their_name() {
            for (Standing gone : List.of(Standing.LEFT, Standing.LEFT_AS_FACILITATOR)) {
                keep(larkfield, larkfield.ada().standingAs(gone));
                refuses(
                        name(larkfield.trust().name(), "Ada"),
                        "who is still there is called \"Ada\"",
                        "becomes a member");
            }

            for (int i = 0; i < 2; i++) {
                keep(
                        larkfield,
                        new Member(new MemberId(UUID.randomUUID()), "Bea", Perspective.NOT_SET, Standing.MEMBER));
            }
            refuses(name(larkfield.trust().name(), "Bea"), "2 people of", "display name");
        }

        private void keep(Larkfield world, Member member) {
            try (Rowstore rows = postgres.rows()) {
                rows.people().save(world.trust());
                rows.people().save(world.trust().id(), member);
            }
        }

        private String name(String trust, String member) {
            return "SELECT name_facilitator('" + trust + "', '" + member + "')";
        }

        private void refuses(String sql, String because, String hint) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> PostgresServer.run(postgres.administrator(), sql))
                    .withMessageContainingAll(because, hint);
        }
    }

    private static List<String> ask(DataSource source, String sql) throws SQLException {
        return PostgresServer.ask(source, sql);
    }
}
