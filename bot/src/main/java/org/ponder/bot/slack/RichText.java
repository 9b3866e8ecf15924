package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Blocks of text in which nothing is read as mark-up, so that words can forge neither a mention nor a link. */
final class RichText {
    static final int LONGEST = 3000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RichText() {}

    /** Nothing for a text without words. */
    static Stream<ObjectNode> paragraphs(String text) {
        return Prose.pieces(Prose.clean(text), LONGEST).stream().map(piece -> block(section(run(piece))));
    }

    static Stream<ObjectNode> bold(String text) {
        return Prose.pieces(Prose.clean(text), LONGEST).stream().map(piece -> {
            ObjectNode run = run(piece);
            run.putObject("style").put("bold", true);
            return block(section(run));
        });
    }

    static Stream<ObjectNode> quotes(String text) {
        return Prose.pieces(Prose.clean(text), LONGEST).stream()
                .map(piece -> block(element("rich_text_quote", List.of(run(piece)))));
    }

    /** A list, and another where it would be too long. */
    static Stream<ObjectNode> lists(List<String> items) {
        List<ObjectNode> lists = new ArrayList<>();
        List<ObjectNode> list = new ArrayList<>();
        int length = 0;
        for (String item : items.stream()
                .map(Prose::clean)
                .filter(words -> !words.isEmpty())
                .toList()) {
            if (!list.isEmpty() && length + Prose.length(item) > LONGEST) {
                lists.add(list(list));
                list.clear();
                length = 0;
            }
            list.add(item(item));
            length += Prose.length(item);
        }
        if (!list.isEmpty()) {
            lists.add(list(list));
        }
        return lists.stream();
    }

    /** The same blocks in fewer: neighbours of this kind become one. */
    static List<ObjectNode> joined(List<ObjectNode> blocks) {
        List<ObjectNode> joined = new ArrayList<>();
        for (ObjectNode block : blocks) {
            boolean joins = isRich(block) && !joined.isEmpty() && isRich(joined.get(joined.size() - 1));
            if (joins) {
                joined.get(joined.size() - 1).withArray("elements").addAll((ArrayNode) block.path("elements"));
            } else {
                joined.add(block.deepCopy());
            }
        }
        return joined;
    }

    private static boolean isRich(JsonNode block) {
        return block.path("type").asText().equals("rich_text");
    }

    private static ObjectNode list(List<ObjectNode> items) {
        return block(element("rich_text_list", items).put("style", "bullet"));
    }

    private static ObjectNode item(String text) {
        return element(
                "rich_text_section",
                Prose.pieces(text, LONGEST).stream().map(RichText::run).toList());
    }

    private static ObjectNode section(ObjectNode run) {
        return element("rich_text_section", List.of(run));
    }

    private static ObjectNode block(ObjectNode element) {
        return element("rich_text", List.of(element));
    }

    private static ObjectNode element(String type, List<ObjectNode> elements) {
        ObjectNode element = JSON.objectNode().put("type", type);
        element.putArray("elements").addAll(elements);
        return element;
    }

    private static ObjectNode run(String text) {
        return JSON.objectNode().put("type", "text").put("text", text);
    }
}
