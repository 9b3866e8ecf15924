package org.ponder.bot.slack;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Slack signs as a command is acknowledged. */
class SlackCommandFuzzTest {
    private final SlackDoor door = new SlackDoor();

    static Stream<Named<byte[]>> samples() {
        return SlackDoor.samples("commands", SlackFixtures::body);
    }

    @MethodSource("samples")
    @FuzzTest
    void any_command_is_acknowledged(byte[] body) throws Exception {
        door.signed(SlackDoor.FORM, body);
    }
}
