package org.ponder.bot.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CountedExecutionTest {
    private final Deque<Runnable> running = new ArrayDeque<>();
    private final CountedExecution execution = new CountedExecution(running::add);

    @Test
    void it_is_over_once_it_was_shut_down_and_everything_ran() throws InterruptedException {
        execution.execute(() -> {});
        execution.execute(() -> {});
        assertThat(execution.isShutdown()).isFalse();
        running.remove().run();
        execution.shutdown();
        assertThat(execution.isShutdown()).isTrue();
        assertThat(execution.isTerminated()).isFalse();

        running.remove().run();

        assertThat(execution.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(execution.isTerminated()).isTrue();
    }

    @Test
    void it_is_over_at_once_where_nothing_runs() throws InterruptedException {
        execution.shutdown();
        execution.shutdown();

        assertThat(execution.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(execution.isTerminated()).isTrue();
    }

    @Test
    void it_is_not_over_while_it_was_not_shut_down() throws InterruptedException {
        assertThat(execution.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(execution.isTerminated()).isFalse();
    }

    @Test
    void however_often_one_waits_for_what_runs_it_is_not_over() throws InterruptedException {
        execution.execute(() -> {});
        execution.shutdown();

        assertThat(execution.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
        execution.shutdownNow();
        assertThat(execution.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(execution.isTerminated()).isFalse();

        running.remove().run();
        assertThat(execution.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_fails_is_over_too() throws InterruptedException {
        execution.execute(() -> {
            throw new IllegalStateException("no");
        });
        execution.shutdown();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> running.remove().run());

        assertThat(execution.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothing_is_taken_once_it_was_shut_down() {
        execution.execute(() -> {});
        execution.shutdown();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> execution.execute(() -> {}));
        assertThat(running).hasSize(1);
        running.remove().run();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> execution.execute(() -> {}));
        assertThat(running).isEmpty();
    }

    @Test
    void what_found_no_thread_is_not_waited_for() throws InterruptedException {
        CountedExecution crowded = new CountedExecution(command -> {
            throw new RejectedExecutionException("no thread");
        });
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> crowded.execute(() -> {}));

        crowded.shutdown();

        assertThat(crowded.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
}
