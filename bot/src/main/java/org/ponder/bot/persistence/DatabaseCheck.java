package org.ponder.bot.persistence;

import static org.ponder.bot.persistence.Database.PASSWORD;
import static org.ponder.bot.persistence.Database.ROLE;
import static org.ponder.bot.persistence.Database.URL;
import static org.ponder.bot.persistence.Database.USER;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Finds out why a database cannot be used, and says what to do about it. */
final class DatabaseCheck {
    private static final int OLDEST = 15;

    /** Since version 16, whoever may create roles is made a member of a new one, and still not let act as it. */
    private static final String MAY_ACT_AS_ROLE = """
            SELECT me.rolsuper
                OR coalesce(pg_has_role(app.oid, CASE WHEN recent THEN 'SET' ELSE 'MEMBER' END), false)
                OR coalesce(pg_has_role(app.oid, 'MEMBER WITH ADMIN OPTION'), false)
                OR me.rolcreaterole AND (app.oid IS NULL OR NOT recent)
              FROM pg_roles me
              JOIN (SELECT current_setting('server_version_num')::integer >= 160000 AS recent) version ON true
              LEFT JOIN pg_roles app ON app.rolname = 'ponder_app'
             WHERE me.rolname = current_user""";

    private static final String ROLE_IS_THERE = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ponder_app')";

    private static final String MAY_CREATE_TABLES =
            "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)";

    private final DataSource owner;
    private final String user;
    private final String address;

    DatabaseCheck(DataSource owner, String user, String address) {
        this.owner = owner;
        this.user = user;
        this.address = address;
    }

    Optional<String> problem() {
        try (Connection connection = owner.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                return Optional.of(tooOld(version));
            }
            if (!holds(connection, MAY_ACT_AS_ROLE)) {
                String first = holds(connection, ROLE_IS_THERE) ? "" : "CREATE ROLE ponder_app NOLOGIN; ";
                return Optional.of(mayNot("act as the role " + ROLE, first + "GRANT ponder_app TO"));
            }
            if (!holds(connection, MAY_CREATE_TABLES)) {
                return Optional.of(mayNot("create tables", "GRANT CREATE ON SCHEMA public TO"));
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(refused(String.valueOf(e.getSQLState())));
        }
    }

    static String tooOld(int version) {
        return "PostgreSQL " + version + " is too old: Ponder needs version " + OLDEST + " or later.";
    }

    private String mayNot(String doWhat, String sql) {
        return "The database user “" + user + "” may not " + doWhat + ": let an administrator of the database run: "
                + sql + " " + quoted(user) + ";";
    }

    private String refused(String state) {
        return switch (state) {
            case "28P01", "28000" ->
                "PostgreSQL does not let the user “" + user + "” in: correct " + USER + " and " + PASSWORD + ".";
            case "3D000" ->
                "There is no such database at " + address + ": let an administrator create it, or correct " + URL + ".";
            case "08001", "08004", "08006" ->
                "PostgreSQL cannot be reached at " + address + ": start it, or correct " + URL + ".";
            case "57P03" -> "PostgreSQL at " + address + " is just starting or stopping: try again in a moment.";
            default ->
                "PostgreSQL at " + address + " refused to be asked anything (its error code is " + state
                        + "): look into its own log.";
        };
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
