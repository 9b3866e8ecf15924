package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.slack.SlackPayload.Kind;

class SlackInboundTest {
    private static final Listening LISTENING =
            new Listening(List.of(), Listening.HOOKS, InstantSource.fixed(SlackEar.NOW));

    private final Submissions submissions = new Submissions();

    private SlackInbound inbound(Turns turns) {
        return new SlackInbound(LISTENING, new InstalledIn(SlackEar.TEAM), turns, submissions);
    }

    private static JsonNode json(SlackAnswer answer) {
        try {
            return new ObjectMapper().readTree(answer.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    class A_submitted_window {
        private final SlackPayload submission = SlackFixtures.payload("interactions/submission");

        @Test
        void waits_for_what_its_turn_says_on_another_thread() throws Exception {
            CompletableFuture<Void> turn = new CompletableFuture<>();
            SlackInbound inbound = inbound(new OnceTurns(taken -> turn.completeAsync(
                    () -> {
                        submissions.hand("V0MODAL1", SlackEar.NEXT);
                        return null;
                    },
                    CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS))));

            assertThat(inbound.answer(submission)).isEqualTo(new SlackAnswer(200, SlackEar.NEXT.toString()));
            turn.get(10, TimeUnit.SECONDS);
        }

        @Test
        void says_that_it_takes_a_moment_where_its_turn_does() {
            SlackInbound inbound = inbound(new OnceTurns());

            long began = System.nanoTime();
            SlackAnswer answer = inbound.answer(submission);
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            assertThat(took).isLessThan(Duration.ofSeconds(3));
            assertThat(json(answer).path("response_action").asText()).isEqualTo("errors");
            assertThat(json(answer).path("errors")).singleElement().asString().contains("What you wrote stands here");
            assertThat(submissions.hand("V0MODAL1", SlackEar.NEXT)).isFalse();
        }

        @Test
        void without_anything_filled_in_shows_that_it_takes_a_moment() {
            SlackPayload pressed = SlackFixtures.payload("interactions/submission-without-inputs");

            assertThat(json(inbound(new OnceTurns()).answer(pressed)).path("view"))
                    .isEqualTo(Window.loading());
        }

        @Test
        void that_came_before_has_one_turn_and_is_shown_how_to_go_on() {
            OnceTurns turns = new OnceTurns(taken -> submissions.hand("V0MODAL1", SlackEar.NEXT));
            SlackInbound inbound = inbound(turns);

            assertThat(inbound.answer(submission)).isEqualTo(new SlackAnswer(200, SlackEar.NEXT.toString()));
            assertThat(json(inbound.answer(submission)).path("errors"))
                    .singleElement()
                    .asString()
                    .contains("What you wrote stands here");
            assertThat(turns.taken).hasSize(1);
        }

        @Test
        void that_cannot_be_kept_is_not_waited_for() {
            SlackInbound inbound = inbound(new OnceTurns(taken -> {
                throw new IllegalStateException("the database is away");
            }));

            assertThatThrownBy(() -> inbound.answer(submission)).isInstanceOf(IllegalStateException.class);
            assertThat(submissions.hand("V0MODAL1", SlackEar.NEXT)).isFalse();
        }
    }

    @Nested
    class What_cannot_be_kept {

        static Stream<String> is_not_acknowledged() {
            return Stream.of(
                    "events/message-im", "interactions/press-in-chat", "commands/in-channel", "events/home-opened");
        }

        @ParameterizedTest
        @MethodSource
        void is_not_acknowledged(String name) {
            SlackInbound inbound = inbound(new OnceTurns(taken -> {
                throw new IllegalStateException("the database is away");
            }));

            assertThatThrownBy(() -> inbound.answer(SlackFixtures.payload(name)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class What_is_sent_over_http {

        @ParameterizedTest
        @MethodSource("org.ponder.bot.slack.SlackFixtures#names")
        void reads_as_it_was_told(String name) {
            SlackPayload read = SlackPayload.read(SlackFixtures.contentType(name), SlackFixtures.body(name));

            assertThat(read).isEqualTo(SlackFixtures.payload(name));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "command=%2Fponder&text=a+b%20c;a b c",
                    "text=first&text=second&command=x;first",
                    "command=x&text=*~_-.;*~_-.",
                    "command=x&text=Gr%C3%B6%C3%9Fe;Größe",
                    "command=x&text=Größe;Größe",
                    "command=x&text=%F0%9F%99%82;🙂",
                    "command=x&text=a%3Db%26c;a=b&c",
                    "command=x&text=a=b;a=b",
                    "command=x&text;''",
                    "&&command=x&text=y&;y"
                })
        void reads_its_fields_as_they_were_filled_in(String form, String text) {
            SlackPayload read =
                    SlackPayload.read("application/x-www-form-urlencoded;charset=UTF-8", form.getBytes(UTF_8));

            assertThat(read.kind()).isEqualTo(Kind.COMMAND);
            assertThat(read.body().path("text").asText()).isEqualTo(text);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "application/json;{",
                    "application/json;''",
                    "application/json;[]",
                    "application/json;null",
                    "application/json;{} {}",
                    "text/plain;command=x",
                    "'';hello",
                    "application/x-www-form-urlencoded;payload={",
                    "application/x-www-form-urlencoded;payload=%zz",
                    "application/x-www-form-urlencoded;payload=[]",
                    "application/x-www-form-urlencoded;command=%",
                    "application/x-www-form-urlencoded;''",
                    "application/x-www-form-urlencoded;something=else"
                })
        void may_be_nothing_that_can_be_read(String type, String body) {
            assertThat(SlackPayload.read(type, body.getBytes(UTF_8)).kind()).isEqualTo(Kind.UNREADABLE);
        }

        @Test
        void may_be_nested_deeper_than_anybody_reads() {
            byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(UTF_8);

            assertThat(SlackPayload.read("application/json", deep).kind()).isEqualTo(Kind.UNREADABLE);
        }
    }

    @Test
    void nothing_shows_what_somebody_said() {
        SlackPayload payload = SlackFixtures.payload("events/message-im");

        assertThat(payload.toString()).doesNotContain("parents");
        assertThat(new Told(payload.body()).toString()).doesNotContain("parents");
    }
}
