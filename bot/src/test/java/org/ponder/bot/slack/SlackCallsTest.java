package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.auth.AuthTestResponse;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.sample.Eventually;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.slack.LocalSlack.Said;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;

/** What is made of it when Slack does not do what it is asked. */
final class SlackCallsTest extends SlackOutside {

    /** Over the wire, each method with each code that Slack documents for it. */
    @TestFactory
    Stream<DynamicTest> every_documented_failure_of_every_method_is_told_as_what_it_is() {
        return Stream.of(Method.values())
                .map(method -> DynamicTest.dynamicTest(method.written(), () -> {
                    try (LocalSlack there = new LocalSlack();
                            SlackSdk toThere = new SlackSdk(there.api())) {
                        for (String code : VerdictTest.codes(method)) {
                            there.says(method.written(), Said.no(code));
                            ChannelFailure failure = failure(() -> call(toThere, there, method));
                            assertThat(failure.kind())
                                    .as(code)
                                    .isEqualTo(Verdict.of(code).after(method));
                            assertThat(failure.getMessage()).contains(method.written(), code);
                        }
                    }
                }));
    }

    private static void call(SlackSdk sdk, LocalSlack there, Method method) {
        Ticking time = new Ticking();
        SlackCalls calls = new SlackCalls(sdk, there.address(), new Installed(), new Pace(time, time));
        calls.make(
                        method,
                        Reference.of(team()),
                        client -> client.postFormWithTokenAndParseResponse(
                                form -> form, method.written(), Installed.TOKEN.value(), AuthTestResponse.class))
                .get();
    }

    @Nested
    class too_many_calls {

        @ParameterizedTest
        @CsvSource({
            "30, 30",
            "1, 1",
            "3600, 3600",
            "3601, 3600",
            "999999999, 3600",
            "99999999999999999999, 10",
            "0, 10",
            "-5, 10",
            "1.5, 10",
            "soon, 10",
            "'', 10",
            "' 7 ', 7"
        })
        void wait_as_long_as_slack_says_within_reason(String said, int seconds) {
            slack.says("chat.postMessage", Said.tooMany(said));

            ChannelFailure failure = failure(() -> channel.post(chat(), SAID));
            assertThat(failure.kind()).isEqualTo(Kind.BUSY);
            assertThat(failure.waitAtLeast()).isEqualTo(Duration.ofSeconds(seconds));
        }

        @Test
        void wait_a_little_where_slack_does_not_say() {
            slack.says("chat.postMessage", new Said(429, "", Map.of()));
            assertThat(failure(() -> channel.post(chat(), SAID)).waitAtLeast()).isEqualTo(RetryAfter.WHERE_NOT_SAID);
        }

        @Test
        void may_be_told_in_words() {
            slack.says(
                    "chat.postMessage",
                    new Said(200, "{\"ok\":false,\"error\":\"rate_limited\"}", Map.of("retry-after", "9")));
            assertThat(failure(() -> channel.post(chat(), SAID)).waitAtLeast()).isEqualTo(Duration.ofSeconds(9));
        }

        @Test
        void are_not_followed_by_more_of_the_same_kind_in_the_same_workspace() {
            slack.says("chat.postMessage", Said.tooMany("30"));
            failure(() -> channel.post(chat(), SAID));
            time.pass(Duration.ofSeconds(20));

            assertThat(failure(() -> channel.post(team(), SAID)).waitAtLeast()).isEqualTo(Duration.ofSeconds(10));
            assertThat(slack.asked("chat.postMessage")).hasSize(1);
            channel.update(chat(), new Posted("DU1:1.2"), CARD);
            assertThat(slack.asked("chat.update")).hasSize(1);

            time.pass(Duration.ofSeconds(10));
            failure(() -> channel.post(team(), SAID));
            assertThat(slack.asked("chat.postMessage")).hasSize(2);
        }
    }

