package org.ponder.deploy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL server of our own, on a loopback port, whose data outlive it. */
public final class OwnDatabase {
    private static final String MAJOR = "17";
    private static final String USER = "postgres";

    private final Home home;
    private final EmbeddedPostgres server;

    private OwnDatabase(Home home, EmbeddedPostgres server) {
        this.home = home;
        this.server = server;
    }

    /** @param port to listen on; any free one if absent */
    public static OwnDatabase start(Home home, Optional<Integer> port) {
        try {
            Path unfinished = home.folder().resolve("database.unfinished");
            if (Files.exists(unfinished)) {
                Home.remove(home.database());
            }
            if (!Files.exists(home.database())) {
                Files.createDirectories(home.folder());
                Files.writeString(unfinished, "");
            }
            refuseOtherVersion(home);
            EmbeddedPostgres server = builder(home, port).start();
            Files.deleteIfExists(unfinished);
            return new OwnDatabase(home, server);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new CannotStart("The database could not be started: see " + home.databaseLog() + ".", e);
        }
    }

    public Database database() {
        return database(USER);
    }

    /** @param name of a database of this server */
    public Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, USER, USER);
    }

    public int port() {
        return server.getPort();
    }

    /** Returns when the server has gone: the library asks it to go, and waits for a moment only. */
    public void stop() {
        try {
            Optional<ProcessHandle> postmaster = LeftBehind.process(home.databaseProcess());
            server.close();
            postmaster.ifPresent(process -> LeftBehind.stop(process, Duration.ofMinutes(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + home.database() + " did not stop", e);
        }
    }

    private static void refuseOtherVersion(Home home) throws IOException {
        Path version = home.database().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw new CannotStart("The data in " + home.database() + " are of PostgreSQL "
                    + Files.readString(version).strip() + " and this is " + MAJOR
                    + ": move the folder away to start anew, or carry the data over with pg_dump.");
        }
    }

    /** What is acknowledged must survive a power cut, so the three short cuts that the library takes for tests are taken back. */
    private static EmbeddedPostgres.Builder builder(Home home, Optional<Integer> port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.postgresql().toFile())
                .setDataDirectory(home.database())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setOutputRedirector(Redirect.appendTo(home.databaseLog().toFile()));
        port.ifPresent(builder::setPort);
        return builder;
    }
}
