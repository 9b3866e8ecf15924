package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlarmTest {
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final AtomicInteger rang = new AtomicInteger();
    private final Alarm alarm = new Alarm(begun::add, rang::incrementAndGet);

    @Test
    void rings_once_for_however_many_asked_before_it_began() {
        alarm.run();
        alarm.run();

        assertThat(begun).hasSize(1);
        begun.remove().run();
        assertThat(rang).hasValue(1);
    }

    @Test
    void rings_again_for_whoever_asks_after_it_began() {
        Deque<Runnable> meanwhile = new ArrayDeque<>();
        Alarm again = new Alarm(begun::add, () -> {
            rang.incrementAndGet();
            while (!meanwhile.isEmpty()) {
                meanwhile.remove().run();
            }
        });
        meanwhile.add(again);
        again.run();

        begun.remove().run();
        begun.remove().run();

        assertThat(rang).hasValue(2);
        assertThat(begun).isEmpty();
    }

    @Test
    void rings_again_after_what_it_called_failed() {
        Alarm failing = new Alarm(begun::add, () -> {
            rang.incrementAndGet();
            throw new IllegalStateException("no");
        });
        failing.run();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> begun.remove().run());

        failing.run();

        assertThat(begun).hasSize(1);
    }

    @Test
    void is_not_deaf_after_there_was_no_thread_for_it() {
        AtomicInteger threads = new AtomicInteger();
        Alarm busy = new Alarm(
                command -> {
                    if (threads.getAndIncrement() == 0) {
                        throw new RejectedExecutionException("no thread");
                    }
                    begun.add(command);
                },
                rang::incrementAndGet);
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(busy::run);

        busy.run();

        assertThat(begun).hasSize(1);
    }
}
