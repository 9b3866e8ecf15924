package org.ponder.bot.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.courier.Claim;
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
    /** So long may a step take until everything that is due is done. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Whoever lives has sent something meanwhile, or has nothing to send: so many looks, 30 ms apart. */
    private static final int STILL = 50;

    private static final List<String> CENTRAL_TEAM_AND_HEADS = chats(0, 10);
    private static final List<String> TRUSTEES = chats(10, 14);
    private static final List<String> TRUSTEE_ABROAD = chats(14, 15);

    private final Postgres postgres;
    private final World world;
    private final long seed = Long.getLong("seed", RandomGenerator.getDefault().nextLong());
    private final RandomGenerator random = Seeds.random(seed);
    private final Map<String, Process> nodes = new TreeMap<>();
    private final List<String> killed = new ArrayList<>();

    TwoNodesTest(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.world = new World(postgres);
    }

    @AfterEach
    void end_what_was_started() throws Exception {
        for (Process node : nodes.values()) {
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
            itIs(now);
            boolean isLost = killsOne();
            happens(round);
            if (isLost) {
                theLivingAreDone(now);
                itIs(now.plus(Claim.LEASE));
            }
            await(() -> left(world.clock.instant().plus(Claim.LEASE)) == 0);
        }
        List<String> heard = postgres.ask("SELECT conversation || ': ' || title FROM heard");
        List<String> lost = new ArrayList<>(expected(end));
        heard.forEach(lost::remove);
        List<String> twice = new ArrayList<>(heard);
        expected(end).forEach(twice::remove);
        List<String> parked = parked();
        assertThat(lost)
                .as("seed %s, %s killed: nothing is lost but what was parked", seed, killed.size())
                .allMatch(said -> parked.remove(said.substring(0, said.indexOf(": "))));
        assertThat(twice)
                .as("seed %s, %s killed: nothing is said twice but what may be", seed, killed.size())
                .allMatch(said -> lastQuestions().contains(said));
        assertThat(killed).isNotEmpty();
        System.Logger log = System.getLogger(TwoNodesTest.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "seed {0}: {1} killed, {2} said, {3} of it again, {4} parked and not said, {5} parked and said",
                Long.toString(seed),
                killed.size(),
                heard.size(),
                twice.size(),
                lost.size(),
                parked.size());
    }

    /** Where that was to go of which nobody knows whether it arrived. */
    private List<String> parked() {
        return ask("SELECT coalesce('chat of ' || member_id, CASE channel_id WHEN '" + Samples.TEAM_CHANNEL.value()
                + "' THEN 'team' ELSE 'board' END) FROM dispatch WHERE state = 'UNKNOWN'");
    }

    /** What people were asked by nodes that were killed before they could keep that they had asked it. */
    private List<String> lastQuestions() {
        return ask("SELECT conversation || ': ' || title FROM heard h WHERE node IN ('" + String.join("', '", killed)
                + "') AND at = (SELECT max(at) FROM heard l WHERE l.node = h.node)"
                + " AND title LIKE '%your view, please'");
    }

    private List<String> ask(String sql) {
        try {
            return postgres.ask(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void itIs(Instant now) throws SQLException {
        postgres.execute("UPDATE simulated SET now_is = '" + now + "'");
        world.clock.set(now);
    }

    /** Two nodes at any time; one of them dies every few hours, and more often while there is something to do. */
    private boolean killsOne() throws Exception {
        boolean kills = random.nextInt(left(world.clock.instant()) == 0 ? 12 : 2) == 0;
        if (kills) {
            Thread.sleep(random.nextInt(1_500));
            String unlucky = List.copyOf(nodes.keySet()).get(random.nextInt(nodes.size()));
            Objects.requireNonNull(nodes.remove(unlucky)).destroyForcibly().waitFor();
            killed.add(unlucky);
            start();
        }
        return kills;
    }

    private void happens(Round round) {
        if (world.clock.instant().equals(at(1, "12:00", LONDON))) {
            Samples.MEMBERS.subList(0, 4).forEach(member -> answer(round, member));
        }
    }

    private void answer(Round round, Member member) {
        Seat seat = new Seat(world.trust, round.id(), member.id());
        world.unitOfWork.run(() -> world.useCases.reflecting().place(seat, new Position.At(1)));
        world.unitOfWork.run(() -> world.useCases.reflecting().send(seat));
    }

    /** Nothing is due any more, and nobody is sending what they had claimed: what is claimed now was by a node that died. */
    private void theLivingAreDone(Instant now) throws Exception {
        await(() -> left(now) == 0);
        int[] claimed = {left(now.plus(Claim.LEASE)), 0};
        await(() -> {
            int last = claimed[0];
            claimed[0] = left(now.plus(Claim.LEASE));
            claimed[1] = last == claimed[0] ? claimed[1] + 1 : 0;
            return claimed[0] == 0 || claimed[1] == STILL;
        });
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean() && Instant.now().isBefore(patience)) {
            Thread.sleep(30);
        }
    }

    /** How much is to be done that is due until then; what is claimed is due when its lease ends. */
    private int left(Instant until) {
        return Integer.parseInt(ask("SELECT (SELECT count(*) FROM dispatch WHERE state = 'WAITING' AND not_before <= '"
                        + until + "') + (SELECT count(*) FROM scheduled_tasks WHERE execution_time <= '" + until
                        + "' AND task_name IN ('close-round', 'remind', 'advance-cycle'))")
                .get(0));
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
        String name = "node-" + (nodes.size() + killed.size() + 1);
        nodes.put(name, Node.begin(Node.class, postgres.settings(), name));
    }
}
