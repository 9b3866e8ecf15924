package org.ponder.deploy.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What can be read and pressed in blocks. */
final class Blocks {
    private Blocks() {}

    /** Every text anywhere in them, a line for each. */
    static String words(JsonNode part) {
        return part.path("text").isTextual()
                ? part.path("text").asText()
                : each(part)
                        .map(Blocks::words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    /** What Slack says was pressed. */
    static Optional<ObjectNode> pressed(JsonNode blocks, String label) {
        return each(blocks)
                .filter(block -> block.path("type").asText().equals("actions"))
                .flatMap(block -> each(block.path("elements")))
                .filter(button -> words(button.path("text")).equals(label))
                .findFirst()
                .map(button ->
                        ((ObjectNode) button.deepCopy()).put("block_id", "b1").put("action_ts", "1.1"));
    }

    static List<JsonNode> inputs(JsonNode blocks) {
        return each(blocks)
                .filter(block -> block.path("type").asText().equals("input"))
                .toList();
    }

    static Stream<JsonNode> each(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false);
    }
}
