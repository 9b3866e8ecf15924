package org.ponder.deploy.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.deploy.War;

/** The door of the packaged bot: who does not come from Teams is turned away, with a sentence and no effect. */
@ArquillianTest
class WrongTokensIT {
    private static final FakeTeams TEAMS = TeamsForTheSession.teams();

    @ArquillianResource
    private URI bot;

    @Deployment(testable = false)
    static WebArchive war() {
        return War.asPackaged();
    }

    @Test
    void a_genuine_one_is_let_in() {
        assertThat(TEAMS.deliver(bot, hello()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void is_turned_away(String name, String authorization) {
        isTurnedAway(() -> TEAMS.deliver(bot, hello().toString(), authorization));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongActivities")
    void is_turned_away_with_a_genuine_token(String name, UnaryOperator<ObjectNode> spoilt) {
        isTurnedAway(() -> TEAMS.deliver(bot, spoilt.apply(hello())));
    }

    private void isTurnedAway(Supplier<HttpResponse<String>> delivery) {
        long kept = War.asked("select count(*) from inbound");

        HttpResponse<String> answer = delivery.get();

        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(answer.body()).startsWith("{\"error\":\"");
        assertThat(War.asked("select count(*) from inbound")).isEqualTo(kept);
    }

    private static ObjectNode hello() {
        return TEAMS.activity("message", Round.CHIEF, FakeTeams.chat(Round.CHIEF))
                .put("text", "hello");
    }

    private static Stream<Arguments> wrongTokens() {
        Instant now = Instant.now();
        String good = signed(claims().build());
        return Stream.of(
                Arguments.of("no header", ""),
                Arguments.of("another scheme", "Basic " + good),
                Arguments.of("no token", "Bearer "),
                Arguments.of("not a token", "Bearer abc.def.ghi"),
                Arguments.of("only two parts", "Bearer " + good.substring(0, good.lastIndexOf('.'))),
                Arguments.of("a changed signature", "Bearer " + good.substring(0, good.length() - 6) + "AAAAAA"),
                Arguments.of("no signature", "Bearer " + new PlainJWT(claims().build()).serialize()),
                Arguments.of("a shared secret", "Bearer " + symmetric()),
                Arguments.of("an unknown key", "Bearer " + Issuer.signed(claims().build(), Issuer.newKey("unknown"))),
                Arguments.of(
                        "another key under the known name",
                        "Bearer " + Issuer.signed(claims().build(), Issuer.newKey("current"))),
                Arguments.of("another issuer", bearer(claims().issuer("https://sts.windows.net/x/"))),
                Arguments.of(
                        "the emulator’s issuer", bearer(claims().issuer("https://login.microsoftonline.com/x/v2.0"))),
                Arguments.of("another audience", bearer(claims().audience("somebody-else"))),
                Arguments.of("no audience", bearer(claims().audience((String) null))),
                Arguments.of("expired", bearer(claims().expirationTime(Date.from(now.minusSeconds(600))))),
                Arguments.of("no end", bearer(claims().expirationTime(null))),
                Arguments.of("not valid yet", bearer(claims().notBeforeTime(Date.from(now.plusSeconds(600))))),
                Arguments.of("another service", bearer(claims().claim("serviceurl", "http://127.0.0.1:1/amer/"))),
                Arguments.of("no service", bearer(claims().claim("serviceurl", null))));
    }

    private static Stream<Arguments> wrongActivities() {
        return Stream.of(
                wrong("another tenant", a -> {
                    ((ObjectNode) a.path("channelData").path("tenant")).put("id", "another");
                    ((ObjectNode) a.path("conversation")).put("tenantId", "another");
                    return a;
                }),
                wrong("another channel", a -> a.put("channelId", "webchat")),
                wrong("another recipient", a -> {
                    ((ObjectNode) a.path("recipient")).put("id", "28:somebody-else");
                    return a;
                }),
                wrong("another service", a -> a.put("serviceUrl", "http://127.0.0.1:1/amer/")));
    }

    private static Arguments wrong(String name, UnaryOperator<ObjectNode> spoilt) {
        return Arguments.of(name, spoilt);
    }

    private static JWTClaimsSet.Builder claims() {
        return Issuer.claims(FakeTeams.APP, TEAMS.service());
    }

    private static String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + signed(claims.build());
    }

    private static String signed(JWTClaimsSet claims) {
        return Issuer.signed(claims, TEAMS.issuer().key());
    }

    private static String symmetric() {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("current").build(), claims().build());
            token.sign(new MACSigner(new byte[32]));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
