package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What PostgreSQL itself keeps apart, whatever a statement forgets to say. */
@ExtendWith(Postgres.Extension.class)
class RowSecurityTest {
    private static final String OURS = UUID.randomUUID().toString();
    private static final String THEIRS = UUID.randomUUID().toString();
    private static final Set<String> OF_ALL = Set.of(
            "round_of_all",
            "inbound_of_all",
            "dispatch_of_all",
            "outing_of_all",
            "trust_key_of_all",
            "dispatch_backlog_of_all",
            "inbound_backlog_of_all",
            "published_of_all");

    /** Whatever it says in them: only whose it is matters here. */
    private static final String A_ROW_IN_EVERY_TABLE = """
            DO $$ DECLARE rule record; tab text; trust text; cols text; vals text; BEGIN
                SET LOCAL session_replication_role = replica;
                FOR rule IN SELECT conname, conrelid::regclass AS tab FROM pg_constraint
                             WHERE contype = 'c' AND connamespace = 'public'::regnamespace
                LOOP EXECUTE format('ALTER TABLE %%s DROP CONSTRAINT %%I', rule.tab, rule.conname); END LOOP;
                FOREACH trust IN ARRAY ARRAY['%s', '%s'] LOOP
                    FOR tab IN SELECT c.table_name FROM information_schema.columns c
                                 JOIN information_schema.tables t USING (table_schema, table_name)
                                WHERE c.table_schema = 'public' AND c.column_name = 'trust_id'
                                  AND t.table_type = 'BASE TABLE'
                    LOOP
                        SELECT string_agg(quote_ident(column_name), ', '),
                               string_agg(CASE
                                   WHEN column_name = 'trust_id' THEN quote_literal(trust)
                                   WHEN column_name = 'workspace' THEN quote_literal('w ' || trust)
                                   WHEN data_type = 'uuid' THEN 'gen_random_uuid()'
                                   WHEN data_type = 'text' THEN quote_literal('OPEN')
                                   WHEN data_type LIKE 'timestamp%%' THEN 'now()'
                                   WHEN data_type = 'boolean' THEN 'false'
                                   WHEN data_type LIKE 'time %%' THEN quote_literal('09:00')
                                   WHEN data_type = 'date' THEN 'current_date'
                                   ELSE '1' END, ', ')
                          INTO cols, vals FROM information_schema.columns
                         WHERE table_schema = 'public' AND table_name = tab AND is_generated = 'NEVER'
                           AND is_identity = 'NO' AND (is_nullable = 'NO' AND column_default IS NULL
                               OR column_name IN ('trust_id', 'member_id'));
                        EXECUTE format('INSERT INTO %%I (%%s) VALUES (%%s)', tab, cols, vals);
                    END LOOP;
                END LOOP;
            END $$""";

    private final Postgres postgres;

