package org.ponder.bot.teams;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a careful forger would try at the door of Teams: none of it lets anything in, and nothing is asked of a server they name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokensTest {
    private final MovableClock clock = new MovableClock();
    private final LocalIssuer issuer = new LocalIssuer();
    private final LocalIssuer theirs = new LocalIssuer();
    private final RecordingTurns turns = new RecordingTurns(Optional.empty());
    private final SigningKeys keys = new SigningKeys(Exchange.within(Duration.ofSeconds(20)), issuer.metadata(), clock);
    private final TeamsInbound inbound =
            new TeamsInbound(issuer.settings(), new TokenCheck(issuer.settings(), keys, clock), turns);
    private final Forge forge = new Forge(issuer.published("first"));
    private final String right = forge.signed(LocalIssuer.claims());

    @AfterAll
    void close() {
        issuer.close();
        theirs.close();
    }

    @BeforeEach
    void nothing_is_taken_yet() {
        turns.taken.clear();
    }

    private int status(String authorization) {
        Map<String, String> headers = Map.of("Authorization", authorization, "Content-Type", "application/json");
        return inbound.answer(new Call(
                        name -> headers.getOrDefault(name, ""),
                        "127.0.0.1",
                        new ByteArrayInputStream(Fixtures.bytes("message-personal"))))
                .status();
    }

    /** Without it, everything below might be refused for another reason. */
    @Test
    void the_right_one_is_let_in() {
        assertThat(status("Bearer " + right)).isEqualTo(200);
        assertThat(turns.taken).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"algorithms", "signatures", "writings", "keys", "headers", "schemes"})
    void is_refused(String what, String authorization) {
        assertThat(status(authorization)).as(what).isEqualTo(401);
        assertThat(turns.taken).isEmpty();
        assertThat(theirs.lookUps()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"issuers", "audiences", "claims"})
    void is_refused_though_the_issuer_signed_it(String what, String token) {
        assertThat(status("Bearer " + token)).as(what).isEqualTo(401);
        assertThat(turns.taken).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void is_refused_for_an_activity_of_another_service(String what, String token) {
        assertThat(status("Bearer " + token)).as(what).isEqualTo(403);
        assertThat(turns.taken).isEmpty();
    }

    @ParameterizedTest(name = "that ends {0} and begins {1} seconds from now: {2}")
    @CsvSource({
        "3600, 300, 200",
        "3600, 301, 401",
        "-300, -3600, 200",
        "-301, -3600, 401",
        "-1, -2, 200",
        "-3600, 3600, 401"
    })
    void is_let_in_within_five_minutes_and_not_a_second_more(long ends, long begins, int status) {
        String token =
                forge.signed(LocalIssuer.claims().expirationTime(at(ends)).notBeforeTime(at(begins)));
        assertThat(status("Bearer " + token)).isEqualTo(status);
    }

    private static Date at(long seconds) {
        return Date.from(MovableClock.START.plusSeconds(seconds));
    }

    private static Arguments bearer(String what, String token) {
        return arguments(what, "Bearer " + token);
    }

    private static String header(String algorithm) {
        return Forge.usualHeader().replace("RS256", algorithm);
    }

    private static String headed(String more) {
        return Forge.usualHeader().replace("}", "," + more + "}");
    }

    Stream<Arguments> algorithms() throws JOSEException {
        String signature = right.substring(right.lastIndexOf('.'));
        byte[] publicKey = issuer.published("first").toRSAPublicKey().getEncoded();
        return Stream.of(
                bearer("none", Forge.unsigned("{\"alg\":\"none\"}")),
                bearer("none, and the known key", Forge.unsigned(header("none"))),
                bearer("none in capitals", Forge.unsigned(header("NONE"))),
                bearer("none, and a right signature", Forge.unsigned(header("none")) + signature.substring(1)),
                bearer("an empty one", Forge.unsigned(header(""))),
                bearer("one in small letters", forge.signed(header("rs256"), Forge.usualClaims())),
                bearer("a longer one than was signed with", forge.signed(header("RS512"), Forge.usualClaims())),
                bearer("no algorithm", forge.signed("{\"kid\":\"first\"}", Forge.usualClaims())),
                bearer("a list", forge.signed("{\"alg\":[\"RS256\"],\"kid\":\"first\"}", Forge.usualClaims())),
                bearer("the public key for a secret", Forge.symmetric(publicKey)),
                bearer("the public key as text for a secret", Forge.symmetric(pem(publicKey))),
                bearer(
                        "the modulus for a secret",
                        Forge.symmetric(issuer.published("first").getModulus().decode())),
                bearer("a curve", Forge.onACurve()),
                bearer("a curve with zeros", Forge.with(header("ES256"), new byte[64])),
                bearer("a longer curve with zeros", Forge.with(header("ES512"), new byte[132])),
                bearer("Edwards’ curve with zeros", Forge.with(header("EdDSA"), new byte[64])),
                bearer("a probabilistic one", Forge.probabilistic(issuer.published("first"))));
    }

    private static byte[] pem(byte[] key) {
        return ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(US_ASCII);
    }

    Stream<Arguments> signatures() {
        String other = forge.signed(LocalIssuer.claims().jwtID("another"));
        String signature = other.substring(other.lastIndexOf('.'));
        return Stream.of(
                bearer("stripped", input()),
                bearer("empty", input() + "."),
                bearer("of zeros", Forge.with(Forge.usualHeader(), new byte[256])),
                bearer("of one", Forge.with(Forge.usualHeader(), new byte[] {1})),
                bearer("of the modulus", Forge.with(Forge.usualHeader(), modulus())),
                bearer("of another token", input() + signature),
                bearer("cut short", right.substring(0, right.length() - 4)),
                bearer("half of it", right.substring(0, right.length() - 171)),
                bearer("with a zero before it", input() + ".AAAA" + right.substring(right.lastIndexOf('.') + 1)),
                bearer("twice", right + right.substring(right.lastIndexOf('.') + 1)));
    }

    private String input() {
        return right.substring(0, right.lastIndexOf('.'));
    }

    private byte[] modulus() {
        return issuer.published("first").getModulus().decode();
    }

    /** The right token, written otherwise. */
    Stream<Arguments> writings() {
        char last = right.charAt(right.length() - 1);
        String spare = right.substring(0, right.length() - 1) + (char) (last + 1);
        return Stream.of(
                bearer("with padding", right + "=="),
                bearer("with bits to spare", spare),
                bearer("with signs that are no Base64", right + "!*"),
                bearer("with such a sign within", input() + ".~" + right.substring(input().length() + 1)),
                bearer("in the other Base64", otherBase64()),
                bearer("with a part more", right + "."),
                bearer("with a part more before it", "." + right),
                bearer("in five parts", right + ".AAAA.AAAA"),
                bearer("with a line within", right.replaceFirst("\\.", ".\n")),
                bearer("with a NUL after it", right + "\0"),
                bearer("with a BOM before it", "\uFEFF" + right),
                bearer("with a byte after it", right + "A"),
                bearer("in capitals", right.toUpperCase(java.util.Locale.ROOT)),
                bearer("percent-encoded", right.replace(".", "%2E")),
                bearer("in quotation marks", '"' + right + '"'),
                bearer("as JSON", "{\"token\":\"" + right + "\"}"));
    }

    private String otherBase64() {
        String signature = right.substring(input().length() + 1);
        return input() + "." + signature.replace('-', '+').replace('_', '/') + "==";
    }

    Stream<Arguments> keys() {
        String own = "\"jwk\":" + forge.strangersKey("first");
        String stranger = "{\"alg\":\"RS256\",\"kid\":\"stranger\"";
        return Stream.of(
                bearer("of a stranger under the known name", forge.byAStranger(Forge.usualHeader())),
                bearer("of a stranger under their own", forge.byAStranger(stranger + "}")),
                bearer("brought along under the known name", forge.byAStranger(headed(own))),
                bearer("brought along under another", forge.byAStranger(stranger + "," + own + "}")),
                bearer("brought along under none", forge.byAStranger("{\"alg\":\"RS256\"," + own + "}")),
                bearer("at an address", forge.byAStranger(headed("\"jku\":\"" + theirs.metadata() + "\""))),
                bearer("certified at an address", forge.byAStranger(headed("\"x5u\":\"" + theirs.metadata() + "\""))),
                bearer("certified along with it", forge.byAStranger(headed("\"x5c\":[\"MIIB\"]"))),
                bearer("by its thumbprint", forge.byAStranger("{\"alg\":\"RS256\",\"x5t\":\"AAAA\"}")),
                bearer("without a name", forge.signed("{\"alg\":\"RS256\"}", Forge.usualClaims())),
                bearer("of an empty name", named("")),
                bearer("of the name in capitals", named("FIRST")),
                bearer("of the name and a space", named("first ")),
                bearer("of the name and a NUL", named("first\\u0000")),
                bearer("by a path", named("../../dev/null")),
                bearer("by a query", named("x' union select 'key")),
                bearer("of a number", forge.signed("{\"alg\":\"RS256\",\"kid\":1}", Forge.usualClaims())));
    }

    private String named(String kid) {
        return forge.signed("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", Forge.usualClaims());
    }

    Stream<Arguments> headers() {
        String claims = Forge.usualClaims();
        return Stream.of(
                bearer("that must be understood", forge.signed(headed("\"crit\":[\"exp\"],\"exp\":1"), claims)),
                bearer(
                        "whose payload is not encoded",
                        forge.signed(headed("\"crit\":[\"b64\"],\"b64\":false"), claims)),
                bearer("that says so of no importance", forge.signed(headed("\"b64\":false"), claims)),
                bearer("of a token within", forge.signed(headed("\"cty\":\"JWT\""), right)),
                bearer("of a token within, in quotation marks", forge.signed(Forge.usualHeader(), '"' + right + '"')),
                bearer(
                        "encrypted",
                        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"),
                bearer("said twice", forge.byAStranger("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"first\"}")),
                bearer("that is a list", forge.signed("[" + Forge.usualHeader() + "]", claims)),
                bearer("that is empty", forge.signed("{}", claims)),
                bearer("that goes deep", forge.signed("{\"a\":".repeat(900) + "1" + "}".repeat(900), claims)),
                bearer("that is huge", forge.signed(headed("\"x\":\"" + "a".repeat(20_000) + "\""), claims)),
                bearer(
                        "as it may just be, of a stranger",
                        forge.byAStranger(headed("\"x\":\"" + "a".repeat(9_000) + "\""))));
    }

    Stream<Arguments> schemes() {
        return Stream.of(
                arguments("none", right),
                arguments("empty", ""),
                arguments("only the scheme", "Bearer "),
                arguments("without a space", "Bearer" + right),
                arguments("a tab", "Bearer\t" + right),
                arguments("twice", "Bearer Bearer " + right),
                arguments("a colon", "Bearer: " + right),
                arguments("another", "Basic " + right),
                arguments("a newer one", "DPoP " + right),
                arguments("a space before", " Bearer " + right),
                arguments("in wide letters", "Ｂｅａｒｅｒ " + right),
                arguments("two tokens", "Bearer " + right + "," + right),
                arguments("two headers", "Bearer " + right + ",Bearer " + right),
                arguments("a header, and an empty one", "Bearer " + right + ","),
                arguments("a wrong header before the right one", "Bearer x,Bearer " + right),
                arguments("a parameter", "Bearer token=" + right));
    }

    private Arguments claimed(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return arguments(what, forge.signed(change.apply(LocalIssuer.claims())));
    }

    private Arguments written(String what, String from, String to) {
        assertThat(Forge.usualClaims()).contains(from);
        return arguments(what, forge.written(claims -> claims.replace(from, to)));
    }

    Stream<Arguments> issuers() {
        return Stream.of(
                claimed("none", c -> c.issuer(null)),
                claimed("of the first version", c -> c.issuer("https://sts.windows.net/" + LocalIssuer.TENANT + "/")),
                claimed(
                        "of the second",
                        c -> c.issuer("https://login.microsoftonline.com/" + LocalIssuer.TENANT + "/v2.0")),
                claimed(
                        "of the emulator",
                        c -> c.issuer("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")),
                claimed(
                        "of the emulator’s newer version",
                        c -> c.issuer("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")),
                claimed("of the other cloud", c -> c.issuer("https://api.botframework.us")),
                claimed("with a slash", c -> c.issuer("https://api.botframework.com/")),
                claimed("in capitals", c -> c.issuer("HTTPS://API.BOTFRAMEWORK.COM")),
                claimed("not secure", c -> c.issuer("http://api.botframework.com")),
                claimed("of a longer name", c -> c.issuer("https://api.botframework.com.example.org")),
                written("in a list", "\"https://api.botframework.com\"", "[\"https://api.botframework.com\"]"));
    }

    Stream<Arguments> audiences() {
        return Stream.of(
                claimed("none", c -> c.audience((String) null)),
                claimed("of another bot", c -> c.audience("0b07c0de-0000-4000-8000-000000000003")),
                claimed("of the connector", c -> c.audience("https://api.botframework.com")),
                claimed("as an address", c -> c.audience("api://botid-" + LocalIssuer.APP)),
                claimed("longer", c -> c.audience(LocalIssuer.APP + "0")),
                claimed("in capitals", c -> c.audience(LocalIssuer.APP.toUpperCase(java.util.Locale.ROOT))),
                claimed("ours and another", c -> c.audience(List.of(LocalIssuer.APP, "another"))),
                claimed("ours twice", c -> c.audience(List.of(LocalIssuer.APP, LocalIssuer.APP))),
                written("an object", "\"" + LocalIssuer.APP + "\"", "{\"id\":\"" + LocalIssuer.APP + "\"}"));
    }

    Stream<Arguments> claims() {
        String exp = "\"exp\":" + MovableClock.START.plusSeconds(3_600).getEpochSecond();
        return Stream.of(
                claimed("without an end", c -> c.expirationTime(null)),
                written("an end in words", exp, "\"exp\":\"never\""),
                written("an end as text", exp, exp.replace(":", ":\"") + "\""),
                written("an end that is true", exp, "\"exp\":true"),
                written("an end before all time", exp, "\"exp\":-9223372036854775808"),
                written("an end beyond all numbers", exp, "\"exp\":1e400"),
                claimed("a beginning beyond the end", c -> c.notBeforeTime(at(7_200))),
                claimed("of a skill", c -> c.claim("appid", LocalIssuer.APP)),
                claimed("of a newer skill", c -> c.claim("azp", LocalIssuer.APP)),
                claimed("without a service", c -> c.claim("serviceurl", null)),
                written("a list of services", "\"serviceurl\":", "\"serviceurl\":[],\"x\":"),
                written("a service by another name", "\"serviceurl\":", "\"serviceUrl\":"),
                written("an audience twice", "\"aud\":", "\"aud\":\"another\",\"aud\":"),
                arguments("no claims", forge.signed(Forge.usualHeader(), "{}")),
                arguments("no JSON", forge.signed(Forge.usualHeader(), "claims")),
                arguments("a list", forge.signed(Forge.usualHeader(), "[" + Forge.usualClaims() + "]")));
    }

    Stream<Arguments> services() {
        return Stream.of(
                claimed("of another region", c -> c.claim("serviceurl", LocalIssuer.SERVICE.replace("emea", "amer"))),
                claimed("of another tenant", c -> c.claim("serviceurl", LocalIssuer.SERVICE.replace("7d1c", "8e2d"))),
                claimed("empty", c -> c.claim("serviceurl", "")),
                claimed("in capitals", c -> c.claim("serviceurl", LocalIssuer.SERVICE.replace("smba", "SMBA"))),
                claimed("not secure", c -> c.claim("serviceurl", LocalIssuer.SERVICE.replace("https", "http"))),
                claimed("longer", c -> c.claim("serviceurl", LocalIssuer.SERVICE + "v3/")),
                claimed("with two slashes", c -> c.claim("serviceurl", LocalIssuer.SERVICE + "/")),
                claimed("on another machine", c -> c.claim("serviceurl", "https://127.0.0.1/")));
    }
}
