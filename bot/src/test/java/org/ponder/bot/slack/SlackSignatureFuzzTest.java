package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is signed however, nobody is let in but with what Slack signed, to the byte. A request is written as its two headers,
 * each in a line of its own and with a tab between several of them, and the body.
 */
class SlackSignatureFuzzTest {
    private static final Set<ByteBuffer> RIGHT =
            right().map(Named::getPayload).map(ByteBuffer::wrap).collect(Collectors.toSet());

    private final SlackDoor door = new SlackDoor();

    private static Stream<Named<byte[]>> right() {
        return SlackDoor.samples("events", name -> request(SlackDoor.SECRET, SlackFixtures.body(name)));
    }

    static Stream<Named<byte[]>> requests() {
        byte[] body = SlackFixtures.body("events/message-im");
        return Stream.concat(
                right(),
                Stream.of(
                        Named.of("of somebody else", request("of somebody else", body)),
                        Named.of("unsigned", request("\n\n", body)),
                        Named.of("two", request("v0=" + "0".repeat(64) + "\tv0=\n1\t2\n", body))));
    }

    private static byte[] request(String secret, byte[] body) {
        Signed signed = Signed.with(secret, SlackDoor.NOW, body);
        String head = secret.contains("\n")
                ? secret
                : signed.header("X-Slack-Signature") + "\n" + signed.header("X-Slack-Request-Timestamp") + "\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    @MethodSource("requests")
    @FuzzTest
    void nobody_is_let_in_but_by_the_right_signature(byte[] request) throws Exception {
        int first = end(request, 0);
        int second = end(request, Math.min(first + 1, request.length));
        Signed knock = Signed.not(Arrays.copyOfRange(request, Math.min(second + 1, request.length), request.length))
                .and("X-Slack-Signature", values(request, 0, first))
                .and("X-Slack-Request-Timestamp", values(request, Math.min(first + 1, request.length), second))
                .and("Content-Type", SlackDoor.JSON);
        if (!door.knock(knock, 200, 401).isEmpty()) {
            assertThat(RIGHT).contains(ByteBuffer.wrap(request));
        }
    }

    private static int end(byte[] request, int from) {
        int end = from;
        while (end < request.length && request[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String[] values(byte[] request, int from, int to) {
        return new String(request, from, to - from, UTF_8).split("\t", -1);
    }
}
