package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Checks a signed body that is not ASCII in a Java of its own, whose text is not UTF-8; it ends with the number of what went wrong. */
final class ForkedCheck {
    static final String SECRET = "a secret of ours";
    static final String TIME = "1762074000";
    private static final String WORDS = "{\"text\":\"Größe – café, 学校, 🙂\"}";
    private static final String OTHER_WORDS = "{\"text\":\"Grüße – cafè, 学堂, 🙁\"}";

    private ForkedCheck() {}

    public static void main(String[] args) {
        System.exit(wrong());
    }

    private static int wrong() {
        if (Charset.defaultCharset().equals(UTF_8)) {
            return 2;
        }
        SlackSignature signature = new SlackSignature(
                List.of(new Token(SECRET)), InstantSource.fixed(Instant.ofEpochSecond(Long.parseLong(TIME))));
        Signed signed = Signed.with(SECRET, TIME, WORDS.getBytes(UTF_8));
        if (signature.against(signed.call(), signed.body()).isPresent()) {
            return 3;
        }
        byte[] altered = OTHER_WORDS.getBytes(UTF_8);
        return signature.against(signed.about(altered).call(), altered).isEmpty() ? 4 : 0;
    }
}
