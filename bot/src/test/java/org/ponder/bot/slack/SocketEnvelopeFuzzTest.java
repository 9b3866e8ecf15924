package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in an envelope over a connection of ours is acknowledged. */
class SocketEnvelopeFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES =
            Map.of("events", "events_api", "interactions", "interactive", "commands", "slash_commands");

    private final SlackDoor door = new SlackDoor();

    static Stream<Named<byte[]>> envelopes() {
        return TYPES.keySet().stream().flatMap(kind -> SlackDoor.samples(kind, SocketEnvelopeFuzzTest::envelope));
    }

    private static byte[] envelope(String name) {
        ObjectNode envelope = JSON.createObjectNode().put("envelope_id", "1");
        envelope.put("type", TYPES.get(name.substring(0, name.indexOf('/'))));
        envelope.set("payload", SlackFixtures.tree(name));
        return envelope.toString().getBytes(UTF_8);
    }

    @MethodSource("envelopes")
    @FuzzTest
    void any_envelope_is_acknowledged(byte[] message) throws Exception {
        JsonNode envelope = SocketMode.read(new String(message, UTF_8));
        door.heard(envelope.path("type").asText(), envelope.path("payload"));
    }
}
