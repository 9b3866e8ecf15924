package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a request was signed by Slack, a moment ago. What is signed are the very bytes that came, so nothing that reads them as
 * text comes before.
 */
final class SlackSignature {
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String VERSION = "v0";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern SIGNED = Pattern.compile(VERSION + "=[0-9a-f]{64}");
    private static final Duration APART = Duration.ofMinutes(5);

    private final List<SecretKeySpec> secrets;
    private final InstantSource clock;

    /** @param secrets any of which will do; several while one is changed for another */
    SlackSignature(List<Token> secrets, InstantSource clock) {
        this.secrets = secrets.stream()
                .map(Token::value)
                .filter(secret -> !secret.isEmpty())
                .map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM))
                .toList();
        this.clock = clock;
    }

    boolean isSetUp() {
        return !secrets.isEmpty();
    }

    /** What speaks against it; nothing where it is genuine. */
    Optional<Doubt> against(SlackCall call, byte[] body) {
        Optional<String> signed = call.only(SIGNATURE).filter(SIGNED.asMatchPredicate());
        Optional<String> time = call.only(TIMESTAMP).filter(SECONDS.asMatchPredicate());
        if (signed.isEmpty() || time.isEmpty()) {
            return Optional.of(Doubt.UNSIGNED);
        }
        return against(Instant.ofEpochSecond(Long.parseLong(time.get())))
                .or(() -> isBySlack(signed.get(), time.get(), body) ? Optional.empty() : Optional.of(Doubt.FORGED));
    }

    private Optional<Doubt> against(Instant signed) {
        Duration age =
                Duration.between(signed, Instant.ofEpochSecond(clock.instant().getEpochSecond()));
        if (age.abs().compareTo(APART) <= 0) {
            return Optional.empty();
        }
        return Optional.of(age.isNegative() ? Doubt.TOO_NEW : Doubt.TOO_OLD);
    }

    private boolean isBySlack(String signed, String time, byte[] body) {
        byte[] given = signed.getBytes(UTF_8);
        return secrets.stream()
                .map(secret -> signature(secret, time, body))
                .anyMatch(expected -> MessageDigest.isEqual(expected.getBytes(UTF_8), given));
    }

    private static String signature(SecretKeySpec secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((VERSION + ":" + time + ":").getBytes(UTF_8));
            return VERSION + "=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot check Slack’s signatures", e);
        }
    }
}
