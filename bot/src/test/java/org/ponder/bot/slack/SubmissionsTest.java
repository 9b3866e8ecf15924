package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final ObjectNode NEXT = new ObjectMapper().createObjectNode().put("response_action", "update");

    private final Submissions submissions = new Submissions();

    @Test
    void whoever_waits_gets_what_is_handed_over() throws InterruptedException {
        Submissions.Waiting waiting = submissions.begin("V1");
        Thread other = new Thread(() -> submissions.hand("V1", NEXT));
        other.start();

        assertThat(waiting.await(LONG)).contains(NEXT);
        other.join();
    }

    @Test
    void what_is_handed_over_before_the_wait_is_not_lost() {
        Submissions.Waiting waiting = submissions.begin("V1");

        assertThat(submissions.hand("V1", NEXT)).isTrue();
        assertThat(waiting.await(LONG)).contains(NEXT);
    }

    @Test
    void nobody_gets_what_is_for_another_modal() {
        Submissions.Waiting waiting = submissions.begin("V1");

        assertThat(submissions.hand("V2", NEXT)).isFalse();
        assertThat(waiting.await(Duration.ZERO)).isEmpty();
    }

    @Test
    void what_comes_too_late_is_not_taken_and_so_can_be_shown_otherwise() {
        Submissions.Waiting waiting = submissions.begin("V1");

        assertThat(waiting.await(Duration.ofMillis(1))).isEmpty();
        assertThat(submissions.hand("V1", NEXT)).isFalse();
    }

    @Test
    void it_is_handed_over_once() {
        submissions.begin("V1");

        assertThat(submissions.hand("V1", NEXT)).isTrue();
        assertThat(submissions.hand("V1", NEXT)).isFalse();
    }

    @Test
    void of_two_submissions_of_one_modal_the_last_is_answered() {
        Submissions.Waiting first = submissions.begin("V1");
        Submissions.Waiting last = submissions.begin("V1");

        assertThat(first.await(Duration.ZERO)).isEmpty();
        assertThat(submissions.hand("V1", NEXT)).isTrue();
        assertThat(last.await(LONG)).contains(NEXT);
    }
}
