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
    private final Alarm<String> alarm = new Alarm<>(begun::add, key -> rang.incrementAndGet());

    @Test
    void rings_once_for_however_many_asked_before_it_began() {
        alarm.ring("one");
        alarm.ring("one");

        assertThat(begun).hasSize(1);
        begun.remove().run();
        assertThat(rang).hasValue(1);
    }

    @Test
    void rings_for_each_key_of_its_own() {
        alarm.ring("one");
        alarm.ring("another");

        assertThat(begun).hasSize(2);
    }

    @Test
    void rings_again_for_whoever_asks_after_it_began() {
        Deque<Runnable> meanwhile = new ArrayDeque<>();
        Alarm<String> again = new Alarm<>(begun::add, key -> {
            rang.incrementAndGet();
            while (!meanwhile.isEmpty()) {
                meanwhile.remove().run();
            }
        });
        meanwhile.add(() -> again.ring("one"));
        again.ring("one");

        begun.remove().run();
        begun.remove().run();

        assertThat(rang).hasValue(2);
        assertThat(begun).isEmpty();
    }

    @Test
    void rings_again_after_what_it_called_failed() {
        Alarm<String> failing = new Alarm<>(begun::add, key -> {
            rang.incrementAndGet();
            throw new IllegalStateException("no");
        });
        failing.ring("one");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> begun.remove().run());

        failing.ring("one");

        assertThat(begun).hasSize(1);
    }

    @Test
    void is_not_deaf_after_there_was_no_thread_for_it() {
        AtomicInteger threads = new AtomicInteger();
        Alarm<String> busy = new Alarm<>(
                command -> {
                    if (threads.getAndIncrement() == 0) {
                        throw new RejectedExecutionException("no thread");
                    }
                    begun.add(command);
                },
                key -> rang.incrementAndGet());
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> busy.ring("one"));

        busy.ring("one");

        assertThat(begun).hasSize(1);
    }
}
