package org.ponder.bot.slack;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Slack signs as an event is acknowledged. */
class SlackEventFuzzTest {
    private final SlackDoor door = new SlackDoor();

    static Stream<Named<byte[]>> samples() {
        return SlackDoor.samples("events", SlackFixtures::body);
    }

    @MethodSource("samples")
    @FuzzTest
    void any_event_is_acknowledged(byte[] body) throws Exception {
        door.signed(SlackDoor.JSON, body);
    }
}
