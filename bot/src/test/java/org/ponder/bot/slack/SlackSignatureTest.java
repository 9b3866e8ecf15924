package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlackSignatureTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String TIME = "1531420618";
    private static final byte[] BODY = "{\"text\":\"We listen\"}".getBytes(UTF_8);
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final Instant NOW = Instant.ofEpochSecond(Long.parseLong(TIME));

    private static SlackSignature signature(Instant now, String... secrets) {
        return new SlackSignature(Stream.of(secrets).map(Token::new).toList(), InstantSource.fixed(now));
    }

    private static Optional<Doubt> doubt(Signed signed) {
        return signature(NOW, SECRET).against(signed.call(), signed.body());
    }

    private static Signed signed(byte[] body) {
        return Signed.with(SECRET, TIME, body);
    }

    /** The example in Slack’s own documentation of how requests are verified. */
    @Test
    void slacks_published_example_is_genuine() {
        byte[] body = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                        + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                .getBytes(UTF_8);
        Signed example = Signed.not(body)
                .and(TIMESTAMP, TIME)
                .and(SIGNATURE, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");

        assertThat(doubt(example)).isEmpty();
    }

    static Stream<Arguments> genuine() {
        return Stream.of(
                arguments("a plain body", signed(BODY)),
                arguments("an empty body", signed(new byte[0])),
                arguments("a body in another script", signed("{\"text\":\"学校 – 🙂 é\"}".getBytes(UTF_8))),
                arguments("a body that is no text at all", signed(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 13, 10, -128
                })),
                arguments("a body that ends a line", signed("{}\n".getBytes(UTF_8))),
                arguments("a body of lines as Windows ends them", signed("{\r\n}\r\n".getBytes(UTF_8))),
                arguments("headers in capitals", shouted(signed(BODY))));
    }

    private static Signed shouted(Signed signed) {
        return Signed.not(signed.body())
                .and(TIMESTAMP.toUpperCase(Locale.ROOT), signed.header(TIMESTAMP))
                .and(SIGNATURE.toUpperCase(Locale.ROOT), signed.header(SIGNATURE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void genuine(String what, Signed signed) {
        assertThat(doubt(signed)).as(what).isEmpty();
    }

    static Stream<Arguments> refused() {
        Signed good = signed(BODY);
        String hex = good.header(SIGNATURE).substring("v0=".length());
        return Stream.of(
                arguments("one byte changed", good.about("{\"text\":\"We listeN\"}".getBytes(UTF_8)), Doubt.FORGED),
                arguments("a line end lost", signed("{}\n".getBytes(UTF_8)).about("{}".getBytes(UTF_8)), Doubt.FORGED),
                arguments(
                        "a line end changed",
                        signed("{\r\n}".getBytes(UTF_8)).about("{\n}".getBytes(UTF_8)),
                        Doubt.FORGED),
                arguments(
                        "another letter where both are none in ASCII",
                        signed("é".getBytes(UTF_8)).about("è".getBytes(UTF_8)),
                        Doubt.FORGED),
                arguments(
                        "the same letters as other bytes",
                        signed("é".getBytes(UTF_8)).about("é".getBytes(ISO_8859_1)),
                        Doubt.FORGED),
                arguments("another secret", Signed.with("another secret", TIME, BODY), Doubt.FORGED),
                arguments("the time changed within the limit", good.and(TIMESTAMP, "1531420619"), Doubt.FORGED),
                arguments("the time written otherwise", good.and(TIMESTAMP, "01531420618"), Doubt.FORGED),
                arguments("no signature", good.and(SIGNATURE), Doubt.UNSIGNED),
                arguments("an empty signature", good.and(SIGNATURE, ""), Doubt.UNSIGNED),
                arguments("two signatures", good.and(SIGNATURE, "v0=" + hex, "v0=" + hex), Doubt.UNSIGNED),
                arguments("two in one header", good.and(SIGNATURE, "v0=" + hex + ",v0=" + hex), Doubt.UNSIGNED),
                arguments("another version", good.and(SIGNATURE, "v1=" + hex), Doubt.UNSIGNED),
                arguments("no version", good.and(SIGNATURE, hex), Doubt.UNSIGNED),
                arguments("capitals", good.and(SIGNATURE, "v0=" + hex.toUpperCase(Locale.ROOT)), Doubt.UNSIGNED),
                arguments("half a signature", good.and(SIGNATURE, "v0=" + hex.substring(32)), Doubt.UNSIGNED),
                arguments("no hex", good.and(SIGNATURE, "v0=" + "z".repeat(64)), Doubt.UNSIGNED),
                arguments("all zeros", good.and(SIGNATURE, "v0=" + "0".repeat(64)), Doubt.FORGED),
                arguments("no time", good.and(TIMESTAMP), Doubt.UNSIGNED),
                arguments("an empty time", good.and(TIMESTAMP, ""), Doubt.UNSIGNED),
                arguments("two times", good.and(TIMESTAMP, TIME, TIME), Doubt.UNSIGNED),
                arguments("a time in words", good.and(TIMESTAMP, "now"), Doubt.UNSIGNED),
                arguments("a time before time", good.and(TIMESTAMP, "-1531420618"), Doubt.UNSIGNED),
                arguments("a time beyond all numbers", good.and(TIMESTAMP, "9".repeat(30)), Doubt.UNSIGNED),
                arguments("a time with fractions", good.and(TIMESTAMP, TIME + ".0"), Doubt.UNSIGNED),
                arguments("a time in other digits", good.and(TIMESTAMP, "١٥٣١٤٢٠٦١٨"), Doubt.UNSIGNED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, Signed signed, Doubt doubt) {
        assertThat(doubt(signed)).as(what).contains(doubt);
    }

    static Stream<Arguments> times() {
        return Stream.of(
                arguments(Duration.ofMinutes(5), Optional.empty()),
                arguments(Duration.ofMinutes(5).plusSeconds(1), Optional.of(Doubt.TOO_OLD)),
                arguments(Duration.ofDays(1), Optional.of(Doubt.TOO_OLD)),
                arguments(Duration.ofMinutes(5).negated(), Optional.empty()),
                arguments(Duration.ofMinutes(5).plusSeconds(1).negated(), Optional.of(Doubt.TOO_NEW)),
                arguments(Duration.ofDays(1).negated(), Optional.of(Doubt.TOO_NEW)),
                arguments(Duration.ofMillis(999), Optional.empty()),
                arguments(Duration.ofMinutes(5).plusMillis(999), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource
    void times(Duration since, Optional<Doubt> doubt) {
        Signed signed = signed(BODY);

        assertThat(signature(NOW.plus(since), SECRET).against(signed.call(), signed.body()))
                .isEqualTo(doubt);
    }

    @Test
    void any_of_several_secrets_will_do_while_one_is_changed_for_another() {
        SlackSignature changing = signature(NOW, "the new one", "", SECRET);
        Signed old = signed(BODY);
        Signed fresh = Signed.with("the new one", TIME, BODY);

        assertThat(changing.against(old.call(), old.body())).isEmpty();
        assertThat(changing.against(fresh.call(), fresh.body())).isEmpty();
    }

    @Test
    void without_a_secret_nothing_can_be_checked() {
        assertThat(signature(NOW).isSetUp()).isFalse();
        assertThat(signature(NOW, "").isSetUp()).isFalse();
        assertThat(signature(NOW, SECRET).isSetUp()).isTrue();
    }

    /** Whatever this machine takes for text: what is signed are bytes. */
    @Test
    void in_a_java_whose_text_is_not_utf_8_it_is_the_same(@TempDir Path home) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder posix = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        classes,
                        ForkedCheck.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), "output"));
        posix.environment().put("LC_ALL", "POSIX");
        Process check = posix.start();
        try {
            assertThat(check.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(check.exitValue()).isZero();
        } finally {
            check.destroyForcibly();
        }
    }
}
