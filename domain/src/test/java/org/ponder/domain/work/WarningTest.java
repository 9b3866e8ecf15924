package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.sample.Samples;

class WarningTest {
    private final World world = new World();
    private final Warning warning = new Warning(world.memory.ports(), world.clock);
    private final LocalDate today = LocalDate.ofInstant(world.clock.instant(), Samples.TRUST.zone());

    private List<Dispatch> warned(int days) {
        warning.accessEnds(world.trust, today.plusDays(days));
        return world.memory.outbox.waiting(world.trust).stream()
                .filter(dispatch -> dispatch.message().equals(new Message.AccessEnds(today.plusDays(days))))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 20, 7, 1, 0})
    void facilitators_alone_hear_of_what_ends_within_a_month(int days) {
        assertThat(warned(days))
                .extracting(Dispatch::to)
                .containsExactly(new Address.OfMember(Samples.FACILITATOR.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 400, -1})
    void nobody_hears_of_what_is_far_off_or_past(int days) {
        assertThat(warned(days)).isEmpty();
    }

    @Test
    void each_is_warned_three_times_however_often_it_is_looked() {
        LocalDate end = today.plusDays(40);
        for (int hours = 0; hours < 41 * 24; hours += 6) {
            warning.accessEnds(world.trust, end);
            world.clock.advance(Duration.ofHours(6));
        }
        assertThat(world.memory.outbox.waiting(world.trust)).hasSize(3);
    }

    @Test
    void it_comes_at_a_good_time() {
        assertThat(warned(7))
                .singleElement()
                .satisfies(dispatch -> assertThat(LocalTime.ofInstant(dispatch.notBefore(), Samples.TRUST.zone()))
                        .isBetween(LocalTime.of(8, 0), LocalTime.of(17, 0)));
    }
}
