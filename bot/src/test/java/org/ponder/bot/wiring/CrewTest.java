package org.ponder.bot.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ponder.bot.sample.Eventually;

/** Threads that are lent, used again, and given back. */
class CrewTest {
    private static final int MOST = 64;

    private final Queue<Thread> lent = new ConcurrentLinkedQueue<>();
    private final Crew crew = new Crew(
            task -> {
                Thread thread = new Thread(task);
                lent.add(thread);
                return thread;
            },
            "turn",
            MOST);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void let_go() {
        goOn.countDown();
        crew.stop();
    }

    @Test
    void each_is_named_by_what_it_does() throws InterruptedException {
        done();

        assertThat(lent).extracting(Thread::getName).allMatch(name -> name.matches("turn-\\d+"));
    }

    @Test
    void a_thread_that_is_idle_is_used_again() throws InterruptedException {
        done();
        Eventually.is("the first is idle", () -> lent.element().getState() == Thread.State.TIMED_WAITING);

        done();

        assertThat(lent).hasSize(1);
    }

    @Test
    void nothing_waits_behind_what_takes_long_while_there_may_be_more_threads() throws InterruptedException {
        crew.execute(this::waitLong);

        done();

        assertThat(lent).hasSize(2);
    }

    @Test
    void what_comes_when_all_are_busy_has_its_turn_later() throws InterruptedException {
        IntStream.range(0, MOST).forEach(busy -> crew.execute(this::waitLong));
        CountDownLatch later = new CountDownLatch(1);
        crew.execute(later::countDown);

        assertThat(lent).hasSize(MOST);
        assertThat(later.getCount()).isEqualTo(1);
        goOn.countDown();
        assertThat(later.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(lent).hasSize(MOST);
    }

    @Test
    void what_is_under_way_comes_to_its_end_before_it_stops() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        crew.execute(() -> {
            begun.countDown();
            waitLong();
            ended.set(!Thread.currentThread().isInterrupted());
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        Thread stopping = new Thread(crew::stop);
        stopping.start();
        Eventually.is("it waits", () -> stopping.getState() == Thread.State.TIMED_WAITING);

        goOn.countDown();
        stopping.join(20_000);

        assertThat(ended).isTrue();
        lent.element().join(20_000);
        assertThat(lent.element().isAlive()).isFalse();
    }

    @Test
    void what_did_not_begin_is_left_to_who_comes_after() {
        List<String> begun = new ArrayList<>();
        IntStream.range(0, MOST).forEach(busy -> crew.execute(this::waitLong));
        crew.execute(() -> begun.add("late"));
        Thread stopping = new Thread(crew::stop);
        stopping.start();
        Eventually.is("it waits", () -> stopping.getState() == Thread.State.TIMED_WAITING);

        goOn.countDown();

        Eventually.is("all threads are given back", () -> lent.stream().noneMatch(Thread::isAlive));
        assertThat(begun).isEmpty();
    }

    @Test
    void nothing_is_begun_after_it_stopped() {
        crew.stop();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> crew.execute(() -> {}));
    }

    private void done() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        crew.execute(done::countDown);
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private void waitLong() {
        try {
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
