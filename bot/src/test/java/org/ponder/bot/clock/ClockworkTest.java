package org.ponder.bot.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Eventually;
import org.ponder.bot.sample.World;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;

/** The real clock over the real tables; only what time it is, the test says. */
@ExtendWith(Postgres.Extension.class)
class ClockworkTest {
    /** Shorter than from one sweep to the next, so that what happens meanwhile was timed. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final World world;
    private final RecordingChannel channel;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Clockwork> running = new ArrayList<>();
    private final Round round;
    private final Instant closing;
    private List<RecordingChannel.Said> before = List.of();

    ClockworkTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel;
        round = world.opened();
        closing = round.times().closesAt();
    }

    @BeforeEach
    void everybody_was_told() {
        before = channel.said();
        world.clock.advance(Duration.ofHours(1));
    }

    /** The clock waits by our time from one look at what is due to the next, so it has to go on a little. */
    private void soon(String what, BooleanSupplier so) {
        Eventually.is(what, () -> {
            boolean now = so.getAsBoolean();
            if (!now) {
                world.clock.advance(Duration.ofMillis(20));
            }
            return now;
        });
    }

    @AfterEach
    void stop() throws InterruptedException {
        running.forEach(Clockwork::stop);
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_round_closes_at_its_closing_time_and_not_before() {
        world.clock.set(closing.minus(SOON));
        start();
        Eventually.is("the clock has swept", this::hasSwept);
        assertThat(state()).isEqualTo("OPEN");
        assertThat(saidSince()).isEmpty();

        world.clock.set(closing);

        soon("the summaries are posted", () -> saidSince().size() == 2);
        assertThat(state()).isEqualTo("CLOSED");
    }

    @Test
    void a_round_whose_time_came_while_no_node_ran_closes_when_one_starts() {
        world.clock.set(closing.plus(Duration.ofDays(2)));

        start();

        Eventually.is("the summaries are posted", () -> saidSince().size() == 2);
        assertThat(state()).isEqualTo("CLOSED");
    }

    @Test
    void a_round_closes_once_however_many_nodes_there_are() {
        world.clock.set(closing.minus(SOON));
        start();
        start();
        start();
        world.clock.set(closing);
        soon("the round is closed", () -> state().equals("CLOSED"));
        soon("nothing is timed any more", () -> timed().isEmpty());
        world.clock.advance(Duration.ofSeconds(30));
        soon("the clock has swept again", () -> sweptSince(closing.plusSeconds(30)));

        assertThat(saidSince()).hasSize(2);
        assertThat(world.ask("SELECT audience FROM published")).containsExactlyInAnyOrder("TEAM", "BOARD");
    }

    @Test
    void an_extended_round_closes_at_its_new_closing_time() {
        start();
        Instant later = closing.plus(Duration.ofHours(2));
        world.unitOfWork.run(
                () -> world.useCases.rounds().extend(world.trust, Samples.FACILITATOR.id(), round.id(), later));
        everythingIsSaid();

        world.clock.set(closing.plusSeconds(60));
        soon("the clock has swept", () -> sweptSince(closing));
        assertThat(state()).isEqualTo("OPEN");

        world.clock.set(later);
        soon("the summaries are posted", () -> saidSince().size() == 2);
    }

    @Test
    void a_cancelled_round_is_never_closed() {
        start();
        world.unitOfWork.run(() -> world.useCases.rounds().cancel(world.trust, Samples.FACILITATOR.id(), round.id()));
        everythingIsSaid();

        world.clock.set(closing);
        soon("its time has come", () -> timed().isEmpty());
        soon("the clock has swept", () -> sweptSince(closing));

        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(saidSince()).isEmpty();
    }

    @Test
    void a_round_that_was_closed_early_is_not_closed_again() {
        start();
        world.unitOfWork.run(
                () -> world.useCases.rounds().closeEarly(world.trust, Samples.FACILITATOR.id(), round.id()));
        soon("the summaries are posted", () -> saidSince().size() == 2);

        world.clock.set(closing);
        soon("its time has come", () -> timed().isEmpty());
        soon("the clock has swept", () -> sweptSince(closing));

        assertThat(saidSince()).hasSize(2);
    }

    @Test
    void what_was_left_lying_is_taken_up_when_a_node_starts() {
        world.turns(died -> {}).take(world.typed(Samples.MEMBERS.get(1), "hello"));

        start();

        Eventually.is("it is answered", () -> saidSince().size() == 1);
    }

    @Test
    void what_is_old_is_forgotten_by_itself() {
        world.turns(Runnable::run).take(world.typed(Samples.MEMBERS.get(1), "hello"));
        world.clock.advance(Forgetting.KEPT.plusSeconds(1));

        start();

        Eventually.is(
                "it is forgotten", () -> world.ask("SELECT 1 FROM inbound").isEmpty());
    }

    @Test
    void a_node_that_stops_finishes_what_it_is_doing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        world.whenRoundsAreLookedUp(() -> {
            begun.countDown();
            try {
                assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        world.clock.set(closing);
        Clockwork clockwork = start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        Thread stopping = new Thread(clockwork::stop);
        stopping.start();
        running.remove(clockwork);
        Eventually.is("it waits", () -> stopping.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        stopping.join(20_000);
        assertThat(stopping.isAlive()).isFalse();

        assertThat(state()).isEqualTo("CLOSED");
        assertThat(saidSince()).hasSize(2);
        assertThat(world.ask("SELECT task_name FROM scheduled_tasks WHERE picked"))
                .isEmpty();
    }

    @Test
    void one_of_all_nodes_keeps_watch_and_another_takes_over_when_it_stops() throws InterruptedException {
        AtomicInteger keeping = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        Function<String, Watch> watch = node -> new Watch("the-watch", wanted -> {
            most.accumulateAndGet(keeping.incrementAndGet(), Math::max);
            taken.add(node);
            while (wanted.getAsBoolean()) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            keeping.decrementAndGet();
        });
        Map<String, Clockwork> nodes = Map.of("one", watching(watch.apply("one")), "two", watching(watch.apply("two")));

        String first = taken.poll(20, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        Objects.requireNonNull(nodes.get(first)).stop();
        world.clock.advance(Duration.ofSeconds(10));

        assertThat(taken.poll(20, TimeUnit.SECONDS)).isNotNull().isNotEqualTo(first);
        assertThat(most).hasValue(1);
    }

    private Clockwork watching(Watch watch) {
        return started(world.clockwork(List.of(watch)));
    }

    private Clockwork start() {
        return started(world.clockwork());
    }

    private Clockwork started(Clockwork clockwork) {
        running.add(clockwork);
        clockwork.start();
        return clockwork;
    }

    private List<RecordingChannel.Said> saidSince() {
        return channel.said().subList(before.size(), channel.said().size());
    }

    private String state() {
        return world.ask("SELECT state FROM round").get(0);
    }

    private List<String> timed() {
        return world.ask("SELECT task_instance FROM scheduled_tasks WHERE task_name = '" + Clockwork.CLOSING + "'");
    }

    private boolean hasSwept() {
        return !world.ask("SELECT 1 FROM scheduled_tasks WHERE task_name = 'sweep' AND last_success IS NOT NULL")
                .isEmpty();
    }

    /** What the test did before is told, on other threads, before it looks at what comes of the time. */
    private void everythingIsSaid() {
        Eventually.is(
                "everything is said",
                () -> world.ask("SELECT 1 FROM dispatch WHERE state = 'WAITING'")
                        .isEmpty());
        before = channel.said();
    }

    private boolean sweptSince(Instant instant) {
        return !world.ask(
                        "SELECT 1 FROM scheduled_tasks WHERE task_name = 'sweep' AND last_success >= '" + instant + "'")
                .isEmpty();
    }
}
