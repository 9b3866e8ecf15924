package org.ponder.bot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.persistence.Database;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.domain.framework.Position;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;
import org.ponder.domain.work.Seat;

/**
 * Two nodes live through days on one database, and at random moments one of them is killed with SIGKILL and replaced. {@code
 * -Ddays=9} makes a whole round of it, over the weekend; {@code -Dmonday=2026-03-23} and {@code -Dmonday=2026-10-19} make it one on
 * which clocks change; {@code -Dseed=…} gives the same moments again. One trustee lives in New York.
 */
@ExtendWith(Postgres.Extension.class)
class TwoNodesTest {
    private static final int DAYS = Integer.getInteger("days", 2);
    private static final LocalDate MONDAY = LocalDate.parse(System.getProperty("monday", "2026-11-23"));
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration STEP = Duration.ofMinutes(30);
    /** So long may a step take until everything that is due is done, also where a lease has to run out first. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> CENTRAL_TEAM_AND_HEADS = chats(0, 10);
    private static final List<String> TRUSTEES = chats(10, 14);
    private static final List<String> TRUSTEE_ABROAD = chats(14, 15);

    private final Postgres postgres;
    private final World world;
    private final long seed = Long.getLong("seed", RandomGenerator.getDefault().nextLong());
    private final RandomGenerator random = Seeds.random(seed);
    private final List<Process> nodes = new ArrayList<>();
    private int started;
    private int killed;

    TwoNodesTest(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.world = new World(postgres);
    }

    @AfterEach
    void end_what_was_started() throws Exception {
        for (Process node : nodes) {
            node.destroyForcibly().waitFor();
        }
        postgres.execute("DROP TABLE simulated, heard");
    }

    @Test
    void everything_is_said_once_and_nothing_is_lost() throws Exception {
        postgres.execute("CREATE TABLE simulated (now_is timestamptz NOT NULL)");
        postgres.execute("CREATE TABLE heard (node text, conversation text, title text, at timestamptz)");
        Instant now = at(0, "09:00", LONDON);
        postgres.execute("INSERT INTO simulated VALUES ('" + now + "')");
        postgres.execute("GRANT ALL ON simulated, heard TO PUBLIC");
        world.clock.set(now);
        world.unitOfWork.run(() -> {
            world.ports.people().save(Samples.TRUST);
            world.ports.people().save(world.trust, Samples.MEMBERS.get(14).wishing(Wishes.NONE.in(NEW_YORK.getId())));
        });
        world.channel.tells(said -> Node.hear(postgres.database(), "the test", said));
        Round round = world.opened();
        start();
        start();
        Instant end = now.plus(Duration.ofDays(DAYS));
        while (now.isBefore(end)) {
            now = now.plus(STEP);
            postgres.execute("UPDATE simulated SET now_is = '" + now + "'");
            world.clock.set(now);
            happens(round);
            everythingDueIsDone(now);
        }
        List<String> expected = expected(end);
        assertThat(postgres.ask("SELECT DISTINCT conversation || ': ' || title FROM heard"))
                .as("seed %s, %s killed: nothing is lost, and nothing else is said", seed, killed)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(postgres.ask("SELECT conversation || ': ' || title FROM heard GROUP BY 1 HAVING count(*) > 1"))
                .as("seed %s, %s killed: nothing is said twice", seed, killed)
                .isEmpty();
        assertThat(killed).isPositive();
    }

    /** Two nodes at any time; one of them dies every few hours, and more often while there is something to do. */
    private void happens(Round round) throws Exception {
        if (random.nextInt(isDone(world.clock.instant()) ? 12 : 2) == 0) {
            Thread.sleep(random.nextInt(1_500));
            nodes.remove(random.nextInt(nodes.size())).destroyForcibly().waitFor();
            killed++;
            start();
        }
        if (world.clock.instant().equals(at(1, "12:00", LONDON))) {
            Samples.MEMBERS.subList(0, 4).forEach(member -> answer(round, member));
        }
    }

    private void answer(Round round, Member member) {
        Seat seat = new Seat(world.trust, round.id(), member.id());
        world.unitOfWork.run(() -> world.useCases.reflecting().place(seat, new Position.At(1)));
        world.unitOfWork.run(() -> world.useCases.reflecting().send(seat));
    }

    private void everythingDueIsDone(Instant now) throws Exception {
        Instant patience = Instant.now().plus(PATIENCE);
        while (!isDone(now) && Instant.now().isBefore(patience)) {
            Thread.sleep(30);
        }
    }

    private boolean isDone(Instant now) throws SQLException {
        String left = postgres.ask(
                        "SELECT (SELECT count(*) FROM dispatch WHERE state = 'WAITING' AND not_before <= '" + now
                                + "') + (SELECT count(*) FROM scheduled_tasks WHERE execution_time <= '" + now
                                + "' AND task_name IN ('close-round', 'remind', 'advance-cycle'))")
                .get(0);
        return left.equals("0");
    }

    /** What it comes to by the plan: who is asked, and who has yet to answer, each in their own hours. */
    private static List<String> expected(Instant end) {
        List<String> heads = CENTRAL_TEAM_AND_HEADS.subList(4, 10);
        return Stream.of(
                        Stream.of("team: A new round has opened"),
                        inTime(at(0, "09:00", LONDON), end, CENTRAL_TEAM_AND_HEADS, "your view, please"),
                        inTime(at(0, "17:30", LONDON), end, TRUSTEES, "your view, please"),
                        inTime(at(0, "17:30", NEW_YORK), end, TRUSTEE_ABROAD, "your view, please"),
                        inTime(at(2, "08:00", LONDON), end, heads, "there is still time"),
                        inTime(at(2, "17:30", LONDON), end, TRUSTEES, "there is still time"),
                        inTime(at(2, "17:30", NEW_YORK), end, TRUSTEE_ABROAD, "there is still time"),
                        inTime(at(4, "08:00", LONDON), end, heads, "before it closes"),
                        inTime(at(4, "17:30", LONDON), end, TRUSTEES, "before it closes"),
                        inTime(at(4, "17:30", NEW_YORK), end, TRUSTEE_ABROAD, "before it closes"),
                        inTime(at(7, "16:00", LONDON), end, List.of("team", "board"), "how we see it"))
                .flatMap(said -> said)
                .toList();
    }

    private static Stream<String> inTime(Instant at, Instant end, List<String> to, String what) {
        return at.isAfter(end) ? Stream.of() : to.stream().map(one -> one + ": Oversight and assurance: " + what);
    }

    /** @param days after the first Monday */
    private static Instant at(int days, String time, ZoneId zone) {
        return MONDAY.plusDays(days).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    private static List<String> chats(int from, int to) {
        return Samples.MEMBERS.subList(from, to).stream()
                .map(member -> World.chat(member).id())
                .toList();
    }

    private void start() throws IOException {
        String name = "node-" + ++started;
        Map<String, String> settings = postgres.settings();
        nodes.add(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        settings.get(Database.URL),
                        settings.get(Database.USER),
                        settings.get(Database.PASSWORD),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }
}
