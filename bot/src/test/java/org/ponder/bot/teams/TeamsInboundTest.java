package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;

/** The bot being tried out, without a registration: only this machine may speak to it. */
class TeamsInboundTest {

    private static final Card SPENT = Card.saying("Kept", List.of(new Block.Text("You can change it until Friday.")));

    private final RecordingTurns turns = new RecordingTurns(Optional.of(SPENT));
    private final TeamsInbound inbound = inbound(TeamsSettings.tryingOut(), turns);
    private final Map<String, String> headers =
            new HashMap<>(Map.of("Content-Type", "application/json; charset=utf-8"));

    private static TeamsInbound inbound(TeamsSettings settings, RecordingTurns turns) {
        MovableClock clock = new MovableClock();
        SigningKeys keys = new SigningKeys(
                Exchange.within(Duration.ofSeconds(20)), settings.cloud().metadata(), clock);
        return new TeamsInbound(settings, new TokenCheck(settings, keys, clock), turns);
    }

    private static ObjectNode near(String fixture) {
        return Fixtures.tree(fixture).put("serviceUrl", "http://localhost:56150/_connector");
    }

    private Answer answer(ObjectNode activity) {
        return answer(inbound, "127.0.0.1", activity.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer(TeamsInbound door, String remote, byte[] body) {
        return door.answer(new Call(name -> headers.getOrDefault(name, ""), remote, new ByteArrayInputStream(body)));
    }

    private static JsonNode json(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nested
    class an_answer {

        @Test
        void to_a_message_comes_at_once_and_is_empty() {
            assertThat(answer(near("message-personal"))).isEqualTo(new Answer(200, ""));
            assertThat(turns.taken).hasSize(1);
            assertThat(turns.waits).isEmpty();
        }

        @Test
        void to_a_press_is_what_the_card_becomes() {
            Answer answer = answer(near("card-execute"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(json(answer).path("statusCode").asInt()).isEqualTo(200);
            assertThat(json(answer).path("type").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
            assertThat(CardRules.broken(json(answer).path("value"))).isEmpty();
            assertThat(turns.waits).containsExactly(Duration.ofSeconds(4));
        }

        @Test
        void to_a_press_is_a_line_where_there_is_no_card() {
            TeamsInbound slow = inbound(TeamsSettings.tryingOut(), new RecordingTurns(Optional.empty()));
            JsonNode answer = json(
                    answer(slow, "127.0.0.1", near("card-execute").toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(answer.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
            assertThat(answer.path("value").asText()).isNotEmpty();
        }

        @Test
        void to_a_press_with_too_many_values_is_a_line_that_says_so() {
            ObjectNode activity = near("card-execute");
            for (int key = 0; key < 51; key++) {
                activity.withObject("/value/action/data").put("key-" + key, "");
            }
            Answer answer = answer(activity);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(json(answer).path("value").asText()).contains("50");
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void to_any_other_invoke_is_that_it_is_not_known() {
            Answer answer = answer(near("invoke-task-fetch"));
            assertThat(answer.status()).isEqualTo(501);
            assertThat(json(answer).path("error").asText()).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"typing", "reaction", "channel-renamed", "upgraded"})
        void to_what_means_nothing_is_that_it_arrived(String fixture) {
            assertThat(answer(near(fixture))).isEqualTo(new Answer(200, ""));
            assertThat(turns.taken).isEmpty();
        }
    }

    @Nested
    class a_request_that_cannot_be_taken {

        @Test
        void is_answered_with_a_sentence_that_quotes_nothing() {
            Answer answer = answer(inbound, "127.0.0.1", "{\"text\":\"my secret".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(json(answer).path("error").asText()).isNotEmpty().doesNotContain("secret");
        }

        @Test
        void is_too_large() {
            ObjectNode large = near("message-personal").put("text", "x".repeat(262_144));
            assertThat(answer(large).status()).isEqualTo(413);
            assertThat(json(answer(large)).path("error").asText()).contains("262144");
        }

        @Test
        void is_of_another_type() {
            headers.put("Content-Type", "text/plain");
            assertThat(answer(near("message-personal")).status()).isEqualTo(415);
        }

        @Test
        void breaks_off() throws IOException {
            InputStream broken = InputStream.nullInputStream();
            broken.close();
            Answer answer = inbound.answer(new Call(name -> headers.getOrDefault(name, ""), "127.0.0.1", broken));
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Nested
    class without_a_registration {

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1", "::1", "0:0:0:0:0:0:0:1"})
        void this_machine_is_let_in(String remote) {
            byte[] body = near("message-personal").toString().getBytes(StandardCharsets.UTF_8);
            assertThat(answer(inbound, remote, body).status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"192.0.2.1", "127.0.0.1.example.org", "localhost.example.org", "", "::2"})
        void nobody_else_is(String remote) {
            byte[] body = near("message-personal").toString().getBytes(StandardCharsets.UTF_8);
            assertThat(answer(inbound, remote, body).status()).isEqualTo(403);
            assertThat(turns.taken).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
        void nothing_that_was_passed_on_is(String header) {
            headers.put(header, "192.0.2.1");
            assertThat(answer(near("message-personal")).status()).isEqualTo(403);
            assertThat(turns.taken).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://smba.trafficmanager.net/emea/",
                    "http://localhost.example.org/",
                    "http://localhost@example.org/",
                    "ftp://localhost/",
                    "not an address",
                    ""
                })
        void nothing_that_wants_its_answer_elsewhere_is(String service) {
            assertThat(answer(near("message-personal").put("serviceUrl", service))
                            .status())
                    .isEqualTo(403);
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void the_door_is_closed_unless_the_bot_is_tried_out() {
            TeamsInbound closed = inbound(TeamsSettings.none(), turns);
            byte[] body = near("message-personal").toString().getBytes(StandardCharsets.UTF_8);
            Answer answer = answer(closed, "127.0.0.1", body);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(json(answer).path("error").asText()).contains("PONDER_TEAMS_APP_ID");
            assertThat(turns.taken).isEmpty();
        }
    }

    @Nested
    class settings {

        @Test
        void never_open_a_registered_bot_to_requests_without_a_token() {
            assertThatThrownBy(() -> new TeamsSettings("app", Set.of("tenant"), TeamsCloud.PUBLIC, true))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void name_the_tenants_of_a_registered_bot() {
            assertThatThrownBy(() -> new TeamsSettings("app", Set.of(), TeamsCloud.PUBLIC, false))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PONDER_TEAMS_TENANTS");
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://login.example.org/", "https://user@login.example.org/", "file:///keys", "keys"})
        void take_no_address_that_others_could_read_or_change(String address) {
            TeamsCloud open = TeamsCloud.PUBLIC;
            URI metadata = URI.create(address);
            assertThatThrownBy(() ->
                            new TeamsCloud(open.issuer(), metadata, open.login(), open.scope(), open.serviceHosts()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
