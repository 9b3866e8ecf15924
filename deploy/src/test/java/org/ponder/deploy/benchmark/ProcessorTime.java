package org.ponder.deploy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processors did for a process, as Linux counts it: in user and in system mode, to a hundredth of a second. */
final class ProcessorTime {
    private static final long MILLIS_PER_TICK = 10;
    private static final Pattern COMPILERS = Pattern.compile("C[12] Compiler.*");
    private static final Pattern COURIERS = Pattern.compile("courier-.*");

    private ProcessorTime() {}

    static Duration of(ProcessHandle process) {
        return ticks(process, Field.USER, Field.SYSTEM);
    }

    /** Of a process and all that it started: those that live, and those of its own children that have ended. */
    static Duration ofFamily(ProcessHandle process) {
        return Stream.concat(
                        Stream.of(of(process), ticks(process, Field.USER_OF_ENDED, Field.SYSTEM_OF_ENDED)),
                        process.descendants().map(ProcessorTime::of))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What a Java process spent on compiling itself, with the compilers' threads that live. */
    static Duration ofCompilers(ProcessHandle java) {
        return ofThreads(java, COMPILERS);
    }

    /** What the server's couriers took, of those that live. */
    static Duration ofCouriers(ProcessHandle server) {
        return ofThreads(server, COURIERS);
    }

    private static Duration ofThreads(ProcessHandle java, Pattern named) {
        Path threads = Path.of("/proc", Long.toString(java.pid()), "task");
        try (Stream<Path> each = Files.list(threads)) {
            return each.map(thread -> stat(thread.resolve("stat")))
                    .filter(stat -> named.matcher(name(stat)).matches())
                    .map(stat -> ticks(stat, Field.USER, Field.SYSTEM))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Linux keeps fifteen characters of it, in brackets. */
    private static String name(String stat) {
        return stat.isEmpty() ? "" : stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    }

    private static String stat(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }

    private static Duration ticks(String stat, Field... fields) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Stream.of(fields)
                .map(field -> Duration.ofMillis(MILLIS_PER_TICK * Long.parseLong(afterName[field.place])))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ticks(ProcessHandle process, Field... fields) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return ticks(Files.readString(file), fields);
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException("the benchmark needs Linux, which counts in " + file, e);
            }
            return Duration.ZERO;
        }
    }

    /** Where proc(5) has it, counted from the process's state. */
    private enum Field {
        USER(11),
        SYSTEM(12),
        USER_OF_ENDED(13),
        SYSTEM_OF_ENDED(14);

        private final int place;

        Field(int place) {
            this.place = place;
        }
    }
}
