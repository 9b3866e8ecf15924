package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLEncoder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Slack signs as an interaction is acknowledged: presses, windows, shortcuts, and what a list is to offer. */
class SlackInteractionFuzzTest {
    private final SlackDoor door = new SlackDoor();

    static Stream<Named<byte[]>> samples() {
        return SlackDoor.samples(
                "interactions", name -> SlackFixtures.tree(name).toString().getBytes(UTF_8));
    }

    /** The JSON alone, since a fuzzer knows little of how forms are written. */
    @MethodSource("samples")
    @FuzzTest
    void any_interaction_is_acknowledged(byte[] payload) throws Exception {
        String form = "payload=" + URLEncoder.encode(new String(payload, UTF_8), UTF_8);
        door.signed(SlackDoor.FORM, form.getBytes(UTF_8));
    }
}
