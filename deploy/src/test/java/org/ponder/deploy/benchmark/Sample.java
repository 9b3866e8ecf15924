package org.ponder.deploy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.ponder.deploy.Ponder;

/**
 * How it stands at a moment.
 *
 * @param said by the bot to all tenants
 * @param server what processors did for the server so far
 * @param couriers what of that they did for its couriers
 * @param database what they did for all processes of the database
 * @param resident MiB that the server has in memory
 * @param threads of the server
 * @param connections to its database
 * @param tables MiB that everything in the database takes
 */
record Sample(
        Instant at,
        long said,
        Duration server,
        Duration couriers,
        Duration database,
        long resident,
        long threads,
        long connections,
        long tables) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

    static Sample of(Ponder ponder, ProcessHandle postmaster, long said) {
        try {
            String status = Files.readString(
                    Path.of("/proc", Long.toString(ponder.process().pid()), "status"));
            return new Sample(
                    Instant.now(),
                    said,
                    ProcessorTime.of(ponder.process()),
                    ProcessorTime.ofCouriers(ponder.process()),
                    ProcessorTime.ofFamily(postmaster),
                    number(RESIDENT, status) / 1024,
                    number(THREADS, status),
                    ponder.asked("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"),
                    ponder.asked("SELECT pg_database_size(current_database()) / 1024 / 1024"));
        } catch (IOException e) {
            throw new UncheckedIOException("this needs Linux, which tells of processes in /proc", e);
        }
    }

    private static long number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
