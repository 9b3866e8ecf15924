package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was started is stopped, and nothing is started after that. */
final class RunningTest {
    private final Running running = new Running();
    private final List<String> stopped = new ArrayList<>();

    @Test
    void what_was_started_last_is_stopped_first_and_only_once() {
        running.stopWith(() -> stopped.add("database"));
        running.stopWith(() -> stopped.add("server"));

        assertThat(running.stop()).isTrue();
        assertThat(running.stop()).isFalse();
        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void nothing_is_started_after_a_stop() {
        running.stop();

        assertThat(running.start(() -> "server")).isEmpty();
    }
}
