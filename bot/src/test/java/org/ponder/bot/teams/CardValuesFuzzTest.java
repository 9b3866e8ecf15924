package org.ponder.bot.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a card gives back is answered, by whichever way it is pressed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardValuesFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final TeamsDoor door = new TeamsDoor();

    @AfterAll
    void close() {
        door.close();
    }

    static Stream<Named<byte[]>> values() {
        return Stream.of(
                Named.of("a form", bytes(submitted())),
                Named.of("a press", bytes(Fixtures.tree("card-execute").at("/value/action/data"))),
                Named.of("another nonce twice", "{\"nonce\":\"n-1\",\"nonce\":\"n-2\"}".getBytes(UTF_8)),
                Named.of("lists", "[{\"nonce\":[\"n-1\"]},7,true]".getBytes(UTF_8)),
                Named.of("numbers", "{\"nonce\":1e400,\"choice\":-0.0,\"text\":123456789012345678901}".getBytes(UTF_8)),
                Named.of("NUL", "{\"nonce\":\"n\\u0000\",\"t\\u0000\":\"\\u0000\\ud800\"}".getBytes(UTF_8)),
                Named.of("only words", "\"show\"".getBytes(UTF_8)));
    }

    private static JsonNode submitted() {
        return Fixtures.tree("card-submit").path("value");
    }

    private static byte[] bytes(JsonNode value) {
        return value.toString().getBytes(UTF_8);
    }

    @MethodSource("values")
    @FuzzTest
    void any_values_are_answered(byte[] values) throws Exception {
        JsonNode value = read(values);
        ObjectNode submit = Fixtures.tree("card-submit");
        submit.set("value", value);
        door.knock(bytes(submit));
        ObjectNode execute = Fixtures.tree("card-execute");
        ((ObjectNode) execute.at("/value/action")).set("data", value);
        door.knock(bytes(execute));
    }

    /** What is not JSON is a text. */
    private static JsonNode read(byte[] values) {
        try {
            return JSON.readTree(values);
        } catch (IOException broken) {
            return JSON.getNodeFactory().textNode(new String(values, UTF_8));
        }
    }
}
