package org.ponder.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ponder.deploy.Eventually;
import org.ponder.deploy.Ponder;
import org.ponder.deploy.benchmark.Curves.Line;
import org.ponder.deploy.teams.FakeTeams;

/**
 * Very many trusts have opened rounds at the same moment, and all that is to be said goes through a connector that has enough now
 * and then; meanwhile members of one more trust answer. Everything is said once, and everybody is answered. How long it takes is told
 * and judged by nobody but who reads it: {@code -Pload} plays it in full; {@code -Dload.seconds=3600 -Dload.copies=6
 * -Dload.conversations=25} is an hour of half as much. With {@code -Dload.kept=300} what was said is forgotten after five minutes
 * instead of the days for which it is kept, so that the tables are soon as large as they ever will be.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(Lifecycle.PER_CLASS)
class LoadIT {
    private static final int TRUSTS = Integer.getInteger("load.trusts", 25);
    private static final int OF_EACH = Integer.getInteger("load.of-each", 12);
    private static final int COPIES = Integer.getInteger("load.copies", 1);
    private static final int TALKING = Integer.getInteger("load.conversations", 5);
    private static final Duration THINKING = Duration.ofMillis(Integer.getInteger("load.thinking", 1000));
    private static final Duration WARMING_UP = Duration.ofSeconds(Integer.getInteger("load.warm-up", 2));
    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("load.idle", 5));
    /** As the bot has it. */
    private static final int COURIERS_AT_THE_DATABASE = 12;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int SECONDS = Integer.getInteger("load.seconds", 0);
    private static final Duration KEPT = Duration.ofSeconds(Integer.getInteger("load.kept", 0));
    private static final int PEOPLE = Math.max(OF_EACH, TALKING);
    private static final String JAVA = System.getProperty("ponder.benchmark.java", "-XX:+UseSerialGC -Xmx512m");

    private BusyConnector connector;
    private FakeTeams teams;
    private Ponder ponder;
    private ProcessHandle postmaster;

    @BeforeAll
    void start() {
        List<String> people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> "Robin Field " + number)
                .toList();
        connector = new BusyConnector();
        teams = new FakeTeams(Ponder.newFolder("teams"), people);
        Map<String, String> environment = new HashMap<>(teams.environment());
        environment.put("PONDER_JAVA_OPTIONS", JAVA);
        ponder = Ponder.start(environment);
        postmaster = Ponder.databaseServer();
        Team team = new Team(teams, ponder, people);
        team.setUp();
        teams.failNext(Integer.MAX_VALUE);
        team.open();
        Eventually.within(
                Duration.ofMinutes(1),
                () -> ponder.asked("SELECT count(*) FROM dispatch WHERE kind = 'TELL' AND state = 'WAITING'") > PEOPLE);
        new ManyTrusts(ponder, teams).come(TRUSTS, OF_EACH, COPIES, connector.service());
        teams.failNext(0);
        team.everybodyIsAsked();
        Eventually.within(
                Duration.ofMinutes(2),
                () -> ponder.asked(
                                "SELECT count(*) FROM dispatch WHERE state = 'WAITING' AND not_before < '2900-01-01'")
                        == 0);
    }

    @AfterAll
    void stop() {
        ponder.close();
        teams.close();
        connector.close();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void everything_is_said_once_and_everybody_is_answered() throws IOException {
        ManyTrusts many = new ManyTrusts(ponder, teams);
        int all = TRUSTS * OF_EACH * COPIES;
        try (Talking talking = new Talking(teams, ponder, people(), THINKING);
                Watching watching = new Watching(Duration.ofMillis(SECONDS == 0 ? 500 : 5000), () -> looked(many))) {
            talking.begin();
            Pause.of(WARMING_UP);
            Sample begin = now();
            Pause.of(IDLE);
            Memory before = Memory.of(ponder.process());
            Sample release = now();
            many.release(SECONDS);
            Eventually.within(
                    Duration.ofSeconds(SECONDS).plusMinutes(40),
                    () -> connector.said() + " of " + all + " were said",
                    () -> connector.said() >= all && many.waiting() == 0);
            Sample end = now();
            Memory after = Memory.of(ponder.process());
            Pause.of(IDLE);
            talking.end();

            report(new Phases(begin, release, end, now()), talking, watching.samples(), List.of(before, after));
            assertThat(connector.conversations()).isEqualTo(TRUSTS * OF_EACH);
            assertThat(connector.isEverythingSaid(COPIES)).isTrue();
            assertThat(connector.said()).isEqualTo(all);
            assertThat(connector.tooEarly()).isZero();
            assertThat(talking.unasked()).isEmpty();
            assertThat(talking.deliveredAgain()).isZero();
            assertThat(talking.turns()).isNotEmpty();
        }
    }

    private static Stream<String> people() {
        return IntStream.rangeClosed(1, TALKING).mapToObj(number -> "Robin Field " + number);
    }

    private Sample looked(ManyTrusts many) {
        if (!KEPT.isZero()) {
            many.forget(KEPT);
        }
        return now();
    }

    private Sample now() {
        return Sample.of(ponder, postmaster, connector.said());
    }

    /** What happened when: nothing was due before the release, and nothing is after the end. */
    private record Phases(Sample begin, Sample release, Sample end, Sample over) {
        List<Turn> idle(List<Turn> turns) {
            return between(turns, begin, release);
        }

        List<Turn> busy(List<Turn> turns) {
            return between(turns, release, end);
        }

        private static List<Turn> between(List<Turn> turns, Sample from, Sample to) {
            return turns.stream()
                    .filter(turn ->
                            turn.began().isAfter(from.at()) && turn.began().isBefore(to.at()))
                    .toList();
        }
    }

    private void report(Phases phases, Talking talking, List<Sample> samples, List<Memory> memory) throws IOException {
        List<Turn> turns = talking.turns();
        Report report = new Report("The server runs with " + JAVA);
        Sample release = phases.release();
        Sample end = phases.end();
        double seconds = seconds(release, end);
        report.say(
                "%,d dispatches of %,d trusts in %.0f s: %.0f a second; %,d requests turned away with 429, %d came too early after one",
                connector.said(),
                TRUSTS,
                seconds,
                connector.said() / seconds,
                connector.refused(),
                connector.tooEarly());
        report.since("Tenants with room had the last of it", release, connector.lastSaid(false));
        report.since("Tenants with hardly any", release, connector.lastSaid(true));
        report.turns("a turn, nothing else to do", phases.idle(turns));
        report.turns("a turn, meanwhile", phases.busy(turns));
        report.say(
                "At most %d couriers are at the database at once; on %d processors that they share with a turn it takes at most %.1f times as"
                        + " long as with nothing else to do",
                COURIERS_AT_THE_DATABASE, PROCESSORS, Math.max(1, (COURIERS_AT_THE_DATABASE + 1.0) / PROCESSORS));
        report.shares("nothing else to do", phases.begin(), release);
        report.shares("meanwhile", release, end);
        report.memory("before", memory.get(0));
        report.memory("after", memory.get(1));
        flat(report, "MiB resident", samples, Sample::resident);
        flat(report, "threads", samples, Sample::threads);
        flat(report, "connections", samples, Sample::connections);
        flat(report, "MiB of tables", samples, Sample::tables);
        Sample middle = samples.get(samples.size() / 2);
        report.say(
                "KiB of tables for each that was said: %.2f in the first half of the samples, %.2f in the second",
                growth(release, middle), growth(middle, end));
        Path folder = Path.of(System.getProperty("ponder.it.folder"));
        report.write(folder.resolve("load.txt"));
        draw(phases.begin().at(), turns, samples, folder.resolve("load.png"));
    }

    private static void flat(Report report, String what, List<Sample> samples, ToLongFunction<Sample> figure) {
        long[] each = samples.stream().mapToLong(figure).toArray();
        int tenth = Math.max(1, each.length / 10);
        report.say(
                "%s: %d at first, %.0f in the second tenth of the time, %.0f in the last, at most %d",
                what,
                each[0],
                IntStream.range(tenth, Math.min(2 * tenth, each.length))
                        .mapToLong(i -> each[i])
                        .average()
                        .orElse(0),
                IntStream.range(each.length - tenth, each.length)
                        .mapToLong(i -> each[i])
                        .average()
                        .orElse(0),
                Arrays.stream(each).max().orElse(0));
    }

    private static double growth(Sample from, Sample to) {
        return 1024.0 * (to.tables() - from.tables()) / (to.said() - from.said());
    }

    private static double seconds(Sample from, Sample to) {
        return Duration.between(from.at(), to.at()).toMillis() / 1e3;
    }

    private static void draw(Instant begin, List<Turn> turns, List<Sample> samples, Path png) throws IOException {
        Curves curves = new Curves(begin);
        curves.lines("said", samples, Sample::at, List.of(new Line<>("in all", Sample::said)));
        curves.dots("a turn (ms)", turns);
        List<Share> shares = Share.between(samples);
        curves.lines(
                "processors",
                shares,
                Share::at,
                List.of(
                        new Line<>("server", Share::server),
                        new Line<>("of it, couriers", Share::couriers),
                        new Line<>("database", Share::database)));
        curves.lines(
                "MiB",
                samples,
                Sample::at,
                List.of(new Line<>("resident", Sample::resident), new Line<>("tables", Sample::tables)));
        curves.lines(
                "how many",
                samples,
                Sample::at,
                List.of(new Line<>("threads", Sample::threads), new Line<>("connections", Sample::connections)));
        curves.write(png, TRUSTS + " trusts, " + TALKING + " conversations");
    }
}
