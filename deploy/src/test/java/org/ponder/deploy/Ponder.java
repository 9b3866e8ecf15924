package org.ponder.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The packaged bot as a process of its own, against a database of its own: for tests that cut its power.
 *
 * <pre>
 * Ponder ponder = Ponder.start(Map.of("PONDER_PROFILE", "try"));
 * … talk to ponder.uri() …
 * ponder.kill9();
 * ponder.restart();
 * … and look whether it still knows …
 * ponder.close();
 * </pre>
 *
 * <p>The database server is that of {@link DatabaseForTheSession}; every {@code Ponder} gets a new, empty database on it.
 */
public final class Ponder implements AutoCloseable {
    private static final String KEYS = "PONDER_SECRET_KEYS";

    private final Bundle bundle = Bundle.in(buildFolder());
    private final Home home;
    private final int port = Port.anyFree();
    private final Database database;
    private final Map<String, String> environment;
    private Server server;

    private Ponder(String name, Database database, Map<String, String> environment) {
        this.home = new Home(folder().resolve(name));
        this.database = database;
        this.environment = environment(database, environment);
        this.server = started();
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param environment beside that of the tests and the database’s address
     */
    public static Ponder start(Map<String, String> environment) {
        String name = newName();
        return new Ponder(name, createDatabase(name), environment);
    }

    /** The same on a database of a test’s own. */
    public static Ponder start(Database database, Map<String, String> environment) {
        return new Ponder(newName(), database, environment);
    }

    /** The environment of a server that a test starts itself, with a new, empty database. */
    public static Map<String, String> environment(Map<String, String> environment) {
        return environment(createDatabase(newName()), environment);
    }

    private static Map<String, String> environment(Database database, Map<String, String> environment) {
        Map<String, String> all = nothing();
        all.put(KEYS, System.getenv(KEYS));
        all.putAll(environment);
        all.putAll(database.environment());
        return all;
    }

    private static String newName() {
        return "ponder_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Ends with a slash. */
    public URI uri() {
        return server.uri();
    }

    /** To look into it. */
    public Database database() {
        return database;
    }

    /** Changes its database behind its back, as the database's owner. */
    public void change(String statement) {
        execute(database.url(), database.user(), statement);
    }

    /** A number that its database has. */
    public long asked(String sql) {
        return asked(database.url(), database.user(), sql);
    }

    static long asked(String url, String user, String sql) {
        try (var connection = source(url, user).getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not say: " + sql, e);
        }
    }

    /** Does something while somebody else is in the middle of something in its database. */
    public void meanwhile(String sql, Runnable work) {
        try (var connection = source(database.url(), database.user()).getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, sql);
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not do it: " + sql, e);
        }
    }

    /** Does something while nobody is let into its database, and whoever was in is thrown out. */
    public void withoutDatabase(Runnable work) {
        String server = System.getenv("PONDER_DATABASE_URL");
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        execute(server, database.user(), "alter database " + name + " allow_connections false");
        try {
            execute(
                    server,
                    database.user(),
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            work.run();
        } finally {
            execute(server, database.user(), "alter database " + name + " allow_connections true");
        }
    }

    /** Everything it wrote since it was last started. */
    public String log() {
        return new ServerLog(home.log()).text();
    }

    /** The names of all files that its server wrote. */
    public List<String> writtenFiles() {
        try (var files = Files.walk(home.server())) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle process() {
        return server.process();
    }

    /** The process that all others of the database server come from. */
    public static ProcessHandle databaseServer() {
        return databaseServer(new Home(folder()));
    }

    /** The same of a database server of a test’s own. */
    public static ProcessHandle databaseServer(Home home) {
        try {
            return LeftBehind.process(home.databaseProcess()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything the database server wrote since the tests began. */
    public static String databaseLog() {
        return new ServerLog(new Home(folder()).databaseLog()).text();
    }

    /** Cuts its power: no thread of it runs on. */
    public void kill9() {
        server.process().destroyForcibly();
        server.process().onExit().join();
    }

    /** Starts it again, at the same address and on the same database, after {@link #kill9} or {@link #stop}. */
    public void restart() {
        server = started();
    }

    /** Asks it to end, as an operator would. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
        try {
            Home.remove(home.server());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever is set for other servers, or by a developer, is set to nothing for this one. */
    private static Map<String, String> nothing() {
        Map<String, String> nothing = new HashMap<>();
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("PONDER_"))
                .forEach(name -> nothing.put(name, ""));
        nothing.remove("PONDER_JAVA_OPTIONS");
        return nothing;
    }

    private Server started() {
        try {
            Files.createDirectories(home.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Server started = Server.start(bundle, home, port, environment);
        try {
            started.awaitReady(Duration.ofMinutes(2));
            return started;
        } catch (CannotStart e) {
            started.stop();
            throw e;
        }
    }

    /** For a server that a test starts itself. */
    public static int anyFreePort() {
        return Port.anyFree();
    }

    /** A folder of a test's own beside them. */
    public static Path newFolder(String name) {
        return folder(name + "-" + UUID.randomUUID());
    }

    /** The folder of this name beside them. */
    public static Path folder(String name) {
        return folder().resolve(name);
    }

    /** Where the tests' servers and databases live. */
    static Path folder() {
        return buildFolder().resolve("it");
    }

    private static Path buildFolder() {
        return Path.of(System.getProperty("ponder.it.folder")).toAbsolutePath();
    }

    private static Database createDatabase(String name) {
        String server = System.getenv("PONDER_DATABASE_URL");
        String user = System.getenv("PONDER_DATABASE_USER");
        execute(server, user, "create database " + name);
        return new Database(server.replaceFirst("/postgres$", "/" + name), user, "postgres");
    }

    private static void execute(String url, String user, String sql) {
        try (var connection = source(url, user).getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not do it: " + sql, e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PGSimpleDataSource source(String url, String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        return source;
    }
}
