package org.ponder.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.teams.Exchange;
import org.ponder.bot.teams.Fixtures;
import org.ponder.bot.teams.LocalIssuer;
import org.ponder.bot.teams.MovableClock;
import org.ponder.bot.teams.RecordingTurns;
import org.ponder.bot.teams.SigningKeys;
import org.ponder.bot.teams.TeamsInbound;
import org.ponder.bot.teams.TeamsSettings;
import org.ponder.bot.teams.TokenCheck;
import org.ponder.dialogs.card.Card;

/** What Teams, and whoever pretends to be it, is answered with. */
class TeamsEndpointTest {
    private static final String HERE = "http://127.0.0.1:56150/_connector";

    private final RecordingTurns turns = new RecordingTurns(Optional.of(Card.saying("Kept", List.of())));

    @TempDir
    private Path home;

    /** @param known a token whose key is looked up before anybody asks, so that the server’s threads need not */
    private TeamsServer open(TeamsSettings settings, String known) throws LifecycleException {
        return open(settings, known, turns);
    }

    private TeamsServer open(TeamsSettings settings, String known, Turns turns) throws LifecycleException {
        MovableClock clock = new MovableClock();
        TokenCheck tokens = new TokenCheck(
                settings,
                new SigningKeys(
                        Exchange.within(Duration.ofSeconds(20)),
                        settings.cloud().metadata(),
                        clock),
                clock);
        tokens.check("Bearer " + known);
        return new TeamsServer(new TeamsInbound(settings, tokens, turns), home);
    }

    @Nested
    class Of_a_registered_bot {
        private final LocalIssuer issuer = new LocalIssuer();
        private final String message = Fixtures.tree("message-personal").toString();
        private TeamsServer server;

        @BeforeEach
        void start() throws LifecycleException {
            server = open(issuer.settings(), issuer.token());
        }

        @AfterEach
        void stop() throws LifecycleException {
            server.close();
            issuer.close();
        }

        @Test
        void a_message_with_the_right_token_is_taken_without_a_word() throws Exception {
            HttpResponse<String> answer = server.send(withToken(message));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(turns.taken).hasSize(1);
        }

