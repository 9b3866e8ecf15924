package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Found;
import org.ponder.bot.channel.SignIn;

/** Outbound tokens, had over a login host that is played here. */
class MsalTokensTest {

    private final List<HttpRequest> asked = new CopyOnWriteArrayList<>();
    private final Instant start = Instant.now();
    private Instant now = start;

    private MsalTokens tokens(Supplier<IHttpResponse> login) {
        return MsalTokens.over(
                request -> {
                    asked.add(request);
                    return login.get();
                },
                () -> Credential.secret("a secret", Optional.empty()),
                new Registration("app", "tenant", TeamsCloud.PUBLIC),
                () -> now);
    }

    private IHttpResponse token(int seconds) {
        return response(
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"access_token\":\"token-" + asked.size()
                        + "\"}");
    }

    /** Microsoft says both: a word, and what it means. */
    private static IHttpResponse no(String word) {
        return response(401, "{\"error\":\"" + word + "\",\"error_description\":\"no\"}");
    }

    private static IHttpResponse response(int status, String body) {
        HttpResponse response = new HttpResponse();
        response.statusCode(status);
        response.addHeaders(Map.of("Content-Type", List.of("application/json")));
        response.body(body);
        return response;
    }

    @Test
    void are_asked_of_the_registration_s_own_tenant_for_the_connector_s_scope() {
        assertThat(tokens(() -> token(3_600)).current()).contains("token-1");
        HttpRequest request = asked.get(0);
        assertThat(request.url().toString()).isEqualTo("https://login.microsoftonline.com/tenant/oauth2/v2.0/token");
        assertThat(request.body())
                .contains("grant_type=client_credentials")
                .contains("https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    @Test
    void are_kept_until_shortly_before_they_expire() {
        MsalTokens tokens = tokens(() -> token(3_600));
        assertThat(tokens.current()).contains("token-1");
        now = start.plusSeconds(3_000);
        assertThat(tokens.current()).contains("token-1");
        assertThat(asked).hasSize(1);

        now = start.plusSeconds(3_590);
        assertThat(tokens.current()).contains("token-2");
    }

    @Test
    void are_good_at_any_hour_for_days() {
        Map<String, Instant> until = new HashMap<>();
        MsalTokens tokens = tokens(() -> {
            until.put("token-" + asked.size(), now.plusSeconds(3_600));
            return token(Math.toIntExact(Duration.between(start, now).toSeconds()) + 3_600);
        });
        for (Instant end = start.plus(Duration.ofDays(3)); now.isBefore(end); now = now.plus(Duration.ofMinutes(7))) {
            assertThat(until.get(tokens.current().orElseThrow())).isAfter(now);
        }
        assertThat(asked).hasSizeBetween(72, 85);
    }

    @Test
    void are_had_anew_when_one_was_turned_away() {
        MsalTokens tokens = tokens(() -> token(3_600));
        assertThat(tokens.current()).contains("token-1");
        assertThat(tokens.renewed()).contains("token-2");
        assertThat(tokens.current()).contains("token-2");
    }

    @Test
    void remember_how_it_went_the_last_time() {
        List<IHttpResponse> says = new CopyOnWriteArrayList<>(List.of(no("invalid_client")));
        SignedIn tokens = new SignedIn(tokens(() -> says.get(0)));
        assertThat(tokens.last()).isEqualTo(SignIn.NOT_TRIED);

        assertThatThrownBy(tokens::current).isInstanceOf(ChannelFailure.class);
        assertThat(tokens.last()).isEqualTo(SignIn.REFUSED);

        says.set(0, response(503, "{}"));
        assertThatThrownBy(tokens::renewed).isInstanceOf(ChannelFailure.class);
        assertThat(tokens.last()).isEqualTo(SignIn.NO_ANSWER);

        says.set(0, token(3_600));
        assertThat(tokens.current()).isPresent();
        assertThat(tokens.last()).isEqualTo(SignIn.WORKS);
    }

    @Nested
    class Looked_at_by_whoever_installs_the_bot {
        private final LocalIssuer issuer = new LocalIssuer();

        @AfterEach
        void stop() {
            issuer.close();
        }

        private List<Found> look(String name, IHttpResponse login) {
            TeamsCloud cloud = new TeamsCloud(
                    name, issuer.metadata(), TeamsCloud.PUBLIC.login(), TeamsCloud.PUBLIC.scope(), Set.of());
            TeamsSettings settings = new TeamsSettings("app", Set.of("tenant"), cloud, false);
            ShownCredential shown = new ShownCredential(() -> Credential.secret("a secret", Optional.empty()));
            return new TeamsCheck(
                            new TeamsCheck.Bot(settings, shown, tokens(() -> login)), Exchange.forMessages(), () -> now)
                    .look();
        }

        @Test
        void all_is_well_where_it_is() {
            assertThat(look("x", token(3_600))).hasSize(4).allMatch(Found::isWell);
        }

        @ParameterizedTest
        @CsvSource({
            "invalid_client,a new client secret",
            "unauthorized_client,correct PONDER_TEAMS_APP_ID",
            "invalid_request,correct PONDER_TEAMS_TENANT",
            "access_denied,compare PONDER_TEAMS_APP_ID"
        })
        void a_refusal_comes_with_how_to_mend_it_and_without_the_secret(String word, String mend) {
            assertThat(look("x", no(word)))
                    .filteredOn(found -> !found.isWell())
                    .singleElement()
                    .satisfies(found ->
                            assertThat(found.line()).contains(word, mend).doesNotContain("a secret"));
        }

        @Test
        void a_login_that_cannot_be_reached_is_another_thing() {
            assertThat(look("x", response(503, "{}")))
                    .filteredOn(found -> !found.isWell())
                    .singleElement()
                    .satisfies(found -> assertThat(found.line()).contains("gives no answer"));
        }

        @Test
        void another_issuer_is_named_by_the_settings_that_are_wrong() {
            assertThat(look("y", token(3_600)))
                    .filteredOn(found -> !found.isWell())
                    .singleElement()
                    .satisfies(found -> assertThat(found.line()).contains("PONDER_TEAMS_ISSUER"));
        }

        @Test
        void keys_that_cannot_be_read_are_told_of() {
            issuer.goDown(true);

            assertThat(look("x", token(3_600)))
                    .filteredOn(found -> !found.isWell())
                    .singleElement()
                    .satisfies(found -> assertThat(found.line()).contains("metadata at 127.0.0.1 cannot be read"));
        }
    }

    @Test
    void that_cannot_be_had_mean_that_nothing_was_sent() {
        MsalTokens tokens = tokens(() -> response(401, "{\"error\":\"invalid_client\"}"));
        ChannelFailure failure = catchThrowableOfType(ChannelFailure.class, tokens::current);
        assertThat(failure.kind()).isEqualTo(Kind.BUSY);
        assertThat(failure).hasMessageNotContaining("secret");
    }

    @Test
    void come_from_an_address_with_https_only() {
        TeamsCloud open = TeamsCloud.PUBLIC;
        TeamsCloud near = new TeamsCloud(
                open.issuer(),
                open.metadata(),
                URI.create("http://127.0.0.1:8080/"),
                open.scope(),
                open.serviceHosts());
        assertThatThrownBy(() -> new Registration("app", "tenant", near))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Set PONDER_TEAMS_LOGIN to an address that begins with https://");
    }
}