    @Nested
    class an_answer_that_is_none {

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503, 504})
        void leaves_a_message_unknown_and_anything_else_to_be_tried_again(int status) {
            slack.says("chat.postMessage", new Said(status, "<html>", Map.of()));
            slack.says("chat.postEphemeral", Said.status(status));
            slack.says("views.update", Said.status(status));

            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(failure(() -> channel.post(chat(), OWN_WORDS)).kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(failure(() -> channel.post(chat(new Showing.OfView("V1", "n", List.of()).written()), question()))
                            .kind())
                    .isEqualTo(Kind.NOT_SENT);
        }

        @Test
        void leaves_it_unknown_where_the_connection_broke_after_it_was_asked() {
            slack.says("chat.postMessage", Said.nothing());
            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void leaves_it_not_sent_where_there_was_no_connection() throws Exception {
            int nobody;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                nobody = free.getLocalPort();
            }
            try (SlackSdk nowhere = new SlackSdk(URI.create("http://127.0.0.1:" + nobody + "/api/"))) {
                SlackCalls calls = new SlackCalls(nowhere, slack.address(), installed, new Pace(time, time));
                SlackChannel unheard = new SlackChannel(calls, submissions, new Words(Locale.UK), time);
                assertThat(failure(() -> unheard.post(chat(), SAID)).kind()).isEqualTo(Kind.BUSY);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"<html>", "[1", "\"", "{\"ok\":"})
        void is_not_read_as_one(String body) {
            slack.says("chat.postMessage", Said.ok(body));
            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.UNKNOWN);
        }

        @Test
        void is_our_fault_where_it_is_said_so() {
            slack.says("chat.postMessage", Said.status(403));
            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.REFUSED);
            slack.says("views.publish", new Said(400, "{\"ok\":false,\"error\":\"token_revoked\"}", Map.of()));
            assertThat(failure(() -> channel.post(chat(new Showing.OfHome(USER).written()), SAID))
                            .kind())
                    .isEqualTo(Kind.DISCONNECTED);
        }
    }

    @Nested
    class a_token_that_slack_refuses {

        @Test
        void is_not_used_again() {
            slack.says("chat.postMessage", Said.no("token_revoked"));

            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.DISCONNECTED);
            assertThat(installed.dead).containsExactly("T1 TOKEN_REFUSED");
            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.DISCONNECTED);
            assertThat(slack.asked).hasSize(1);
        }

        @Test
        void is_found_out_by_nobody_through_what_is_unseen() {
            slack.says("chat.postMessage", Said.no("token_revoked"));

            try (Overheard log = new Overheard()) {
                assertThat(failure(() -> channel.unseen().post(chat(), SAID)).kind())
                        .isEqualTo(Kind.DISCONNECTED);
                assertThat(log.text()).isEmpty();
            }
            assertThat(installed.dead).isEmpty();
        }

        @Test
        void was_merely_old_where_there_is_a_new_one_by_now() {
            Installation anew = new Installation(
                    LocalWorkspace.TEAM, LocalWorkspace.TEAM, LocalWorkspace.BOT, new Token("xoxb-new"));
            slack.says("chat.postMessage", asked -> {
                installed.is(anew);
                return asked.authorization().contains("xoxb-new")
                        ? Said.ok("{\"ok\":true,\"ts\":\"1.2\",\"channel\":\"DU1\"}")
                        : Said.no("token_expired");
            });

            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.NOT_SENT);
            assertThat(installed.dead).isEmpty();
            assertThat(channel.post(chat(), SAID)).isEqualTo(new Posted("DU1:1.2"));
        }

        @Test
        void is_no_token_that_one_workspace_keeps_out() {
            slack.says("chat.postMessage", Said.no("team_access_not_granted"));
            assertThat(failure(() -> channel.post(chat(), SAID)).kind()).isEqualTo(Kind.DISCONNECTED);
            assertThat(installed.dead).isEmpty();
        }
    }

    @Nested
    class what_was_to_be_said {
        private static final String SECRET = "only-for-us-two";

        private final Post secret = Post.lasting(Card.saying(
                "About " + SECRET, List.of(new Block.Text(SECRET + " & more"), new Block.Quote("quoted " + SECRET))));

        @Test
        void is_in_no_log_and_no_exception_however_slack_fails() {
            List<Said> failing = List.of(
                    Said.no(SECRET),
                    Said.no("invalid_blocks\",\"response_metadata\":{\"messages\":[\"" + SECRET + "\"]},\"x\":\""),
                    Said.no("missing_scope\",\"needed\":\"<" + SECRET + ">\",\"provided\":\"chat:write"),
                    Said.ok(SECRET),
                    Said.ok("{\"ok\":" + SECRET),
                    new Said(500, SECRET, Map.of()),
                    new Said(400, "{\"ok\":false,\"error\":\"<" + SECRET + ">\"}", Map.of()),
                    new Said(429, SECRET, Map.of("Retry-After", SECRET)),
                    Said.nothing());
            try (Overheard log = new Overheard()) {
                for (Said said : failing) {
                    time.pass(Duration.ofHours(2));
                    fails(said);
                }
                assertThat(log.text()).contains("Slack answered").doesNotContain(SECRET, Installed.TOKEN.value());
            }
        }

        private void fails(Said said) {
            Stream.of(Method.values()).forEach(method -> slack.says(method.written(), said));
            slack.says("/commands", new Said(404, SECRET, Map.of()));
            String respond = slack.address().resolve("commands").toString();
            Stream.of(
                            "",
                            new Showing.OfView("V1", "n0", List.of()).written(),
                            new Showing.OfTrigger("1.2", time.instant().plusSeconds(1), respond).written(),
                            new Showing.OfHome(USER).written())
                    .forEach(window -> assertNothingTold(failure(() -> channel.post(chat(window), secret))));
            assertNothingTold(failure(() -> channel.post(team(), secret)));
            assertNothingTold(failure(() -> channel.update(chat(), new Posted("DU1:1.2"), secret.card())));
        }

        private static void assertNothingTold(ChannelFailure failure) {
            Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                    .forEach(cause -> assertThat(String.valueOf(cause)).doesNotContain(SECRET));
        }
    }

    @Nested
    class what_is_lacking {

        @Test
        void is_told_as_slack_puts_it() {
            slack.says(
                    "chat.postMessage",
                    Said.ok(
                            "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"im:write\",\"provided\":\"chat:write,commands\"}"));

            assertThat(failure(() -> channel.post(chat(), SAID)))
                    .hasMessage("Slack answered chat.postMessage with missing_scope"
                            + " (it takes im:write and there is chat:write,commands)")
                    .returns(Kind.REFUSED, ChannelFailure::kind);
        }
    }

    @Test
    void threads_do_not_become_more_by_what_is_said_nor_by_clients_that_were_closed() {
        says(20);
        int before = Thread.activeCount();

        says(200);
        for (int i = 0; i < 30; i++) {
            new SlackSdk(slack.api()).close();
        }

        Eventually.is("no more threads than before", () -> Thread.activeCount() <= before);
    }

    private void says(int times) {
        for (int i = 0; i < times; i++) {
            channel.post(chat(), SAID);
            time.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void every_thread_of_ours_ends_with_the_client() throws Exception {
        channel.post(chat(), SAID);
        channel.post(chat(), OWN_WORDS);
        sdk.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("slack")
                        || thread.getName().startsWith("Ok")
                        || thread.getName().startsWith("bucket"))
                .allMatch(Thread::isDaemon)
                .extracting(Thread::getName)
                .isSubsetOf("OkHttp TaskRunner", "Okio Watchdog");
    }
}
