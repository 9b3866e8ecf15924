package org.ponder.deploy.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.slack.Signed;
import org.ponder.deploy.War;

/**
 * The door of the packaged bot for Slack, in a server whose text is ASCII: who does not come from Slack is turned away with a
 * sentence and no effect, and what Slack says twice has one.
 */
@ArquillianTest
class WrongSignaturesIT {
    private static final FakeSlack SLACK = SlackForTheSession.slack();
    private static final int MOST_BYTES = 1 << 20;

    @ArquillianResource
    private URI bot;

    private Door door = new Door(URI.create("http://localhost/"));
    private Person person = new Person(SLACK, door, "Ruth Adeyemi");

    @Deployment(testable = false)
    static WebArchive war() {
        return War.asPackaged();
    }

    @BeforeEach
    void find_the_door() {
        door = new Door(bot);
        person = new Person(SLACK, door, "Ruth Adeyemi");
    }

    @Test
    void the_server_is_in_the_locale_that_lets_others_mistake_one_letter_for_another() {
        assertThat(System.getenv("LC_ALL")).isEqualTo("POSIX");
    }

    static Stream<Arguments> genuine() {
        return Stream.of(
                arguments("as it is", taken(Door.JSON, body -> body, FakeSlack.SECRET)),
                arguments("by the secret that goes", taken(Door.JSON, body -> body, FakeSlack.OLD_SECRET)),
                arguments("with a line end", taken(Door.JSON, body -> body + "\n", FakeSlack.SECRET)),
                arguments(
                        "in lines as Windows ends them",
                        taken(Door.JSON, body -> "\r\n" + body + "\r\n", FakeSlack.SECRET)),
                arguments(
                        "with another charset in its header",
                        taken("application/json; charset=ISO-8859-1", body -> body, FakeSlack.SECRET)),
                arguments("in pieces", (Knock) (door, body) -> {
                    Signed signed = Door.signed(body);
                    return door.takes(Door.JSON, signed, inPieces(signed.body()));
                }),
                arguments("under headers in capitals", (Knock) (door, body) -> {
                    Signed signed = Door.signed(body);
                    return door.takes(door.request(Door.JSON)
                            .header(Door.TIMESTAMP.toUpperCase(Locale.ROOT), signed.header(Door.TIMESTAMP))
                            .header(Door.SIGNATURE.toLowerCase(Locale.ROOT), signed.header(Door.SIGNATURE))
                            .POST(BodyPublishers.ofByteArray(signed.body())));
                }),
                arguments("almost five minutes late", signed(body -> Door.signed(body, FakeSlack.SECRET, minutes(4)))),
                arguments(
                        "almost five minutes early", signed(body -> Door.signed(body, FakeSlack.SECRET, minutes(-4)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("genuine")
    void is_let_in_once(String name, Knock knock) {
        String body = hello("Größe – 学校 🙂");

        assertThat(admitted(1, () -> knock.on(door, body)).statusCode()).isEqualTo(200);
        assertThat(admitted(0, () -> knock.on(door, body)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_message_in_another_event_has_no_effect() {
        String ts = "17620742" + SLACK.number() + ".000100";

        assertThat(admitted(1, () -> knock(told("hello", ts))).statusCode()).isEqualTo(200);
        assertThat(admitted(0, () -> knock(told("hello", ts))).statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_event_that_is_no_message_has_one_effect() {
        String visit = Person.told(person.visiting(), "Ev" + SLACK.number());

        assertThat(admitted(1, () -> knock(visit)).statusCode()).isEqualTo(200);
        assertThat(admitted(0, () -> knock(visit)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"type\":", "[]", "null", "{\"type\":\"event_callback\"}", "{\"type\":\"of-tomorrow\"}", ""})
    void what_slack_signed_and_nobody_understands_is_acknowledged_without_effect(String body) {
        HttpResponse<String> answer = admitted(0, () -> knock(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("nothing signed", knocking(UnaryOperator.identity())),
                arguments(
                        "no signature",
                        headers((request, signed) -> request.header(Door.TIMESTAMP, signed.header(Door.TIMESTAMP)))),
                arguments(
                        "no time",
                        headers((request, signed) -> request.header(Door.SIGNATURE, signed.header(Door.SIGNATURE)))),
                arguments(
                        "two signatures",
                        headers((request, signed) ->
                                both(request, signed).header(Door.SIGNATURE, signed.header(Door.SIGNATURE)))),
                arguments(
                        "two times",
                        headers((request, signed) ->
                                both(request, signed).header(Door.TIMESTAMP, signed.header(Door.TIMESTAMP)))),
                arguments(
                        "a good signature after a bad one",
                        headers((request, signed) ->
                                both(request.header(Door.SIGNATURE, "v0=" + "0".repeat(64)), signed))),
                arguments("two in one header", signature(good -> good + "," + good)),
                arguments(
                        "capital digits",
                        signature(good -> "v0=" + good.substring(3).toUpperCase(Locale.ROOT))),
                arguments("a capital version", signature(good -> "V" + good.substring(1))),
                arguments("another version", signature(good -> "v1=" + good.substring(3))),
                arguments("no version", signature(good -> good.substring(3))),
                arguments("half a signature", signature(good -> good.substring(0, 35))),
                arguments("an empty signature", signature(good -> "")),
                arguments("zeros", signature(good -> "v0=" + "0".repeat(64))),
                arguments("a signature in other digits", signature(good -> "v0=" + "g".repeat(64))),
                arguments("another secret", signed(body -> Door.signed(body, "of somebody else", Duration.ZERO))),
                arguments(
                        "the token for a secret",
                        signed(body -> Door.signed(body, "xoxb-of-no-account", Duration.ZERO))),
                arguments(
                        "both secrets at once",
                        signed(body ->
                                Door.signed(body, FakeSlack.OLD_SECRET + ", " + FakeSlack.SECRET, Duration.ZERO))),
                arguments("six minutes late", signed(body -> Door.signed(body, FakeSlack.SECRET, minutes(6)))),
                arguments("six minutes early", signed(body -> Door.signed(body, FakeSlack.SECRET, minutes(-6)))),
                arguments("a day early", signed(body -> Door.signed(body, FakeSlack.SECRET, Duration.ofDays(-1)))),
                arguments("another time than was signed", time(time -> Long.toString(Long.parseLong(time) + 1))),
                arguments("a time with a zero before it", time(time -> "0" + time)),
                arguments("a time beyond all numbers", time(time -> "9".repeat(30))),
                arguments("a time in words", time(time -> "now")),
                arguments("a letter changed", altered(body -> body.replace("hello", "hullo"))),
                arguments("another letter where both are none in ASCII", altered(body -> body.replace('ö', 'ü'))),
                arguments("a line end more", altered(body -> body + "\n")),
                arguments("the last byte lost", altered(body -> body.substring(0, body.length() - 1))),
                arguments("other bytes for the same letters", (Knock) (door, body) -> door.takes(
                        Door.JSON, Door.signed(body), BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)))),
                arguments("pieces of another body", (Knock) (door, body) -> door.takes(
                        Door.JSON,
                        Door.signed(body),
                        inPieces(body.replace("hello", "hullo").getBytes(UTF_8)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void is_turned_away(String name, Knock knock) {
        refused(401, admitted(0, () -> knock.on(door, hello("hello, schön"))));
    }

    @Test
    void the_address_is_owned_to_nobody_but_slack() {
        String asked = "{\"type\":\"url_verification\",\"challenge\":\"say-this\"}";

        HttpResponse<String> answer = door.takes(Door.JSON, Door.signed(asked, "another", Duration.ZERO));

        refused(401, answer);
        assertThat(answer.body()).doesNotContain("say-this");
        assertThat(knock(asked).body()).isEqualTo("{\"challenge\":\"say-this\"}");
    }

    @Test
    void more_than_slack_ever_sends_is_refused_however_it_comes() {
        Signed large = Door.signed(" ".repeat(MOST_BYTES) + hello("hello"));

        refused(413, admitted(0, () -> door.takes(Door.JSON, large)));
        refused(413, admitted(0, () -> door.takes(Door.JSON, large, inPieces(large.body()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothing_but_a_post_is_taken(String method) {
        HttpRequest.Builder request = both(door.request(Door.JSON), Door.signed(""));

        HttpResponse<String> answer = admitted(0, () -> door.takes(request.method(method, BodyPublishers.noBody())));

        refused(405, answer);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    private HttpResponse<String> knock(String body) {
        return door.takes(Door.JSON, Door.signed(body));
    }

    private String hello(String words) {
        return told(words, "17620742" + SLACK.number() + ".000100");
    }

    private String told(String words, String ts) {
        return Person.told(person.typed(words, ts), "Ev" + SLACK.number());
    }

    /** Does something, after which so many more things are known to have come in. */
    private static HttpResponse<String> admitted(int more, Supplier<HttpResponse<String>> knocking) {
        long kept = War.asked("select count(*) from inbound");
        HttpResponse<String> answer = knocking.get();
        assertThat(War.asked("select count(*) from inbound")).as(answer.body()).isEqualTo(kept + more);
        return answer;
    }

    /** In one sentence, which tells nothing of the inside. */
    private static void refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(Door.JSON));
        assertThat(answer.body())
                .matches("\\{\"error\":\"[^\"\\\\<]{10,120}\\.\"}")
                .doesNotContain("Exception", "org.");
    }

    /** Somebody at the door with a body. */
    @FunctionalInterface
    interface Knock {
        HttpResponse<String> on(Door door, String body);
    }

    @FunctionalInterface
    private interface Heading {
        HttpRequest.Builder of(HttpRequest.Builder request, Signed signed);
    }

    private static Knock taken(String type, UnaryOperator<String> written, String secret) {
        return (door, body) -> door.takes(type, Door.signed(written.apply(body), secret, Duration.ZERO));
    }

    private static Knock signed(Function<String, Signed> signing) {
        return (door, body) -> door.takes(Door.JSON, signing.apply(body));
    }

    private static Knock altered(UnaryOperator<String> change) {
        return (door, body) -> door.takes(Door.JSON, Door.signed(body), BodyPublishers.ofString(change.apply(body)));
    }

    private static Knock knocking(UnaryOperator<HttpRequest.Builder> headers) {
        return headers((request, signed) -> headers.apply(request));
    }

    private static Knock headers(Heading heading) {
        return (door, body) -> {
            Signed signed = Door.signed(body);
            return door.takes(
                    heading.of(door.request(Door.JSON), signed).POST(BodyPublishers.ofByteArray(signed.body())));
        };
    }

    private static Knock signature(UnaryOperator<String> change) {
        return headers((request, signed) ->
                both(request, signed.and(Door.SIGNATURE, change.apply(signed.header(Door.SIGNATURE)))));
    }

    private static Knock time(UnaryOperator<String> change) {
        return headers((request, signed) ->
                both(request, signed.and(Door.TIMESTAMP, change.apply(signed.header(Door.TIMESTAMP)))));
    }

    private static HttpRequest.Builder both(HttpRequest.Builder request, Signed signed) {
        return request.header(Door.TIMESTAMP, signed.header(Door.TIMESTAMP))
                .header(Door.SIGNATURE, signed.header(Door.SIGNATURE));
    }

    private static BodyPublisher inPieces(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static Duration minutes(int ago) {
        return Duration.ofMinutes(ago);
    }
}
