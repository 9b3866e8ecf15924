package org.ponder.bot.persistence;

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

    /**
     * The connection options that make the application act as its role, and the database let go of what a server held that is not
     * heard of any more.
     */
    static final String OPTIONS =
            "-c role=ponder_app -c idle_in_transaction_session_timeout=60s -c tcp_keepalives_idle=60";

    static final String ROLE = "ponder_app";

    private static final int SECONDS_TO_CONNECT = 10;

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
        if (!isAddress(url)) {
            throw new IllegalArgumentException("Set " + URL
                    + " to the address of a PostgreSQL database, as in jdbc:postgresql://localhost:5432/ponder.");
        }
        return new Database(url, settings.getOrDefault(USER, "ponder"), settings.getOrDefault(PASSWORD, ""));
    }

    private static boolean isAddress(String url) {
        try {
            new PGSimpleDataSource().setURL(url);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
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

    /**
     * The same for the server to pool. Nobody waits for ever where the network is cut, nor longer for a connection than a platform
     * waits for an answer.
     */
    DataSource pooled() {
        PGSimpleDataSource source = source();
        source.setOptions(OPTIONS);
        source.setConnectTimeout(5);
        source.setSocketTimeout(10);
        source.setTcpKeepAlive(true);
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
        return new DatabaseCheck(owner(), user, address()).problem();
    }

    /** Without parameters, one of which may be a password. */
    private String address() {
        return url.split("\\?", 2)[0];
    }
}
