package org.ponder.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Lanes<String> lanes = new Lanes<>(begun::add);

    @Test
    void one_lane_goes_in_order_and_one_at_a_time() {
        lanes.run("a", () -> done.add("first"));
        lanes.run("a", () -> done.add("second"));
        lanes.run("a", () -> done.add("third"));

        assertThat(begun).hasSize(1);
        begunRuns();
        assertThat(done).containsExactly("first");
        begunRuns();
        begunRuns();
        assertThat(done).containsExactly("first", "second", "third");
        assertThat(begun).isEmpty();
    }

    @Test
    void lanes_go_beside_each_other() {
        lanes.run("a", () -> done.add("a"));
        lanes.run("b", () -> done.add("b"));

        assertThat(begun).hasSize(2);
    }

    @Test
    void a_lane_that_was_empty_goes_on() {
        lanes.run("a", () -> done.add("first"));
        begunRuns();
        lanes.run("a", () -> done.add("second"));
        begunRuns();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void what_fails_holds_up_nothing_behind_it() {
        lanes.run("a", () -> {
            throw new IllegalStateException("no");
        });
        lanes.run("a", () -> done.add("second"));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::begunRuns);
        begunRuns();

        assertThat(done).containsExactly("second");
    }

    @Test
    void a_lane_for_which_there_was_no_thread_goes_on_later() {
        Lanes<String> crowded = new Lanes<>(new Crowded(0)::take);
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> crowded.run("a", () -> done.add("first")));

        crowded.run("a", () -> done.add("second"));
        begunRuns();

        assertThat(done).containsExactly("second");
    }

    @Test
    void a_lane_for_which_there_was_no_thread_half_way_goes_on_later() {
        Lanes<String> crowded = new Lanes<>(new Crowded(1)::take);
        crowded.run("a", () -> done.add("first"));
        crowded.run("a", () -> done.add("second"));
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(this::begunRuns);

        crowded.run("a", () -> done.add("third"));
        begunRuns();

        assertThat(done).startsWith("first").endsWith("third");
    }

    private void begunRuns() {
        begun.remove().run();
    }

    /** Has threads for everybody, except once. */
    private final class Crowded {
        private int before;

        Crowded(int before) {
            this.before = before;
        }

        void take(Runnable task) {
            if (before-- == 0) {
                throw new RejectedExecutionException("no thread");
            }
            begun.add(task);
        }
    }
}