    RowSecurityTest(Postgres postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void two_trusts_with_a_row_in_every_table() throws SQLException {
        postgres.empty();
        postgres.execute(A_ROW_IN_EVERY_TABLE.formatted(OURS, THEIRS));
        postgres.execute("INSERT INTO edition (framework, edition, source) VALUES ('everybody’s', '1', '')");
    }

    /** Whoever could would make everything that follows worth nothing. */
    @Test
    void the_application_cannot_go_past_it() throws SQLException {
        assertThat(asApplication(OURS, "SELECT current_user")).containsExactly("ponder_app");
        assertThat(asApplication(OURS, """
                        SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)""")).isEmpty();
        assertThat(asApplication(OURS, """
                        SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                         WHERE pg_has_role('ponder_app', r.oid, 'MEMBER')""")).isEmpty();
    }

    @Test
    void every_table_with_a_trust_is_kept_apart() throws SQLException {
        Set<String> tables = new TreeSet<>(tablesOfTrusts());

        assertThat(tables).hasSizeGreaterThan(18);
        assertThat(tables.stream().filter(table -> !table.equals("edition") && !table.equals("workspace")))
                .allSatisfy(table -> {
                    assertThat(asApplication(OURS, "SELECT DISTINCT trust_id FROM " + table))
                            .as(table)
                            .containsExactly(OURS);
                    assertThat(asApplication("", "SELECT trust_id FROM " + table))
                            .as(table)
                            .isEmpty();
                });
    }

    @Test
    void nothing_is_changed_removed_or_added_in_another_trust() throws SQLException {
        for (String table : tablesOfTrusts()) {
            for (String sql : List.of(
                    "UPDATE %1$s SET trust_id = trust_id WHERE trust_id = '%2$s' RETURNING 1",
                    "DELETE FROM %1$s WHERE trust_id = '%2$s' RETURNING 1")) {
                assertThat(doneOrRefused(OURS, sql.formatted(table, THEIRS)))
                        .as(table)
                        .isEmpty();
            }
        }
        assertThatThrownBy(() -> asApplication(
                        OURS, "INSERT INTO channel VALUES ('" + THEIRS + "', gen_random_uuid(), 'c') RETURNING 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> asApplication(OURS, "UPDATE channel SET trust_id = '" + THEIRS + "' RETURNING 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void packs_that_come_with_ponder_are_everybodys_and_others_their_own() throws SQLException {
        String whose = "SELECT coalesce(trust_id::text, 'everybody') FROM edition";
        assertThat(asApplication(OURS, whose)).containsExactlyInAnyOrder(OURS, "everybody");
        assertThat(asApplication("", whose)).containsExactly("everybody");
    }

    @Test
    void whose_a_workspace_is_can_be_asked_but_not_changed() throws SQLException {
        assertThat(asApplication("", "SELECT trust_id FROM workspace")).containsExactlyInAnyOrder(OURS, THEIRS);
        assertThat(asApplication(OURS, "UPDATE workspace SET trust_id = '" + OURS + "' RETURNING workspace"))
                .containsExactly("w " + OURS);
    }

    @Test
    void of_all_trusts_together_ids_and_times_are_read_and_nothing_else() throws SQLException {
        assertThat(new TreeSet<>(asApplication("", """
                        SELECT table_name FROM information_schema.views WHERE table_schema = 'public'"""))).isEqualTo(new TreeSet<>(OF_ALL));
        assertThat(new TreeSet<>(asApplication("", """
                        SELECT column_name FROM information_schema.columns c
                         WHERE table_schema = 'public' AND table_name LIKE '%_of_all'""")))
                .containsExactly(
                        "audience",
                        "came_at",
                        "channel",
                        "closes_at",
                        "conversation",
                        "hidden_with",
                        "id",
                        "not_before",
                        "place",
                        "published_at",
                        "round_id",
                        "trust_id",
                        "until",
                        "withheld",
                        "workspace");
        for (String view : OF_ALL) {
            assertThat(asApplication("", "SELECT 1 FROM " + view)).as(view).hasSize(2);
        }
    }

    @ParameterizedTest
    @FieldSource("OF_ALL")
    void nothing_is_changed_by_way_of_them(String view) throws SQLException {
        assertThatThrownBy(() -> asApplication(OURS, "DELETE FROM " + view))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied for|cannot delete from) view.*");
        assertThat(asApplication(
                        OURS, "SELECT has_table_privilege('" + view + "', 'INSERT, UPDATE, DELETE, TRUNCATE')"))
                .containsExactly("f");
    }

    @Test
    void what_is_old_is_forgotten_in_all_trusts_and_what_waits_is_not() throws SQLException {
        postgres.execute(
                "INSERT INTO dispatch (trust_id, id, kind, member_id, body, state, not_before, put_at)"
                        + " SELECT trust_id, gen_random_uuid(), 'TELL', gen_random_uuid(), '{}', 'SENT', now(), now() FROM trust");

        asApplication("", "SELECT forget('" + Instant.now().plusSeconds(60) + "', 1000)");

        assertThat(postgres.ask("SELECT state FROM dispatch")).containsExactly("WAITING", "WAITING");
    }

    private List<String> tablesOfTrusts() throws SQLException {
        return postgres.ask("""
                SELECT c.table_name FROM information_schema.columns c
                  JOIN information_schema.tables t USING (table_schema, table_name)
                 WHERE c.table_schema = 'public' AND c.column_name = 'trust_id' AND t.table_type = 'BASE TABLE'""");
    }

    private List<String> doneOrRefused(String trust, String sql) throws SQLException {
        try {
            return asApplication(trust, sql);
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("permission denied");
            return List.of();
        }
    }

    /** The first column of what comes of it, in a transaction that is within a trust and comes to nothing. */
    private List<String> asApplication(String trust, String sql) throws SQLException {
        try (Connection connection = postgres.database().application().getConnection()) {
            connection.setAutoCommit(sql.contains("forget("));
            try (Statement statement = connection.createStatement()) {
                if (!trust.isEmpty()) {
                    statement.execute("SELECT set_config('ponder.trust', '" + trust + "', true)");
                }
                return statement.execute(sql) ? firsts(statement.getResultSet()) : List.of();
            }
        }
    }

    private static List<String> firsts(ResultSet rows) throws SQLException {
        List<String> firsts = new ArrayList<>();
        while (rows.next()) {
            firsts.add(rows.getString(1));
        }
        return firsts;
    }
}
