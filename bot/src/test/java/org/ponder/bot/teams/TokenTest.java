package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may speak to the bot, tried with tokens of an issuer on this machine. */
class TokenTest {

    private final MovableClock clock = new MovableClock();
    private final LocalIssuer issuer = new LocalIssuer();
    private final RecordingTurns turns = new RecordingTurns(Optional.empty());
    private final SigningKeys keys = new SigningKeys(Exchange.within(Duration.ofSeconds(20)), issuer.metadata(), clock);
    private final TokenCheck check = new TokenCheck(issuer.settings(), keys, clock);
    private final TeamsInbound inbound = new TeamsInbound(issuer.settings(), check, turns);

    @AfterEach
    void close() {
        issuer.close();
    }

    private String token(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = LocalIssuer.claims();
        change.accept(claims);
        return LocalIssuer.signed(issuer.published("first"), JWSAlgorithm.RS256, claims.build());
    }

    private String right() {
        return token(claims -> {});
    }

    private int status(String authorization, byte[] body) {
        Map<String, String> headers = Map.of("Authorization", authorization, "Content-Type", "application/json");
        return inbound.answer(
                        new Call(name -> headers.getOrDefault(name, ""), "203.0.113.9", new ByteArrayInputStream(body)))
                .status();
    }

    private int status(String token) {
        return status("Bearer " + token, Fixtures.bytes("message-personal"));
    }

    private int statusOf(Consumer<ObjectNode> change) {
        ObjectNode activity = Fixtures.tree("message-personal");
        change.accept(activity);
        return status("Bearer " + right(), activity.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class the_right_token {

        @Test
        void lets_an_activity_in() {
            assertThat(status(right())).isEqualTo(200);
            assertThat(turns.taken).hasSize(1);
        }

        @Test
        void may_be_signed_with_any_of_the_three_lengths() {
            for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512)) {
                String token = LocalIssuer.signed(
                        issuer.published("first"),
                        algorithm,
                        LocalIssuer.claims().build());
                assertThat(status(token)).as(algorithm.getName()).isEqualTo(200);
            }
        }

        @Test
        void may_be_late_or_early_by_less_than_five_minutes() {
            clock.move(Duration.ofSeconds(3_600 + 299));
            assertThat(status(right())).isEqualTo(200);
            clock.move(Duration.ofSeconds(-3_600 - 299 - 60 - 299));
            assertThat(status(right())).isEqualTo(200);
        }

        @Test
        void may_differ_from_the_activity_by_one_slash() {
            assertThat(statusOf(
                            activity -> activity.put("serviceUrl", "https://smba.trafficmanager.net/emea/7d1c-tenant")))
                    .isEqualTo(200);
        }

        @Test
        void may_be_signed_with_a_key_that_endorses_no_channel_in_particular() {
            issuer.endorse(List.of());
            assertThat(status(right())).isEqualTo(200);
        }

        @Test
        void is_read_whatever_the_case_of_bearer() {
            assertThat(status("bearer " + right(), Fixtures.bytes("message-personal")))
                    .isEqualTo(200);
        }
    }

    @Nested
    class a_wrong_token {

        @TestFactory
        Stream<DynamicTest> is_refused_without_a_word_going_further() throws JOSEException {
            return Stream.of(
                    refused("empty", "", Rejection.NO_TOKEN),
                    refused("of another scheme", "Basic YTpi", Rejection.NO_TOKEN),
                    refused("huge", "Bearer " + "a".repeat(20_000), Rejection.NO_TOKEN),
                    refused("no token at all", "Bearer nonsense", Rejection.UNREADABLE),
                    refused("two parts only", "Bearer " + right().replaceFirst("\\.[^.]*$", ""), Rejection.UNREADABLE),
                    refused(
                            "unsigned",
                            "Bearer " + new PlainJWT(LocalIssuer.claims().build()).serialize(),
                            Rejection.UNREADABLE),
                    refused("signed with a shared secret", "Bearer " + hmac(), Rejection.ALGORITHM),
                    refused("signed with a probabilistic scheme", bearer(JWSAlgorithm.PS256), Rejection.ALGORITHM),
                    refused("under an unknown key", foreign("other"), Rejection.UNKNOWN_KEY),
                    refused("by a stranger under a known name", foreign("first"), Rejection.SIGNATURE),
                    refused("changed after signing", "Bearer " + forged(), Rejection.SIGNATURE),
                    refused("of another issuer", with(c -> c.issuer("https://example.org")), Rejection.ISSUER),
                    refused("of the emulator", with(c -> c.issuer(emulator())), Rejection.ISSUER),
                    refused(
                            "of the old emulator",
                            with(c -> c.issuer("https://sts.windows.net/d6/")),
                            Rejection.ISSUER),
                    refused("without an issuer", with(c -> c.issuer(null)), Rejection.ISSUER),
                    refused("for another bot", with(c -> c.audience("another")), Rejection.AUDIENCE),
                    refused("for two bots", with(c -> c.audience(List.of(LocalIssuer.APP, "b"))), Rejection.AUDIENCE),
                    refused("for nobody", with(c -> c.audience((String) null)), Rejection.AUDIENCE),
                    refused("of a skill", with(c -> c.claim("appid", "some-bot")), Rejection.SKILL),
                    refused("of a newer skill", with(c -> c.claim("azp", "some-bot")), Rejection.SKILL),
                    refused("expired", with(c -> c.expirationTime(seconds(-301))), Rejection.EXPIRED),
                    refused("without an end", with(c -> c.expirationTime(null)), Rejection.EXPIRED),
                    refused("not valid yet", with(c -> c.notBeforeTime(seconds(301))), Rejection.NOT_YET_VALID),
                    refused("naming no service", with(c -> c.claim("serviceurl", null)), Rejection.NO_SERVICE),
                    refused("naming a service of numbers", with(c -> c.claim("serviceurl", 7)), Rejection.UNREADABLE));
        }

