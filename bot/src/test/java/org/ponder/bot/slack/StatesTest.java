package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.persistence.Postgres;

@ExtendWith(Postgres.Extension.class)
final class StatesTest {
    private final Postgres postgres;
    private final SlackWorld world;
    private final States states;

    StatesTest(Postgres postgres) {
        this.postgres = postgres;
        this.world = new SlackWorld(postgres);
        this.states = world.states();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void a_state_is_good_once_on_any_node() {
        String state = states.issued();

        assertThat(world.states().isGood(state, state)).isTrue();
        assertThat(states.isGood(state, state)).isFalse();
    }

    @Test
    void a_state_is_good_in_the_browser_that_keeps_it_only() {
        String state = states.issued();

        assertThat(states.isGood(state, "")).isFalse();
        assertThat(states.isGood(state, states.issued())).isFalse();
        assertThat(states.isGood("", "")).isFalse();
        assertThat(states.isGood("made-up", "made-up")).isFalse();
        assertThat(states.isGood(state, state)).isTrue();
    }

    @Test
    void a_state_is_good_for_ten_minutes() {
        String late = states.issued();
        world.clock.advance(Duration.ofMinutes(10));
        assertThat(states.isGood(late, late)).isFalse();

        String inTime = states.issued();
        world.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(states.isGood(inTime, inTime)).isTrue();
    }

    @Test
    void what_is_kept_of_it_is_of_no_use_to_anybody_and_not_kept_for_long() throws SQLException {
        postgres.empty();
        String state = states.issued();
        assertThat(postgres.ask("SELECT digest FROM slack_state")).doesNotContain(state);

        world.clock.advance(Duration.ofMinutes(10));
        states.issued();
        assertThat(postgres.ask("SELECT digest FROM slack_state")).hasSize(1);
    }

    @Test
    void no_two_are_alike() {
        assertThat(states.issued()).hasSize(43).matches("[A-Za-z0-9_-]+").isNotEqualTo(states.issued());
    }
}
