package org.ponder.bot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL database that everything is kept in, as the configuration names it.
 *
 * <p>Its user owns the tables and migrates them. The application connects as the same user and then acts as the role
 * {@value #ROLE}, which owns nothing and may only read and write rows.
 */
public final class Database {
    public static final String URL = "PONDER_DATABASE_URL";
    public static final String USER = "PONDER_DATABASE_USER";
    public static final String PASSWORD = "PONDER_DATABASE_PASSWORD";

    /** The connection option that makes the application act as its role. */
    public static final String OPTIONS = "-c role=ponder_app";

    static final String ROLE = "ponder_app";
    static final int OLDEST = 15;

    private static final int SECONDS_TO_CONNECT = 10;

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

    private final String url;
    private final String user;
    private final String password;

    private Database(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** @throws IllegalArgumentException with a sentence that says what to set */
    public static Database of(Map<String, String> settings) {
        String url = settings.getOrDefault(URL, "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Set " + URL
                    + " to the address of a PostgreSQL database, as in jdbc:postgresql://localhost:5432/ponder.");
        }
        String user = settings.getOrDefault(USER, "");
        if (user.isBlank()) {
            throw new IllegalArgumentException("Set " + USER + " to the database user that owns Ponder’s tables.");
        }
        return new Database(url, user, settings.getOrDefault(PASSWORD, ""));
    }

    /** Connections that may change tables. */
    public DataSource owner() {
        return source();
    }

    /** Connections that may only read and write rows; not pooled. */
    public DataSource application() {
        PGSimpleDataSource source = source();
        source.setOptions(OPTIONS);
        return source;
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("ponder");
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        // the detail of an error quotes the row, and a row holds people's words
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** Brings the tables up to date; any number of nodes may do so at the same time. */
    public static void migrate(DataSource owner) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** What somebody has to do before Ponder can use the database, in one sentence; nothing if it can. */
    public Optional<String> problem() {
        try (Connection connection = owner().getConnection()) {
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
                "There is no such database at " + address() + ": let an administrator create it, or correct " + URL
                        + ".";
            case "08001", "08004", "08006" ->
                "PostgreSQL cannot be reached at " + address() + ": start it, or correct " + URL + ".";
            default ->
                "PostgreSQL at " + address() + " refused to be asked anything (its error code is " + state
                        + "): look into its own log.";
        };
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Without parameters, one of which may be a password. */
    private String address() {
        return url.split("\\?", 2)[0];
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
