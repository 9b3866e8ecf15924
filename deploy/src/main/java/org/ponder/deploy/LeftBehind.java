package org.ponder.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that an earlier launcher could not stop because it was itself killed. */
final class LeftBehind {
    private LeftBehind() {}

    /** Stops what used a folder before us: first the server, so that the database is free of it. */
    static void stop(Home home) {
        try {
            stop(home.serverProcess(), home.server());
            stop(home.databaseProcess(), home.database());
        } catch (IOException e) {
            throw home.unwritable(e);
        }
    }

    /**
     * Stops the process whose id is the first line of a file, if it is really ours: a process id says nothing after a restart
     * of the machine, so its command line must name our folder.
     */
    private static void stop(Path processId, Path ours) throws IOException {
        Optional<ProcessHandle> process = process(processId).filter(p -> names(p, ours));
        if (process.isPresent()) {
            stop(process.get(), Duration.ofSeconds(10));
        }
    }

    /** Asks a process to end, and ends it when it does not in time. */
    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    /** The process that a file names, if there is one with such an id. */
    static Optional<ProcessHandle> process(Path processId) throws IOException {
        if (!Files.isReadable(processId)) {
            return Optional.empty();
        }
        return Files.readAllLines(processId).stream()
                .findFirst()
                .map(String::strip)
                .filter(id -> id.matches("[1-9][0-9]{0,9}"))
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id)));
    }

    private static boolean names(ProcessHandle process, Path folder) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(folder.toString()))
                .orElse(false);
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
