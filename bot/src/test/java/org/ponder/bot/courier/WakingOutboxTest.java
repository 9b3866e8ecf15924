package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.persistence.JtaAfterCommit;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.persistence.StandIn;
import org.ponder.domain.memory.InMemoryOutbox;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.UnitOfWork;

@ExtendWith(Postgres.Extension.class)
class WakingOutboxTest {
    private final AtomicInteger woken = new AtomicInteger();
    private final InMemoryOutbox kept = new InMemoryOutbox();
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;

    WakingOutboxTest(Postgres postgres) {
        StandIn server = postgres.standIn();
        unitOfWork = server.unitOfWork();
        outbox = new WakingOutbox(kept, new JtaAfterCommit(server.registry()), trust -> woken.incrementAndGet());
    }

    @Test
    void wakes_the_courier_once_what_was_put_is_kept_and_not_before() {
        unitOfWork.run(() -> {
            put();
            put();
            assertThat(woken).hasValue(0);
        });

        assertThat(kept.all()).hasSize(2);
        assertThat(woken).hasValue(1);
    }

    @Test
    void wakes_the_courier_after_each_piece_of_work() {
        unitOfWork.run(this::put);
        unitOfWork.run(this::put);

        assertThat(woken).hasValue(2);
    }

    @Test
    void wakes_the_courier_for_what_is_sent_again() {
        unitOfWork.run(() -> outbox.again(Samples.TRUST.id(), List.of(), Samples.MONDAY_AT_NINE));

        assertThat(woken).hasValue(1);
    }

    @Test
    void wakes_nobody_for_what_was_not_kept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> unitOfWork.run(() -> {
                    put();
                    throw new IllegalStateException("no");
                }));

        assertThat(woken).hasValue(0);
    }

    private void put() {
        outbox.put(
                Samples.TRUST.id(),
                List.of(new Dispatch(
                        new DispatchId(UUID.randomUUID()),
                        new Address.OfChannel(Samples.TEAM_CHANNEL),
                        new Message.RosterWanted(),
                        Samples.MONDAY_AT_NINE)));
    }
}
