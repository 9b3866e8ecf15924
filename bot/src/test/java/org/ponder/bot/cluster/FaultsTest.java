package org.ponder.bot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Member;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;

/**
 * Whole rounds on two nodes, one or the other of which is killed with SIGKILL every second or so, on a platform with faults of its
 * own. What comes of each seed is kept under {@code target/faults}, for the code that it was played on; a seed that was played is
 * not played again, and the last line tells the sum. {@code -Pfaults -Dfaults=1-50} plays these seeds.
 */
@ExtendWith(Postgres.Extension.class)
class FaultsTest {
    private static final Path KEPT = Path.of("target", "faults");
    private static final String CODE = code();
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final int ANSWERING = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SECOND_LINES = List.of("there is still time", "before it closes");

    private final Postgres postgres;
    private final World world;
    private final HttpClient platform =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Process> nodes = new ConcurrentHashMap<>();
    private final List<String> killed = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean isOver;

    FaultsTest(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.world = new World(postgres);
    }

    /** One fresh seed in every build; those that are wanted otherwise, but for what was played on this code before. */
    static LongStream seeds() {
        String[] wanted = System.getProperty("faults", "").split("-", 2);
        return wanted.length < 2
                ? LongStream.of(RandomGenerator.getDefault().nextLong())
                : LongStream.rangeClosed(Long.parseLong(wanted[0]), Long.parseLong(wanted[1]))
                        .filter(seed -> !Files.exists(kept(seed)));
    }

    private static Path kept(long seed) {
        return KEPT.resolve(CODE).resolve(seed + ".txt");
    }

