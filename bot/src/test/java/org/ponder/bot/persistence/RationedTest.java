package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;

class RationedTest {
    private static final int MOST = 3;

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final UnitOfWork rationed = new Rationed(new Counted(), MOST);

    /** Keeps how much was under way at the same time. */
    private final class Counted implements UnitOfWork {
        @Override
        public <T> T run(Supplier<T> work) {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            try {
                return work.get();
            } finally {
                underWay.decrementAndGet();
            }
        }

        @Override
        public void within(TrustId trust) {
            // nothing to confine
        }
    }

    @Test
    void so_many_are_under_way_and_the_others_have_their_turn() throws InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> all = Stream.generate(
                        () -> CompletableFuture.runAsync(() -> rationed.run(this::waits), threads))
                .limit(10)
                .toList();
        begun.acquire(MOST);
        assertThat(begun.tryAcquire()).isFalse();

        goOn.countDown();
        all.forEach(CompletableFuture::join);

        assertThat(most).hasValue(MOST);
        threads.shutdown();
    }

    private void waits() {
        begun.release();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_fails_makes_room_for_others() {
        for (int times = 0; times < 2 * MOST; times++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> rationed.run(() -> {
                        throw new IllegalStateException();
                    }));
        }

        assertThat(rationed.<String>run(() -> "done")).isEqualTo("done");
    }
}
