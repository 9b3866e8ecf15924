package org.ponder.bot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ponder.bot.sample.Eventually;
import org.ponder.domain.memory.SettableClock;

class KeptTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final AtomicInteger looks = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private <T> Kept<T> kept(Supplier<T> look, T otherwise) {
        return new Kept<>(
                look, threads, clock, new Kept.Terms<>(Duration.ofSeconds(1), Duration.ofMillis(200), otherwise));
    }

    @Test
    void is_looked_for_once_however_many_ask_and_again_after_a_while() {
        Kept<Integer> kept = kept(looks::incrementAndGet, 0);
        for (int asked = 0; asked < 1000; asked++) {
            assertThat(kept.now()).isEqualTo(1);
        }

        clock.advance(Duration.ofSeconds(1));

        assertThat(kept.now()).isEqualTo(2);
        assertThat(looks).hasValue(2);
    }

    @Test
    void that_is_long_in_coming_is_not_waited_for_and_nobody_else_sets_out_meanwhile() {
        CountDownLatch goOn = new CountDownLatch(1);
        Kept<String> kept = kept(
                () -> {
                    looks.incrementAndGet();
                    awaited(goOn);
                    return "there";
                },
                "not there");

        assertThat(kept.now()).isEqualTo("not there");
        clock.advance(Duration.ofMinutes(1));
        assertThat(kept.now()).isEqualTo("not there");
        assertThat(looks).hasValue(1);

        goOn.countDown();
        Eventually.is("it is there", () -> kept.now().equals("there"));
    }

    @Test
    void that_fails_is_as_good_as_none() {
        assertThat(kept(
                                () -> {
                                    throw new IllegalStateException("no");
                                },
                                "none")
                        .now())
                .isEqualTo("none");
    }

    @Test
    void that_nobody_can_look_for_any_more_is_none() {
        threads.shutdownNow();

        assertThat(kept(() -> "there", "none").now()).isEqualTo("none");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
