package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.teams.MsalTokens.Registration;

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
                ClientCredentialFactory.createFromSecret("a secret"),
                new Registration("app", "tenant", TeamsCloud.PUBLIC),
                () -> now);
    }

    private IHttpResponse token(int seconds) {
        return response(
                200,
                "{\"token_type\":\"Bearer\",\"expires_in\":" + seconds + ",\"access_token\":\"token-" + asked.size()
                        + "\"}");
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
    void are_had_anew_when_one_was_turned_away() {
        MsalTokens tokens = tokens(() -> token(3_600));
        assertThat(tokens.current()).contains("token-1");
        assertThat(tokens.renewed()).contains("token-2");
        assertThat(tokens.current()).contains("token-2");
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
        assertThatThrownBy(() -> MsalTokens.with(
                        ClientCredentialFactory.createFromSecret("a secret"),
                        new Registration("app", "tenant", near),
                        () -> now))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
