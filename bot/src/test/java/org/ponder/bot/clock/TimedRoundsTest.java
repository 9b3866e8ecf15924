package org.ponder.bot.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Rounds.Due;
import org.ponder.domain.sample.SampleRounds;

/** A round's closing is timed together with the round, or not at all. */
@ExtendWith(Postgres.Extension.class)
class TimedRoundsTest {
    private final World world;
    private final Rounds rounds;
    private final Round round = SampleRounds.open(Grouping.WHOLE_TEAM);

    TimedRoundsTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        rounds = world.ports.rounds();
    }

    @Test
    void an_open_round_is_timed_once_for_its_closing_time() {
        save(round);
        save(round);

        assertThat(timed()).containsExactly(round.times().closesAt());
        assertThat(world.ask("SELECT task_instance FROM scheduled_tasks"))
                .extracting(Closing::due)
                .containsExactly(new Due(world.trust, round.id()));
    }

    @Test
    void an_extended_round_is_timed_for_its_new_closing_time_alone() {
        save(round);
        Instant later = round.times().closesAt().plus(Duration.ofDays(2));

        save(round.extendedTo(later));

        assertThat(timed()).containsExactly(later);
    }

    @Test
    void a_round_that_has_ended_is_not_timed() {
        save(round.closedAt(round.times().closesAt()));
        save(round.cancelledAt(round.times().opensAt().plusSeconds(1)));

        assertThat(timed()).isEmpty();
    }

    @Test
    void a_round_that_is_not_kept_is_not_timed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> world.unitOfWork.run(() -> {
                    rounds.save(world.trust, round);
                    throw new IllegalStateException("no");
                }));

        assertThat(timed()).isEmpty();
        assertThat(world.unitOfWork.run(() -> rounds.round(world.trust, round.id())))
                .isEmpty();
    }

    private void save(Round saved) {
        world.unitOfWork.run(() -> rounds.save(world.trust, saved));
    }

    private List<Instant> timed() {
        return world
                .ask("SELECT to_char(execution_time AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " FROM scheduled_tasks WHERE task_name = 'close-round'")
                .stream()
                .map(Instant::parse)
                .toList();
    }
}