        @Test
        void a_press_is_answered_with_what_its_card_becomes() throws Exception {
            HttpResponse<String> answer =
                    server.send(withToken(Fixtures.tree("card-execute").toString()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(type(answer)).isEqualTo("application/json");
            assertThat(answer.body()).contains("application/vnd.microsoft.card.adaptive", "Kept");
        }

        @Test
        void no_token_is_401() throws Exception {
            refused(server.send(post(message)), 401);
        }

        @Test
        void a_token_of_somebody_elses_is_401() throws Exception {
            String token = issuer.token();

            refused(server.send(post(message).header("Authorization", "Bearer " + token + "x")), 401);
            refused(server.send(post(message).header("Authorization", "Basic " + token)), 401);
        }

        @Test
        void two_tokens_are_401_though_one_is_right() throws Exception {
            String right = "Bearer " + issuer.token();

            for (String other : List.of("Bearer x", "", right)) {
                refused(server.send(withToken(message).header("Authorization", other)), 401);
                refused(server.send(post(message).header("Authorization", other).header("Authorization", right)), 401);
            }
        }

        @Test
        void another_tenant_is_403() throws Exception {
            ObjectNode activity = Fixtures.tree("message-personal");
            activity.withObject("/channelData/tenant").put("id", "another");
            activity.withObject("/conversation").put("tenantId", "another");

            refused(server.send(withToken(activity.toString())), 403);
        }

        @Test
        void another_service_than_the_tokens_is_403() throws Exception {
            ObjectNode activity = Fixtures.tree("message-personal").put("serviceUrl", "https://example.org/");

            refused(server.send(withToken(activity.toString())), 403);
        }

        @Test
        void what_is_no_activity_is_400_and_none_of_it_comes_back() throws Exception {
            HttpResponse<String> answer = server.send(withToken("{\"text\":\"my secret"));

            refused(answer, 400);
            assertThat(answer.body()).doesNotContain("secret");
        }

        @Test
        void what_is_not_json_is_415() throws Exception {
            refused(
                    server.send(server.to("/api/messages")
                            .header("Authorization", "Bearer " + issuer.token())
                            .header("Content-Type", "text/plain")
                            .POST(BodyPublishers.ofString(message))),
                    415);
        }

        @Test
        void what_is_too_large_is_413() throws Exception {
            ObjectNode activity = Fixtures.tree("message-personal").put("text", "x".repeat(300_000));

            refused(server.send(withToken(activity.toString())), 413);
        }

        @Test
        void an_invoke_that_is_no_card_action_is_501() throws Exception {
            refused(server.send(withToken(Fixtures.tree("invoke-task-fetch").toString())), 501);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api", "/api/", "/api/message", "/api/messages/1"})
        void anything_else_is_404(String path) throws Exception {
            HttpRequest.Builder request =
                    server.to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(message));

            assertThat(server.send(request).statusCode()).isEqualTo(404);
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void being_asked_without_anything_being_delivered_is_405() throws Exception {
            HttpResponse<String> answer = server.send(server.to("/api/messages").GET());

            refused(answer, 405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        }

        private HttpRequest.Builder withToken(String activity) {
            return post(activity).header("Authorization", "Bearer " + issuer.token());
        }

        private HttpRequest.Builder post(String activity) {
            return TeamsEndpointTest.post(server, activity);
        }
    }

    @Nested
    class Of_a_bot_that_has_no_keys_yet {

        @Test
        void the_right_token_is_503_and_may_be_sent_again() throws Exception {
            try (LocalIssuer issuer = new LocalIssuer()) {
                issuer.goDown(true);
                try (TeamsServer server = open(issuer.settings(), issuer.token())) {
                    HttpRequest.Builder message =
                            post(server, Fixtures.tree("message-personal").toString());

                    refused(server.send(message.header("Authorization", "Bearer " + issuer.token())), 503);
                }
            }
        }
    }

    @Nested
    class Of_a_bot_that_is_tried_out {
        private final String message =
                Fixtures.tree("message-personal").put("serviceUrl", HERE).toString();
        private TeamsServer server;

        @BeforeEach
        void start() throws LifecycleException {
            server = open(TeamsSettings.tryingOut(), "");
        }

        @AfterEach
        void stop() throws LifecycleException {
            server.close();
        }

        @Test
        void a_client_on_this_machine_is_taken_without_a_token() throws Exception {
            assertThat(server.send(post(server, message)).statusCode()).isEqualTo(200);
            assertThat(turns.taken).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
        void one_that_was_passed_on_is_403(String header) throws Exception {
            refused(server.send(post(server, message).header(header, "192.0.2.1")), 403);
        }

        @Test
        void one_that_was_passed_on_behind_an_empty_header_is_403() throws Exception {
            HttpRequest.Builder passedOn =
                    post(server, message).header("X-Forwarded-For", "").header("X-Forwarded-For", "192.0.2.1");

            refused(server.send(passedOn), 403);
        }

        @Test
        void one_that_wants_its_answer_elsewhere_is_403() throws Exception {
            refused(server.send(post(server, Fixtures.tree("message-personal").toString())), 403);
        }
    }

    @Nested
    class Of_a_bot_without_credentials {

        @Test
        void it_is_closed_to_everybody_and_says_what_to_set() throws Exception {
            try (TeamsServer server = open(TeamsSettings.none(), "")) {
                HttpResponse<String> answer = server.send(post(
                                server,
                                Fixtures.tree("message-personal")
                                        .put("serviceUrl", HERE)
                                        .toString())
                        .header("Authorization", "Bearer anything"));

                refused(answer, 503);
                assertThat(answer.body()).contains("PONDER_TEAMS_APP_ID");
            }
        }
    }

    @Nested
    class Of_a_bot_that_can_keep_nothing {
        private static final String SECRET = "my secret";

        @ParameterizedTest
        @ValueSource(strings = {"message-personal", "card-execute"})
        void whatever_comes_is_503_and_may_be_sent_again(String activity) throws Exception {
            try (TeamsServer server = open(TeamsSettings.tryingOut(), "", new Broken())) {
                HttpResponse<String> answer = server.send(post(
                        server, Fixtures.tree(activity).put("serviceUrl", HERE).toString()));

                refused(answer, 503);
                assertThat(answer.body()).contains("send it again").doesNotContain(SECRET);
            }
        }

        private static final class Broken implements Turns {
            @Override
            public void take(Inbound inbound) {
                throw new IllegalStateException(SECRET);
            }

            @Override
            public Optional<Card> take(Inbound inbound, Duration atMost) {
                throw new IllegalStateException(SECRET);
            }
        }
    }

    private static HttpRequest.Builder post(TeamsServer server, String activity) {
        return server.to("/api/messages")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(activity));
    }

    /** In words of ours, and nothing goes further. */
    private void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo("application/json");
        assertThat(answer.body()).startsWith("{\"error\":\"");
        assertThat(turns.taken).isEmpty();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
