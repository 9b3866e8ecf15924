package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a careful forger would try at the door of Slack, beside what {@link SlackSignatureTest} tries: none of it is heard. */
class ForgedSignaturesTest {
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String TIME = "X-Slack-Request-Timestamp";
    private static final byte[] EVENT = SlackFixtures.body("events/message-im");
    private static final byte[] COMMAND = SlackFixtures.body("commands/in-channel");

    private final SlackEar ear = SlackEar.behind(SlackDoor.SECRET);

    private int status(Signed request) {
        try {
            return ear.inbound.answer(request.call()).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signed signed(byte[] body) {
        return Signed.with(SlackDoor.SECRET, SlackDoor.NOW, body).and("Content-Type", SlackDoor.JSON);
    }

    private static Signed signed(String type, byte[] body) {
        return signed(body).and("Content-Type", type);
    }

    /** Without it, everything below might be refused for another reason. */
    @Test
    void the_right_one_is_heard() {
        assertThat(status(signed(EVENT))).isEqualTo(200);
        assertThat(status(signed(SlackDoor.FORM, COMMAND))).isEqualTo(200);
        assertThat(ear.turns.taken).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"signatures", "makings", "times", "bodies"})
    void is_refused(String what, Signed request) {
        assertThat(status(request)).as(what).isEqualTo(401);
        assertThat(ear.turns.taken).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void is_nothing_that_is_understood_though_slack_signed_it(String what, Signed request) {
        assertThat(status(request)).as(what).isEqualTo(200);
        assertThat(ear.turns.taken).isEmpty();
    }

    private static Arguments written(String what, UnaryOperator<String> change) {
        Signed good = signed(EVENT);
        return arguments(what, good.and(SIGNATURE, change.apply(good.header(SIGNATURE))));
    }

    static Stream<Arguments> signatures() {
        Signed good = signed(EVENT);
        String right = good.header(SIGNATURE);
        return Stream.of(
                written("a digit more", hex -> hex + "0"),
                written("a digit less", hex -> hex.substring(0, hex.length() - 1)),
                written("one digit in capitals", ForgedSignaturesTest::shouted),
                written("a space before", hex -> " " + hex),
                written("a space after", hex -> hex + " "),
                written("a line after", hex -> hex + "\n"),
                written("a NUL after", hex -> hex + "\0"),
                written("quotation marks", hex -> '"' + hex + '"'),
                written("a capital version", hex -> "V" + hex.substring(1)),
                written("a colon", hex -> hex.replace('=', ':')),
                written("two signs between", hex -> hex.replace("=", "==")),
                written("two versions", hex -> "v0=" + hex),
                written(
                        "in Base64",
                        hex -> "v0="
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(hex.substring(3)))),
                written("in wide digits", hex -> hex.replace('0', '０').replace('1', '１')),
                written("a wildcard", hex -> "v0=" + "*".repeat(64)),
                arguments("a wrong one before it", good.and(SIGNATURE, "v0=" + "0".repeat(64), right)),
                arguments("an empty one before it", good.and(SIGNATURE, "", right)),
                arguments("a wrong one after it", good.and(SIGNATURE, right, "v0=" + "0".repeat(64))),
                arguments("under another name", good.and(SIGNATURE).and("X-Slack-Signature-256", right)),
                arguments("of the year before last", good.and(SIGNATURE).and("X-Slack-Verification-Token", right)),
                arguments("of nothing", good.and(SIGNATURE, signed(new byte[0]).header(SIGNATURE))),
                arguments("of a command", good.and(SIGNATURE, signed(COMMAND).header(SIGNATURE))));
    }

    private static String shouted(String hex) {
        String digits = hex.substring(3);
        String letter = digits.replaceAll("[^a-f]", "").substring(0, 1);
        return "v0=" + digits.replaceFirst(letter, letter.toUpperCase(Locale.ROOT));
    }

    /** Made otherwise than Slack makes them. */
    static Stream<Arguments> makings() {
        return Stream.of(
                made("without a version", SlackDoor.SECRET, SlackDoor.NOW + ":"),
                made("of another version", SlackDoor.SECRET, "v1:" + SlackDoor.NOW + ":"),
                made("without a time", SlackDoor.SECRET, "v0:"),
                made("without signs between", SlackDoor.SECRET, "v0" + SlackDoor.NOW),
                made("with dots between", SlackDoor.SECRET, "v0." + SlackDoor.NOW + "."),
                made("of the body alone", SlackDoor.SECRET, ""),
                made("by no secret", "\0", base()),
                made("by the secret in capitals", SlackDoor.SECRET.toUpperCase(Locale.ROOT), base()),
                made("by the secret and a line", SlackDoor.SECRET + "\n", base()),
                made("by half the secret", SlackDoor.SECRET.substring(0, 16), base()),
                made("by the name of the workspace", SlackEar.TEAM, base()),
                arguments("by a shorter digest", by("HmacSHA1", 40)),
                arguments("by a longer digest", by("HmacSHA512", 128)),
                arguments("by a longer digest cut to size", by("HmacSHA512", 64)),
                arguments("by a digest of secret and body", digested()));
    }

    private static String base() {
        return "v0:" + SlackDoor.NOW + ":";
    }

    private static Arguments made(String what, String secret, String before) {
        return arguments(what, signed(EVENT).and(SIGNATURE, "v0=" + mac("HmacSHA256", secret, before)));
    }

    private static Signed by(String algorithm, int digits) {
        String hex = mac(algorithm, SlackDoor.SECRET, base());
        return signed(EVENT).and(SIGNATURE, "v0=" + hex.substring(0, digits));
    }

    private static String mac(String algorithm, String secret, String before) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            mac.update(before.getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(EVENT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signed digested() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((SlackDoor.SECRET + base()).getBytes(UTF_8));
            return signed(EVENT).and(SIGNATURE, "v0=" + HexFormat.of().formatHex(digest.digest(EVENT)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments timed(String what, String time) {
        return arguments(what, Signed.with(SlackDoor.SECRET, time, EVENT).and("Content-Type", SlackDoor.JSON));
    }

    /** Each of them signed as it is written. */
    static Stream<Arguments> times() {
        long now = SlackEar.NOW.getEpochSecond();
        return Stream.of(
                timed("five minutes and a second ago", Long.toString(now - 301)),
                timed("in five minutes and a second", Long.toString(now + 301)),
                timed("the beginning of time", "0"),
                timed("in the year 5138", "99999999999"),
                timed("in milliseconds", now + "000"),
                timed("with a plus", "+" + now),
                timed("with a minus", "-" + now),
                timed("with a space before", " " + now),
                timed("with a space after", now + " "),
                timed("with a line after", now + "\n"),
                timed("with a tab after", now + "\t"),
                timed("with a NUL after", now + "\0"),
                timed("as a fraction", now + ".5"),
                timed("as a power", "1.8e9"),
                timed("to the base of sixteen", "0x" + Long.toHexString(now)),
                timed("in letters", now + "L"),
                timed("in wide digits", Long.toString(now).replace('1', '１')),
                timed("beyond all numbers", "18446744073709551616"),
                timed("around the end of numbers", Long.toString(Long.MIN_VALUE + now)),
                timed("as a date", "2026-11-02T09:00:00Z"),
                timed("with thousands", String.format(Locale.UK, "%,d", now)),
                timed("and what the body begins with", now + ":{"),
                arguments("twice", signed(EVENT).and(TIME, SlackDoor.NOW, SlackDoor.NOW)),
                arguments("another before it", signed(EVENT).and(TIME, Long.toString(now - 1), SlackDoor.NOW)),
                arguments("another than was signed", signed(EVENT).and(TIME, Long.toString(now - 1))),
                arguments("with a zero before", signed(EVENT).and(TIME, "0" + SlackDoor.NOW)));
    }

    private static Arguments changed(String what, UnaryOperator<byte[]> change) {
        return arguments(what, signed(EVENT).about(change.apply(EVENT.clone())));
    }

    /** Signed, and changed on the way. */
    static Stream<Arguments> bodies() {
        return Stream.of(
                changed("a bit of the first byte", body -> flipped(body, 0)),
                changed("a bit in the middle", body -> flipped(body, body.length / 2)),
                changed("a bit of the last byte", body -> flipped(body, body.length - 1)),
                changed("a byte less", body -> Arrays.copyOf(body, body.length - 1)),
                changed("a NUL more", body -> Arrays.copyOf(body, body.length + 1)),
                changed("nothing left", body -> new byte[0]),
                changed("twice", body -> (text(body) + text(body)).getBytes(UTF_8)),
                changed("a BOM before it", body -> ("\uFEFF" + text(body)).getBytes(UTF_8)),
                changed("in wider characters", body -> text(body).getBytes(UTF_16)),
                changed("in other characters", body -> (text(body) + "é").getBytes(ISO_8859_1)),
                changed(
                        "without spaces",
                        body -> text(body).replace(" ", "").replace(",", ", ").getBytes(UTF_8)),
                changed(
                        "a letter as JSON may write it",
                        body -> text(body)
                                .replaceFirst("\"type\"", "\"\\\\u0074ype\"")
                                .getBytes(UTF_8)),
                changed(
                        "a field before it",
                        body -> ("{\"type\":\"url_verification\"," + text(body).substring(1)).getBytes(UTF_8)),
                changed("compressed", ForgedSignaturesTest::compressed),
                arguments(
                        "fields in another order",
                        signed(SlackDoor.FORM, COMMAND).about(turnedRound())),
                arguments(
                        "a field more",
                        signed(SlackDoor.FORM, COMMAND).about((text(COMMAND) + "&user_id=U0ADA").getBytes(UTF_8))),
                arguments(
                        "a plus for a space",
                        signed(SlackDoor.FORM, "text=a%20b&command=x".getBytes(UTF_8))
                                .about("text=a+b&command=x".getBytes(UTF_8))),
                arguments(
                        "digits of a sign in small letters",
                        signed(SlackDoor.FORM, "command=%2Fx%3A".getBytes(UTF_8))
                                .about("command=%2fx%3a".getBytes(UTF_8))),
                arguments("a form instead", signed(EVENT).about(COMMAND)));
    }

    private static byte[] flipped(byte[] body, int at) {
        body[at] ^= 1;
        return body;
    }

    private static String text(byte[] body) {
        return new String(body, UTF_8);
    }

    private static byte[] turnedRound() {
        List<String> fields = Arrays.asList(text(COMMAND).split("&"));
        Collections.reverse(fields);
        return String.join("&", fields).getBytes(UTF_8);
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream small = new GZIPOutputStream(all)) {
            small.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    static Stream<Arguments> shapes() {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"payload\"\r\n\r\n{}\r\n--x--\r\n";
        return Stream.of(
                arguments("compressed", signed(compressed(EVENT)).and("Content-Encoding", "gzip")),
                arguments("in parts", signed("multipart/form-data; boundary=x", parts.getBytes(UTF_8))),
                arguments("in a form that is none", signed(SlackDoor.FORM, EVENT)),
                arguments("in JSON that is none", signed(COMMAND)),
                arguments("two texts of JSON", signed((text(EVENT) + text(EVENT)).getBytes(UTF_8))),
                arguments("in a type of two", signed(COMMAND).and("Content-Type", SlackDoor.FORM, SlackDoor.JSON)));
    }
}
