package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.pulse.Backlog;
import org.ponder.bot.pulse.Summarised;
import org.ponder.bot.sample.World;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.SummaryLine;

@ExtendWith(Postgres.Extension.class)
class JpaPulseTest {
    private static final Member ADA = Samples.MEMBERS.get(1);

    private final World world;
    private final Backlogged pulse;
    private final BiFunction<Instant, Instant, List<Summarised>> summarised;

    JpaPulseTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        world.sendsNothing(true);
        StandIn server = postgres.standIn();
        JpaPulse over = new JpaPulse(server.entities());
        summarised = (from, before) -> server.unitOfWork().run(() -> over.summarised(from, before));
        pulse = () -> server.unitOfWork().run(() -> over.backlog(world.clock.instant()));
    }

    /** What waits now. */
    private interface Backlogged {
        Backlog now();
    }

    @Test
    void nothing_waits_where_nothing_was_put() {
        assertThat(pulse.now()).isEqualTo(Backlog.NONE);
    }

    @Test
    void what_is_due_is_counted_with_the_age_of_the_oldest() {
        world.put(new Address.OfMember(ADA.id()), new Message.Placed());
        world.clock.advance(Duration.ofMinutes(3));
        world.put(new Address.OfMember(ADA.id()), new Message.Placed());
        world.put(
                new Address.OfMember(ADA.id()),
                new Message.Placed(),
                world.clock.instant().plus(Duration.ofDays(1)));

        assertThat(pulse.now()).isEqualTo(new Backlog(2, Duration.ofMinutes(3), 0, Duration.ZERO));
    }

    @Test
    void what_only_some_get_is_no_part_of_it() {
        world.put(new Address.OfMember(ADA.id()), new Message.AskedLater(new RoundId(UUID.randomUUID())));
        world.clock.advance(Duration.ofMinutes(3));

        assertThat(pulse.now()).isEqualTo(Backlog.NONE);
    }

    @Test
    void what_came_in_waits_until_its_turn() {
        world.unitOfWork.run(() -> world.inbox.admit(world.trust, world.typed(ADA, "hello"), world.clock.instant()));
        world.clock.advance(Duration.ofSeconds(40));

        assertThat(pulse.now()).isEqualTo(new Backlog(0, Duration.ZERO, 1, Duration.ofSeconds(40)));
    }

    @Test
    void what_was_withheld_of_a_summary_is_told_from_what_was_not() {
        RoundId round = world.opened().id();
        Instant at = world.clock.instant();
        List<SummaryLine> lines = List.of(
                new SummaryLine.Answered(9, 9), new SummaryLine.CutShort("trustees"), new SummaryLine.TooFew(5));
        world.unitOfWork.run(
                () -> world.ports.summaries().publish(world.trust, new Published(round, Audience.TEAM, lines, at)));

        assertThat(summarised.apply(Instant.EPOCH, at)).isEmpty();
        assertThat(summarised.apply(at, at.plusSeconds(1))).containsExactly(new Summarised(world.trust, 2));
        assertThat(summarised.apply(at.plusSeconds(1), at.plusSeconds(2))).isEmpty();
    }
}