        private DynamicTest refused(String what, String authorization, Rejection reason) {
            return DynamicTest.dynamicTest(what, () -> {
                String seen = check.check(authorization).fold(token -> "genuine", Enum::name);
                assertThat(seen).isEqualTo(reason.name());
                assertThat(status(authorization, Fixtures.bytes("message-personal")))
                        .isEqualTo(reason.status());
                assertThat(turns.taken).isEmpty();
            });
        }

        private String with(Consumer<JWTClaimsSet.Builder> change) {
            return "Bearer " + token(change);
        }

        private String bearer(JWSAlgorithm algorithm) {
            return "Bearer "
                    + LocalIssuer.signed(
                            issuer.published("first"),
                            algorithm,
                            LocalIssuer.claims().build());
        }

        private String foreign(String keyId) {
            return "Bearer "
                    + LocalIssuer.signed(
                            LocalIssuer.key(keyId, 2048),
                            JWSAlgorithm.RS256,
                            LocalIssuer.claims().build());
        }

        private String emulator() {
            return "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
        }

        private Date seconds(long from) {
            return Date.from(MovableClock.START.plusSeconds(from));
        }

        private String hmac() throws JOSEException {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                    LocalIssuer.claims().build());
            token.sign(new MACSigner(issuer.published("first").toPublicJWK().toJSONString()));
            return token.serialize();
        }

        private String forged() {
            String[] parts = right().split("\\.", -1);
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                    .replace(LocalIssuer.APP, "another-bot");
            String changed =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
            return parts[0] + "." + changed + "." + parts[2];
        }

