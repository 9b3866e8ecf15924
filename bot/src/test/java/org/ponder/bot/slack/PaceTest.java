package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.sample.Eventually;

/** How fast Slack is called. */
final class PaceTest {
    private static final Reference ONE = new Reference("T1", "C1", "");
    private static final Reference OTHER = ONE.to("C2");

    private final Ticking time = new Ticking();
    private final Pace pace = new Pace(time, time);

    @Test
    void the_second_message_of_a_second_waits_a_moment() {
        pace.await(Method.POST_MESSAGE, ONE);
        time.pass(Duration.ofMillis(300));
        pace.await(Method.POST_MESSAGE, ONE);

        assertThat(time.waits).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void what_is_shown_to_one_person_alone_is_a_message_too() {
        pace.await(Method.POST_MESSAGE, ONE);
        pace.await(Method.POST_EPHEMERAL, ONE);
        assertThat(time.waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void another_channel_does_not_wait_and_neither_does_another_workspace() {
        pace.await(Method.POST_MESSAGE, ONE);
        pace.await(Method.POST_MESSAGE, OTHER);
        pace.await(Method.POST_MESSAGE, new Reference("T2", "C1", ""));
        pace.await(Method.UPDATE, ONE);
        pace.await(Method.UPDATE, ONE);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void whoever_would_wait_longer_is_told_how_long_and_sends_nothing() throws Exception {
        Pace standing = new Pace(time, nanos -> {});
        standing.await(Method.POST_MESSAGE, ONE);
        standing.await(Method.POST_MESSAGE, ONE);

        ChannelFailure failure = tooEarly(standing, Method.POST_MESSAGE, ONE);
        assertThat(failure.waitAtLeast()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_workspace_is_called_as_often_a_minute_as_slack_lets_us() {
        Pace standing = new Pace(time, nanos -> {});
        IntStream.range(0, Method.USERS_LIST.perMinute()).forEach(i -> standing.await(Method.USERS_LIST, ONE));

        assertThat(tooEarly(standing, Method.USERS_LIST, OTHER).waitAtLeast()).isEqualTo(Duration.ofSeconds(3));
        standing.await(Method.USERS_INFO, ONE);
        standing.await(Method.USERS_LIST, new Reference("T2", "C1", ""));
        time.pass(Duration.ofSeconds(3));
        standing.await(Method.USERS_LIST, ONE);
    }

    @Test
    void what_slack_wants_to_hear_no_more_of_waits_and_the_longer_wait_counts() {
        pace.hold(Method.POST_MESSAGE, "T1", Duration.ofSeconds(30));
        pace.hold(Method.POST_MESSAGE, "T1", Duration.ofSeconds(5));

        pace.hold(Method.USERS_LIST, "T1", Duration.ofSeconds(20));

        ChannelFailure held = failure(pace, Method.POST_MESSAGE, OTHER);
        assertThat(held.kind()).isEqualTo(Kind.BUSY);
        assertThat(held.waitAtLeast()).isEqualTo(Duration.ofSeconds(30));
        assertThat(tooEarly(pace, Method.USERS_LIST, OTHER).waitAtLeast()).isEqualTo(Duration.ofSeconds(20));
        pace.await(Method.UPDATE, ONE);
        pace.await(Method.POST_MESSAGE, new Reference("T2", "C1", ""));
        time.pass(Duration.ofSeconds(30));
        pace.await(Method.POST_MESSAGE, OTHER);
    }

    @Test
    void only_what_was_used_lately_is_remembered() {
        int most = 0;
        for (int i = 0; i < 20_000; i++) {
            pace.await(Method.POST_MESSAGE, new Reference("T" + i % 7, "C" + i, ""));
            pace.hold(Method.VIEWS_OPEN, "T" + i, Duration.ofSeconds(1));
            time.pass(Duration.ofMillis(250));
            most = Math.max(most, pace.size());
        }
        assertThat(most).isLessThan(1_000);

        time.pass(Duration.ofHours(1));
        pace.await(Method.UPDATE, ONE);
        assertThat(pace.size()).isEqualTo(1);
    }

    @Test
    void whoever_waits_stops_waiting_when_the_thread_is_to_end() throws Exception {
        Pace real = new Pace(TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
        real.await(Method.POST_MESSAGE, ONE);
        List<ChannelFailure> stopped = new CopyOnWriteArrayList<>();
        Thread waiting = new Thread(() -> stopped.add(tooEarly(real, Method.POST_MESSAGE, ONE)));
        waiting.start();
        Eventually.is("it waits", () -> waiting.getState() == Thread.State.TIMED_WAITING);
        waiting.interrupt();
        waiting.join(Duration.ofSeconds(20).toMillis());

        assertThat(stopped).extracting(ChannelFailure::kind).containsExactly(Kind.NOT_SENT);
    }

    private static ChannelFailure tooEarly(Pace pace, Method method, Reference at) {
        ChannelFailure failure = failure(pace, method, at);
        assertThat(failure.kind()).isEqualTo(Kind.NOT_SENT);
        return failure;
    }

    private static ChannelFailure failure(Pace pace, Method method, Reference at) {
        return catchThrowableOfType(ChannelFailure.class, () -> pace.await(method, at));
    }
}
