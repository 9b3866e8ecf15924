package org.ponder.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;

/** The one folder in which everything that runs here keeps what it writes; one launcher uses it at a time. */
public record Home(Path folder) {

    Path database() {
        return folder.resolve("database");
    }

    Path postgresql() {
        return folder.resolve("postgresql");
    }

    Path databaseProcess() {
        return database().resolve("postmaster.pid");
    }

    Path databaseLog() {
        return folder.resolve("database.log");
    }

    Path server() {
        return folder.resolve("server");
    }

    Path serverProcess() {
        return folder.resolve("server.pid");
    }

    private Path secretKey() {
        return folder.resolve("secret-key");
    }

    /** What is hidden with it cannot be read without it: made once, for as long as the database lasts. */
    String ownKey() {
        try {
            if (!Files.exists(secretKey())) {
                Path made = Files.createTempFile(folder, "secret-key", ".new");
                Files.writeString(made, newKey());
                Files.move(made, secretKey(), StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(secretKey()).strip();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** As the server wants it, under a name that no other has. */
    private static String newKey() {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[32];
        random.nextBytes(key);
        return "own-" + Integer.toHexString(random.nextInt()) + ":"
                + Base64.getEncoder().encodeToString(key) + "\n";
    }

    public Path log() {
        return folder.resolve("ponder.log");
    }

    /**
     * Makes the folder our own until it is released or the process ends, however it ends.
     *
     * @return how to release it
     */
    Runnable claim() {
        try {
            create();
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new CannotStart("Ponder is already running with the data in " + folder
                        + ": stop that one first, or set PONDER_DATA to another folder.");
            }
            return () -> release(channel);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** For its owner alone, because it holds what people wrote. */
    private void create() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a lock could not be released", e);
        }
    }

    CannotStart unwritable(IOException cause) {
        return new CannotStart(
                "Ponder cannot write to " + folder
                        + ": make the folder writable for this user, or set PONDER_DATA to another one.",
                cause);
    }

    /** Removes a folder with all that is in it, or does nothing where there is none. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