        @Test
        void never_throws_however_it_is_broken() {
            long fresh = RandomGenerator.getDefault().nextLong();
            String right = "Bearer " + right();
            for (long seed : new long[] {1, 2, 3, fresh}) {
                java.util.Random random = new java.util.Random(seed);
                for (int round = 0; round < 500; round++) {
                    StringBuilder token = new StringBuilder(right);
                    token.setCharAt(7 + random.nextInt(token.length() - 7), (char) (33 + random.nextInt(200)));
                    token.delete(7 + random.nextInt(token.length() - 7), token.length());
                    String seen = check.check(token.toString()).fold(genuine -> "genuine", Enum::name);
                    assertThat(seen).as("seed %d", seed).isNotEqualTo("genuine");
                }
            }
        }
    }

    @Nested
    class an_activity_that_does_not_fit_its_token {

        @Test
        void is_refused_if_it_names_another_service() {
            assertThat(statusOf(activity -> activity.put("serviceUrl", "https://smba.trafficmanager.net/amer/")))
                    .isEqualTo(403);
            assertThat(statusOf(activity -> activity.put("serviceUrl", LocalIssuer.SERVICE + "/")))
                    .isEqualTo(403);
            assertThat(statusOf(activity -> activity.remove("serviceUrl"))).isEqualTo(403);
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void is_refused_if_its_service_is_on_no_host_that_we_send_to() {
            String elsewhere = "https://smba.trafficmanager.net.example.org/emea/";
            byte[] body = Fixtures.tree("message-personal")
                    .put("serviceUrl", elsewhere)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            String token = token(claims -> claims.claim("serviceurl", elsewhere));
            assertThat(status("Bearer " + token, body)).isEqualTo(403);
            assertThat(turns.taken).isEmpty();
        }

        @Test
        void is_refused_if_the_key_does_not_speak_for_its_channel() {
            issuer.endorse(List.of("webchat"));
            assertThat(status(right())).isEqualTo(403);
        }

        @Test
        void is_refused_if_it_is_of_another_channel_even_when_endorsed() {
            assertThat(statusOf(activity -> activity.put("channelId", "skype"))).isEqualTo(403);
        }

        @Test
        void is_refused_if_its_tenant_is_not_ours() {
            assertThat(statusOf(activity -> activity.putObject("channelData")
                            .putObject("tenant")
                            .put("id", "theirs")))
                    .isEqualTo(403);
            assertThat(statusOf(activity -> {
                        activity.remove("channelData");
                        activity.withObject("/conversation").remove("tenantId");
                    }))
                    .isEqualTo(403);
        }

        @Test
        void is_refused_if_it_is_meant_for_another_bot() {
            assertThat(statusOf(activity -> activity.putObject("recipient").put("id", "28:another")))
                    .isEqualTo(403);
            assertThat(statusOf(activity -> activity.remove("recipient"))).isEqualTo(403);
        }
    }

    @Nested
    class the_keys {

        @Test
        void are_fetched_once_and_kept_for_a_day() {
            for (int hour = 0; hour <= 24; hour++) {
                assertThat(check.check("Bearer " + lasting("first"))).isInstanceOf(Verdict.Genuine.class);
                clock.move(Duration.ofHours(1));
            }
            assertThat(issuer.lookUps()).isEqualTo(1);
            assertThat(check.check("Bearer " + lasting("first"))).isInstanceOf(Verdict.Genuine.class);
            assertThat(issuer.lookUps()).isEqualTo(2);
        }

        @Test
        void may_be_changed_by_the_issuer() {
            assertThat(status(right())).isEqualTo(200);
            String old = lasting("first");
            clock.move(Duration.ofHours(2));
            issuer.publish("second");
            issuer.withdraw("first");
            assertThat(check.check("Bearer " + lasting("second"))).isInstanceOf(Verdict.Genuine.class);
            assertThat(check.check("Bearer " + old)).isEqualTo(new Verdict.Rejected(Rejection.UNKNOWN_KEY));
        }

        @Test
        void are_fetched_at_most_once_an_hour_for_names_never_seen() {
            assertThat(status(right())).isEqualTo(200);
            for (int minute = 0; minute < 180; minute++) {
                String unknown = LocalIssuer.signed(
                        renamed("made-up-" + minute),
                        JWSAlgorithm.RS256,
                        LocalIssuer.claims().build());
                assertThat(check.check("Bearer " + unknown)).isEqualTo(new Verdict.Rejected(Rejection.UNKNOWN_KEY));
                clock.move(Duration.ofMinutes(1));
            }
            assertThat(issuer.lookUps()).isEqualTo(3);
        }

        @Test
        void stay_in_use_while_the_issuer_cannot_be_reached() {
            assertThat(status(right())).isEqualTo(200);
            issuer.goDown(true);
            for (int day = 0; day < 3; day++) {
                clock.move(Duration.ofDays(1));
                assertThat(check.check("Bearer " + lasting("first"))).isInstanceOf(Verdict.Genuine.class);
            }
        }

        @Test
        void are_asked_for_again_a_minute_after_a_failure() {
            issuer.goDown(true);
            assertThat(status(right())).isEqualTo(503);
            assertThat(status(right())).isEqualTo(503);
            assertThat(issuer.lookUps()).isEqualTo(1);
            issuer.goDown(false);
            clock.move(Duration.ofSeconds(61));
            assertThat(status(right())).isEqualTo(200);
        }

        @Test
        void are_of_at_least_2048_bits() throws IOException {
            assertThat(SigningKey.read(entry(LocalIssuer.key("short", 1024)))).isEmpty();
            assertThat(SigningKey.read(entry(LocalIssuer.key("long", 2048)))).isPresent();
        }

        private JsonNode entry(RSAKey key) throws IOException {
            return new ObjectMapper().readTree(key.toPublicJWK().toJSONString());
        }

        private RSAKey renamed(String id) {
            return new RSAKey.Builder(issuer.published("first")).keyID(id).build();
        }

        private String lasting(String keyId) {
            return LocalIssuer.signed(
                    issuer.published(keyId),
                    JWSAlgorithm.RS256,
                    LocalIssuer.claims()
                            .expirationTime(Date.from(MovableClock.START.plus(Duration.ofDays(30))))
                            .build());
        }
    }
}
