package org.ponder.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.slack.InstalledIn;
import org.ponder.bot.slack.Listening;
import org.ponder.bot.slack.OnceTurns;
import org.ponder.bot.slack.Signed;
import org.ponder.bot.slack.SlackFixtures;
import org.ponder.bot.slack.SlackInbound;
import org.ponder.bot.slack.Submissions;
import org.ponder.bot.slack.Token;
import org.ponder.bot.slack.Unheard;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Card;

/** What Slack, and whoever pretends to be it, is answered with. */
class SlackEndpointTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String TIME = String.valueOf(NOW.getEpochSecond());
    private static final String SECRET = "a signing secret of ours";
    private static final String JSON = "application/json";
    private static final Logger OURS = Logger.getLogger("org.ponder");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final OnceTurns turns = new OnceTurns();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    private Path home;

    private static SlackInbound inbound(Turns turns, String... secrets) {
        List<Token> tokens = List.of(secrets).stream().map(Token::new).toList();
        return new SlackInbound(
                new Listening(tokens, Listening.HOOKS, InstantSource.fixed(NOW)),
                new InstalledIn("T0LARKFLD"),
                turns,
                new Submissions());
    }

    private LocalTomcat open(SlackInbound slack) throws LifecycleException {
        return new LocalTomcat(new SlackEndpoint(slack), List.of(SlackEndpoint.PATH), home, 0);
    }

    private HttpResponse<String> post(LocalTomcat server, String type, Signed signed) throws Exception {
        HttpRequest.Builder request = to(server)
                .header("X-Slack-Request-Timestamp", signed.header("X-Slack-Request-Timestamp"))
                .header("X-Slack-Signature", signed.header("X-Slack-Signature"))
                .POST(BodyPublishers.ofByteArray(signed.body()));
        return send(type.isEmpty() ? request : request.header("Content-Type", type));
    }

    private static HttpRequest.Builder to(LocalTomcat server) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + SlackEndpoint.PATH))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Signed signed(byte[] body) {
        return Signed.with(SECRET, TIME, body);
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains(JSON);
        assertThat(answer.body()).startsWith("{\"error\":\"");
    }

    @Nested
    class Of_an_app_that_is_set_up {
        private final SlackInbound slack = inbound(turns, "the new secret", SECRET);
        private LocalTomcat server;

        @BeforeEach
        void start() throws LifecycleException {
            server = open(slack);
        }

        @AfterEach
        void stop() throws LifecycleException {
            server.close();
        }

        private HttpResponse<String> sample(String name) throws Exception {
            return post(server, SlackFixtures.contentType(name), signed(SlackFixtures.body(name)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "events/message-im",
                    "events/app-mention",
                    "events/home-opened",
                    "interactions/press-in-chat",
                    "interactions/press-in-modal",
                    "interactions/closed",
                    "commands/in-channel"
                })
        void what_slack_tells_is_taken_without_a_word(String name) throws Exception {
            HttpResponse<String> answer = sample(name);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(turns.taken).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "events/message-channel",
                    "events/message-im-changed",
                    "events/reaction",
                    "events/rate-limited",
                    "events/app-mention-shared",
                    "interactions/choose-in-modal",
                    "interactions/message-action"
                })
        void what_means_nothing_is_acknowledged_all_the_same(String name) throws Exception {
            HttpResponse<String> answer = sample(name);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void the_same_request_twice_has_one_effect() throws Exception {
            Signed same = signed(SlackFixtures.body("events/message-im"));

            assertThat(post(server, JSON, same).statusCode()).isEqualTo(200);
            assertThat(post(server, JSON, same).statusCode()).isEqualTo(200);

            assertThat(turns.taken).hasSize(1);
        }

        /** What came before may have been lost on its way: only what was kept counts. */
        @Test
        void what_is_told_again_is_taken_where_nothing_came_before() throws Exception {
            Signed signed = signed(SlackFixtures.body("events/message-im"));

            HttpResponse<String> answer = send(to(server)
                    .header("Content-Type", JSON)
                    .header("X-Slack-Request-Timestamp", TIME)
                    .header("X-Slack-Signature", signed.header("X-Slack-Signature"))
                    .header("X-Slack-Retry-Num", "3")
                    .header("X-Slack-Retry-Reason", "http_timeout")
                    .POST(BodyPublishers.ofByteArray(signed.body())));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(turns.taken).hasSize(1);
        }

        @Test
        void a_workspace_that_is_not_ours_is_acknowledged_all_the_same() throws Exception {
            String elsewhere =
                    SlackFixtures.tree("events/message-im").toString().replace("T0LARKFLD", "T0ELSEWHERE");

            HttpResponse<String> answer = post(server, JSON, signed(elsewhere.getBytes(UTF_8)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(turns.taken).isEmpty();
            assertThat(slack.counts().soFar()).isEqualTo(Map.of(Unheard.NOT_INSTALLED, 1L));
        }

        @Test
        void a_form_is_answered_within_three_seconds_and_stays_as_it_was_filled_in() throws Exception {
            long began = System.nanoTime();
            HttpResponse<String> answer = sample("interactions/submission");

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains(JSON);
            assertThat(answer.body()).startsWith("{\"response_action\":\"errors\",\"errors\":{");
        }

        @Test
        void the_address_is_only_owned_to_slack() throws Exception {
            byte[] asked = SlackFixtures.body("events/url-verification");

            assertThat(post(server, JSON, signed(asked)).body())
                    .isEqualTo("{\"challenge\":\"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P\"}");
            refused(post(server, JSON, Signed.with("another secret", TIME, asked)), 401);
        }

        @Test
        void whether_anybody_is_here_is_answered() throws Exception {
            HttpResponse<String> answer = post(server, FORM, signed("ssl_check=1&token=x".getBytes(UTF_8)));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
        }

        @Test
        void what_nobody_signed_is_401_and_counted() throws Exception {
            refused(
                    send(to(server)
                            .header("Content-Type", JSON)
                            .POST(BodyPublishers.ofByteArray(SlackFixtures.body("events/message-im")))),
                    401);

            assertThat(turns.taken).isEmpty();
            assertThat(slack.counts().soFar()).isEqualTo(Map.of(Unheard.UNSIGNED, 1L));
        }

        @ParameterizedTest
        @ValueSource(longs = {-301, -86_400, 301, 86_400})
        void what_was_signed_long_ago_or_will_be_is_401(long seconds) throws Exception {
            String then = String.valueOf(NOW.getEpochSecond() + seconds);

            refused(post(server, JSON, Signed.with(SECRET, then, SlackFixtures.body("events/message-im"))), 401);
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void a_signature_that_is_there_twice_is_401() throws Exception {
            Signed signed = signed(SlackFixtures.body("events/message-im"));

            refused(
                    send(to(server)
                            .header("Content-Type", JSON)
                            .header("X-Slack-Request-Timestamp", TIME)
                            .header("X-Slack-Signature", signed.header("X-Slack-Signature"))
                            .header("X-Slack-Signature", signed.header("X-Slack-Signature"))
                            .POST(BodyPublishers.ofByteArray(signed.body()))),
                    401);
        }

        @Test
        void more_than_slack_ever_sends_is_413() throws Exception {
            HttpResponse<String> tooMuch = post(server, JSON, signed(new byte[1_048_577]));
            refused(tooMuch, 413);
            assertThat(tooMuch.headers().firstValue("X-Slack-No-Retry")).contains("1");

            assertThat(post(server, JSON, signed(new byte[1_048_576])).statusCode())
                    .isEqualTo(200);
            assertThat(turns.taken).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD"})
        void anything_but_a_post_is_405(String method) throws Exception {
            HttpResponse<String> answer = send(to(server).method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("POST");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/json",
                    "application/json; charset=utf-8",
                    "application/json;charset=ISO-8859-1",
                    ""
                })
        void words_in_any_script_are_heard_as_they_were_typed_whatever_the_header_says(String type) throws Exception {
            String body = SlackFixtures.tree("events/message-im-bare")
                    .toString()
                    .replace("\"continue\"", "\"Größe – 学校 🙂\"");

            assertThat(post(server, type, signed((body + "\r\n").getBytes(UTF_8)))
                            .statusCode())
                    .isEqualTo(200);

            assertThat(turns.taken)
                    .extracting(Inbound::event)
                    .containsExactly(new Event.Spoke(new Heard.Typed("Größe – 学校 🙂")));
        }

        @Test
        void what_cannot_be_read_is_acknowledged_and_counted() throws Exception {
            assertThat(post(server, JSON, signed("{\"type\":".getBytes(UTF_8))).statusCode())
                    .isEqualTo(200);

            assertThat(slack.counts().soFar()).isEqualTo(Map.of(Unheard.UNCLEAR, 1L));
        }
    }

    @Nested
    class Where_something_is_wrong_on_our_side {

        /** It fails before anything is kept, with a message that holds what was said. */
        private final Turns broken = new Turns() {
            @Override
            public void take(Inbound inbound) {
                throw new IllegalStateException("no database for " + inbound.event());
            }

            @Override
            public Optional<Card> take(Inbound inbound, Duration atMost) {
                throw new IllegalStateException("no database for " + inbound.event());
            }
        };

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "events/message-im",
                    "interactions/press-in-chat",
                    "interactions/submission",
                    "commands/in-channel-with-words"
                })
        void what_could_not_be_kept_is_503_so_that_it_is_sent_again(String name) throws Exception {
            try (LocalTomcat server = open(inbound(broken, SECRET))) {
                refused(post(server, SlackFixtures.contentType(name), signed(SlackFixtures.body(name))), 503);
            }
        }

        @Test
        void an_app_that_is_not_set_up_says_so() throws Exception {
            try (LocalTomcat server = open(inbound(turns))) {
                HttpResponse<String> answer = post(server, JSON, signed(SlackFixtures.body("events/url-verification")));

                refused(answer, 503);
                assertThat(answer.body()).contains("PONDER_SLACK_SIGNING_SECRETS");
            }
        }

        @Test
        void no_line_of_any_log_holds_what_somebody_said_or_where_to_answer() throws Exception {
            try (Overheard overheard = new Overheard();
                    LocalTomcat server = open(inbound(broken, SECRET))) {
                OURS.setLevel(Level.ALL);
                containers().forEach(container -> container.setLevel(Level.ALL));
                for (String name : SlackFixtures.names()) {
                    byte[] body = SlackFixtures.body(name);
                    post(server, SlackFixtures.contentType(name), signed(body));
                    post(server, SlackFixtures.contentType(name), Signed.with("another", TIME, body));
                }

                assertThat(overheard.text())
                        .contains("could not be kept", "not taken to be from Slack", "nothing came of something")
                        .doesNotContain("listen", "between us", "hold on me", "hooks.slack", "xoxb", "nobody-checks")
                        .doesNotContainIgnoringCase("ruth");
            } finally {
                OURS.setLevel(null);
            }
        }

        /** To which a servlet logs; the one for tests is told to be silent. */
        private static List<Logger> containers() {
            return Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
                    .filter(name -> name.startsWith("org.apache.catalina.core.ContainerBase"))
                    .map(Logger::getLogger)
                    .toList();
        }
    }
}