    /** What the code is that is played on: a digest of everything that was compiled of it. */
    private static String code() {
        List<Path> files = Stream.of("../domain", "../dialogs", ".")
                .map(module -> Path.of(module, "target", "classes"))
                .flatMap(FaultsTest::files)
                .sorted()
                .toList();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void end_what_was_started() throws Exception {
        isOver = true;
        for (Process node : nodes.values()) {
            node.destroyForcibly().waitFor();
        }
        postgres.execute("DROP TABLE simulated, heard, listening");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("seeds")
    void what_was_acknowledged_is_kept_and_nothing_is_said_twice(long seed) throws Exception {
        postgres.execute("CREATE TABLE simulated (now_is timestamptz NOT NULL)");
        postgres.execute("CREATE TABLE heard (node text, conversation text, title text, at timestamptz)");
        postgres.execute("CREATE TABLE listening (node text, port integer)");
        postgres.execute("GRANT ALL ON simulated, heard, listening TO PUBLIC");
        postgres.execute("INSERT INTO simulated VALUES ('" + world.clock.instant() + "')");
        world.sendsNothing(true);
        RandomGenerator random = Seeds.random(seed);
        start(random.nextLong());
        start(random.nextLong());
        Round round = world.opened();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture<?> killing = CompletableFuture.runAsync(() -> kills(random), threads);
            CompletableFuture<?> ticking = CompletableFuture.runAsync(this::ticks, threads);
            List<CompletableFuture<Void>> answering = IntStream.range(0, ANSWERING)
                    .mapToObj(member -> CompletableFuture.runAsync(() -> answers(seed, member), threads))
                    .toList();
            CompletableFuture.allOf(answering.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);
            settles();
            while (isOpen()) {
                leapToWhatIsNext();
                settles();
            }
            settles();
            isOver = true;
            killing.get(1, TimeUnit.MINUTES);
            ticking.get(1, TimeUnit.MINUTES);
        } finally {
            isOver = true;
            threads.shutdownNow();
        }
        assertThat(killed).as("seed %d", seed).isNotEmpty();
        answersAreKept(round, seed);
        nothingWasSaidTwiceOrLost(seed);
        tell(seed);
    }

    /** Each in their own chat, one thing after the other, delivered until a node says that it has it. */
    private void answers(long seed, int member) {
        List<String> words = List.of("start", "2", because(seed, member), "skip", "skip", "skip", "send");
        for (int i = 0; i < words.size(); i++) {
            String body = String.join("\n", member + "/" + i, Integer.toString(member), words.get(i));
            await(() -> isTaken(body));
        }
    }

    private static String because(long seed, int member) {
        return "Because of " + seed + " and " + member;
    }

    private boolean isTaken(String body) {
        for (String port : ask("SELECT port FROM listening ORDER BY random()")) {
            try {
                URI node = URI.create("http://127.0.0.1:" + port + "/");
                HttpRequest request = HttpRequest.newBuilder(node)
                        .timeout(Duration.ofSeconds(15))
                        .POST(BodyPublishers.ofString(body))
                        .build();
                if (platform.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException dead) {
                // the other one may live
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    private void kills(RandomGenerator random) {
        while (!isOver) {
            try {
                Thread.sleep(1_500 + random.nextInt(2_000));
                List<String> living = List.copyOf(nodes.keySet());
                String unlucky = living.get(random.nextInt(living.size()));
                postgres.execute("DELETE FROM listening WHERE node = '" + unlucky + "'");
                Process node = nodes.remove(unlucky);
                if (node != null) {
                    node.destroyForcibly().waitFor();
                    killed.add(unlucky);
                }
                start(random.nextLong());
            } catch (SQLException | IOException broken) {
                throw new IllegalStateException(broken);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void ticks() {
        while (!isOver) {
            itIs(world.clock.instant().plus(TICK));
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private synchronized void itIs(Instant now) {
        if (now.isAfter(world.clock.instant())) {
            world.clock.set(now);
            try {
                postgres.execute("UPDATE simulated SET now_is = '" + now + "'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isOpen() {
        return !ask("SELECT 1 FROM round WHERE state = 'OPEN'").isEmpty();
    }

    private void leapToWhatIsNext() {
        ask("SELECT to_char(min(execution_time) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM scheduled_tasks"
                        + " WHERE task_name IN ('close-round', 'remind')")
                .forEach(next -> itIs(Instant.parse(next)));
    }

    /** Nothing is due, waits for its turn, or will be tried again soon. */
    private void settles() {
        await(() -> {
            Instant soon = world.clock.instant().plus(Duration.ofMinutes(16));
            return ask("SELECT 1 FROM dispatch WHERE state = 'WAITING' AND not_before <= '" + soon + "'"
                            + " UNION ALL SELECT 1 FROM inbound WHERE state = 'WAITING'"
                            + " UNION ALL SELECT 1 FROM scheduled_tasks WHERE task_name IN ('close-round', 'remind')"
                            + " AND execution_time <= '" + world.clock.instant() + "'")
                    .isEmpty();
        });
    }

    private static void await(BooleanSupplier done) {
        Instant patience = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException("it takes too long");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopping) {
                throw new IllegalStateException(stopping);
            }
        }
    }

    private void answersAreKept(Round round, long seed) {
        for (int i = 0; i < ANSWERING; i++) {
            Member member = Samples.MEMBERS.get(i);
            Reflection kept = world.unitOfWork.run(() -> world.ports
                    .reflections()
                    .own(world.trust, round.id(), member.id())
                    .orElseThrow());
            assertThat(kept.isSent()).as("seed %d, %s", seed, member.name()).isTrue();
            assertThat(kept.draft().written(Prompt.EVIDENCE).map(Answer.Written::text))
                    .as("seed %d, %s", seed, member.name())
                    .contains(because(seed, i));
            assertThat(world.ask(
                            "SELECT count(*)::text FROM inbound WHERE state = 'DONE' AND delivery = '" + i + "/6'"))
                    .containsExactly("1");
        }
    }

    private void nothingWasSaidTwiceOrLost(long seed) {
        List<String> heard = ask("SELECT conversation || ': ' || title FROM heard");
        List<String> once = heard.stream()
                .filter(said -> said.startsWith("team: ")
                        || said.startsWith("board: ")
                        || SECOND_LINES.stream().anyMatch(said::contains))
                .toList();
        assertThat(new HashSet<>(once)).as("seed %d: said once", seed).hasSameSizeAs(once);
        List<String> expected = List.of(
                "team: A new round has opened",
                "team: Oversight and assurance: how we see it",
                "board: Oversight and assurance: how we see it");
        long missing = expected.stream().filter(said -> !heard.contains(said)).count();
        long parked =
                Long.parseLong(ask("SELECT count(*) FROM dispatch WHERE state = 'UNKNOWN' AND channel_id IS NOT NULL")
                        .get(0));
        assertThat(missing)
                .as("seed %d: lost, of which %d were parked", seed, parked)
                .isLessThanOrEqualTo(parked);
        assertThat(ask("SELECT state FROM dispatch WHERE kind = 'TELL' AND NOT blind AND state NOT IN"
                        + " ('SENT', 'MOOT', 'UNKNOWN')"))
                .as("seed %d", seed)
                .isEmpty();
    }

    private void tell(long seed) throws IOException {
        String parked =
                ask("SELECT count(*) FROM dispatch WHERE state = 'UNKNOWN'").get(0);
        String line = "seed " + seed + ": " + killed.size() + " killed, " + ANSWERING + " answers kept, "
                + ask("SELECT count(*) FROM heard").get(0) + " said, " + parked + " parked";
        if (!System.getProperty("faults", "").isEmpty()) {
            Files.createDirectories(kept(seed).getParent());
            Files.writeString(kept(seed), killed.size() + " " + ANSWERING + " " + parked + "\n");
        }
        log(line);
    }

    /** Of all seeds that were played on this code, also where none was left to be. */
    @AfterAll
    static void tell_the_sum() throws IOException {
        Path all = KEPT.resolve(CODE);
        if (Files.isDirectory(all)) {
            log("in all " + sum(all));
        }
    }

    private static void log(String line) {
        System.getLogger(FaultsTest.class.getName()).log(System.Logger.Level.INFO, line);
    }

    private static Map<String, Long> sum(Path all) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (var files = Files.list(all)) {
            for (Path file : files.toList()) {
                long[] one = Arrays.stream(Files.readString(file).strip().split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray();
                sums.merge("seeds", 1L, Long::sum);
                sums.merge("killed", one[0], Long::sum);
                sums.merge("answers", one[1], Long::sum);
                sums.merge("parked", one[2], Long::sum);
            }
        }
        return sums;
    }

    private List<String> ask(String sql) {
        try {
            return postgres.ask(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(long faults) throws IOException {
        String name = "node-" + (nodes.size() + killed.size() + 1);
        nodes.put(name, Node.begin(FaultyNode.class, postgres.settings(), name, Long.toString(faults)));
    }
}
