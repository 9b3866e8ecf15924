package org.ponder.deploy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.ponder.deploy.Database;
import org.ponder.deploy.Home;
import org.ponder.deploy.OwnDatabase;

/**
 * A PostgreSQL server that stands by: it has whatever was acknowledged by another one, and takes that one's place when it is told to.
 * Until then it can be read only.
 */
final class Standby implements AutoCloseable {
    private static final String SETTINGS = "database/postgresql.auto.conf";

    private final OwnDatabase server;

    private Standby(OwnDatabase server) {
        this.server = server;
    }

    /** A copy of a server that does not run, which then acknowledges only what the copy has, too. */
    static Home copied(Home first, int port, Home second) {
        try {
            Files.walkFileTree(first.folder(), new Copying(first.folder(), second.folder()));
            Files.createFile(second.folder().resolve("database/standby.signal"));
            set(second, "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres password=postgres'");
            set(second, "wal_retrieve_retry_interval = '100ms'");
            set(first, "synchronous_standby_names = '*'");
            return second;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Home of, String setting) throws IOException {
        Files.writeString(of.folder().resolve(SETTINGS), setting + "\n", StandardOpenOption.APPEND);
    }

    static Standby start(Home copy) {
        return new Standby(OwnDatabase.start(copy, Optional.empty()));
    }

    int port() {
        return server.port();
    }

    /** From now on it is the one that is written to. */
    void promote() {
        Database there = server.database();
        try (Connection connection = DriverManager.getConnection(there.url(), there.user(), there.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_promote()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Files and folders as they are, with who may do what. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        private Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            return copied(folder);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            return copied(file);
        }

        private FileVisitResult copied(Path one) throws IOException {
            Files.copy(
                    one,
                    to.resolve(from.relativize(one)),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
            return FileVisitResult.CONTINUE;
        }
    }
}
