package org.ponder.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ponder.deploy.Ponder;
import org.ponder.deploy.teams.FakeTeams;

/**
 * What a turn costs the packaged bot: signed activities in, dialog state and answers in a durable PostgreSQL, replies out, over
 * whole reflections of the members of one team. Beside it, in the same run, a signed activity that means nothing: it is verified
 * like any other and then ignored. Those who send and receive are another process, and are not counted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnBenchmark {
    private static final List<String> PEOPLE = List.of(
            "Amina Clarke",
            "Ben Hughes",
            "Carys Owen",
            "Dev Patel",
            "Esther Lund",
            "Farah Aziz",
            "Gareth Pike",
            "Helen Mbeki");
    /** As for a server that is to run for long, unless asked for otherwise. */
    private static final String JAVA = System.getProperty("ponder.benchmark.java", "-XX:+UseSerialGC -Xmx512m");

    private static final int WARMING_UP = Integer.getInteger("ponder.benchmark.warm-up", 100);
    private static final int MEASURED = Integer.getInteger("ponder.benchmark.reflections", 14);
    private static final int AT_ONCE = 4;
    private static final int EMPTY_CALLS = 5_000;

    private FakeTeams teams;
    private Ponder ponder;
    private List<Reflecting> members;
    private ProcessHandle postmaster;

    @BeforeAll
    void start() {
        teams = new FakeTeams(Ponder.newFolder("teams"), PEOPLE);
        Map<String, String> environment = new HashMap<>(teams.environment());
        environment.put("PONDER_JAVA_OPTIONS", JAVA);
        ponder = Ponder.start(environment);
        postmaster = Ponder.databaseServer();
        members = PEOPLE.stream()
                .map(person -> new Reflecting(teams, bot(), person))
                .toList();
    }

    @AfterAll
    void stop() {
        ponder.close();
        teams.close();
    }

    @Test
    void tells_what_a_turn_costs() throws Exception {
        Report report = new Report("The server runs with " + JAVA);
        startUp(report);
        report.memory("at rest after the start", Memory.of(ponder.process()));
        openRound();
        turns(WARMING_UP);
        empty(EMPTY_CALLS);
        Recording recording = Recording.asked(ponder.process());
        Cost turn = measured(() -> turns(MEASURED));
        recording.end();
        Cost empty = measured(() -> empty(EMPTY_CALLS));
        Cost atOnce = measured(() -> turnsAtOnce(MEASURED));
        report.costs(turn, empty, atOnce);
        report.idle(idle());
        report.memory("at rest after these turns", Memory.of(ponder.process()));
        report.statements(statementsOfAnAnswer());
        report.write(Path.of(System.getProperty("ponder.it.folder"), "benchmark.txt"));
    }

    private static void startUp(Report report) throws IOException, InterruptedException {
        StartUp startUp = new StartUp(Ponder.newFolder("start-up"), Ponder.anyFreePort());
        report.startUp(startUp.once(), startUp.once());
    }

    private void openRound() {
        Team team = new Team(teams, ponder, PEOPLE);
        team.setUp();
        team.open();
        team.everybodyIsAsked();
        members.forEach(Reflecting::forget);
    }

    /** Whole reflections of everybody, one turn at a time. */
    private List<Duration> turns(int each) {
        return IntStream.range(0, each)
                .boxed()
                .flatMap(round -> members.stream())
                .flatMap(TurnBenchmark::reflection)
                .toList();
    }

    private static Stream<Duration> reflection(Reflecting member) {
        return member.once().stream().map(Turn::took);
    }

    /** The same, with some members at it at any moment. */
    private List<Duration> turnsAtOnce(int each) {
        ExecutorService writing = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Duration>>> under = new ArrayList<>();
            for (Reflecting member : members) {
                under.add(writing.submit(() -> IntStream.range(0, each)
                        .boxed()
                        .flatMap(round -> reflection(member))
                        .toList()));
            }
            List<Duration> turns = new ArrayList<>();
            for (Future<List<Duration>> one : under) {
                turns.addAll(one.get());
            }
            return turns;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            writing.shutdown();
        }
    }

    /** That somebody is typing is verified like anything else, and then means nothing to the bot. */
    private List<Duration> empty(int calls) {
        String authorization = teams.authorization();
        String typing = teams.activity("typing", PEOPLE.get(0), FakeTeams.chat(PEOPLE.get(0)))
                .toString();
        List<Duration> took = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            long sent = System.nanoTime();
            HttpResponse<String> answer = teams.deliver(bot(), typing, authorization);
            took.add(Duration.ofNanos(System.nanoTime() - sent));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        return took;
    }

    private Cost measured(Supplier<List<Duration>> calls) {
        Pause.of(Duration.ofSeconds(1));
        Duration server = ProcessorTime.of(ponder.process());
        Duration compiling = ProcessorTime.ofCompilers(ponder.process());
        Duration database = ProcessorTime.ofFamily(postmaster);
        long began = System.nanoTime();
        List<Duration> each = calls.get();
        Duration all = Duration.ofNanos(System.nanoTime() - began);
        Pause.of(Duration.ofMillis(500));
        return new Cost(
                each,
                all,
                ProcessorTime.of(ponder.process()).minus(server),
                ProcessorTime.ofCompilers(ponder.process()).minus(compiling),
                ProcessorTime.ofFamily(postmaster).minus(database));
    }

    /** What the server and the database do by themselves, in ten seconds. */
    private Cost idle() {
        return measured(() -> {
            Pause.of(Duration.ofSeconds(10));
            return List.of(Duration.ofSeconds(10));
        });
    }

    /** Of several answers in words: what other tasks of the bot said meanwhile makes some seem to cost more than the least. */
    private Collection<List<String>> statementsOfAnAnswer() throws SQLException {
        Reflecting member = members.get(1);
        try (Statements statements = new Statements(ponder.database())) {
            return Stream.generate(() -> statementsOfAnAnswer(member, statements))
                    .limit(5)
                    .min(Comparator.comparing(
                            said -> said.stream().mapToInt(List::size).sum()))
                    .orElseThrow();
        }
    }

    private static Collection<List<String>> statementsOfAnAnswer(Reflecting member, Statements statements) {
        member.begin();
        Pause.of(Duration.ofMillis(500));
        int before = Ponder.databaseLog().length();
        member.write(2);
        Pause.of(Duration.ofMillis(500));
        Collection<List<String>> said = statements.since(before);
        member.finish();
        return said;
    }

    private URI bot() {
        return ponder.uri();
    }
}
