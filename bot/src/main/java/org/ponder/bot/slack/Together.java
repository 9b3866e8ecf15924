package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Slack asks of the parts of one thing together, where it is more than each part by itself. */
final class Together {
    private static final Map<String, Check> ALL = Map.ofEntries(
            Map.entry("actions", Together::pressed),
            Map.entry("area", Together::drawn),
            Map.entry("bar", Together::drawn),
            Map.entry("checkboxes", Together::chosen),
            Map.entry("data_table", Together::written),
            Map.entry("home", Together::small),
            Map.entry("image", (part, at, found) -> oneOf(part, at, found, "image_url", "slack_file")),
            Map.entry("input", (part, at, found) -> found.unless(part.has("block_id"), at, "can be told apart", 0)),
            Map.entry("line", Together::drawn),
            Map.entry("message", Together::said),
            Map.entry("modal", Together::submitted),
            Map.entry("multi_static_select", Together::selected),
            Map.entry("radio_buttons", Together::chosen),
            Map.entry("section", Together::beside),
            Map.entry("static_select", Together::selected));

    private static final int LONGEST_TABLE = 20_000;
    /** Slack turns down a message of about 13,200 characters in all its blocks, and publishes no limit. */
    private static final int LONGEST_MESSAGE = 12_000;

    private static final int LARGEST_VIEW = 250_000;
    private static final Pattern MARKUP = Pattern.compile("[<>]|&(?!amp;|lt;|gt;)");
    private static final Set<String> UNSEEN = Set.of("type", "block_id", "action_id", "value", "style");

    private Together() {}

    static Check of(String type) {
        return ALL.getOrDefault(type, Check.ANYTHING);
    }

    private static void said(JsonNode message, String at, Inspection found) {
        JsonNode blocks = message.path("blocks");
        int length = words(blocks);
        found.unless(
                length <= LONGEST_MESSAGE, at + "/blocks", "have at most " + LONGEST_MESSAGE + " characters", length);
        int charts = count(blocks, Set.of("data_visualization"));
        found.unless(charts <= Chart.MOST_IN_A_MESSAGE, at + "/blocks", "have at most two charts", charts);
        int tables = count(blocks, Set.of("table", "data_table"));
        found.unless(tables <= 1, at + "/blocks", "have at most one table", tables);
        boolean inert = !MARKUP.matcher(message.path("text").asText()).find();
        found.unless(inert, at + "/text", "has no mark-up", 1);
    }

    private static void submitted(JsonNode view, String at, Inspection found) {
        int inputs = count(view.path("blocks"), Set.of("input"));
        found.unless(inputs == 0 || view.has("submit"), at + "/submit", "is required beside inputs", inputs);
        small(view, at, found);
    }

    private static void small(JsonNode view, String at, Inspection found) {
        int size = view.toString().getBytes(StandardCharsets.UTF_8).length;
        found.unless(size <= LARGEST_VIEW, at, "has at most " + LARGEST_VIEW + " bytes", size);
    }

    private static int count(JsonNode blocks, Set<String> types) {
        int count = 0;
        for (JsonNode block : blocks) {
            count += types.contains(block.path("type").asText()) ? 1 : 0;
        }
        return count;
    }

    /** How many characters can be read in a part. */
    private static int words(JsonNode part) {
        int words = part.isTextual() ? Prose.length(part.asText()) : 0;
        for (JsonNode element : part.isArray() ? part : List.<JsonNode>of()) {
            words += words(element);
        }
        for (Map.Entry<String, JsonNode> property : part.properties()) {
            words += UNSEEN.contains(property.getKey()) ? 0 : words(property.getValue());
        }
        return words;
    }

    private static void pressed(JsonNode block, String at, Inspection found) {
        for (int i = 0; i < block.path("elements").size(); i++) {
            found.actionId(block.path("elements").path(i).path("action_id"), at + "/elements/" + i + "/action_id");
        }
    }

    private static void beside(JsonNode section, String at, Inspection found) {
        found.unless(section.has("text") || section.has("fields"), at, "has a text or fields", 0);
        if (section.path("accessory").has("action_id")) {
            found.actionId(section.path("accessory").path("action_id"), at + "/accessory/action_id");
        }
    }

    private static void selected(JsonNode select, String at, Inspection found) {
        oneOf(select, at, found, "options", "option_groups");
        chosen(select, at, found);
    }

    /** What is chosen at first is the very same as one of the options. */
    private static void chosen(JsonNode select, String at, Inspection found) {
        List<JsonNode> options = new ArrayList<>();
        select.path("options").forEach(options::add);
        select.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        List<JsonNode> chosen = new ArrayList<>();
        select.path("initial_options").forEach(chosen::add);
        if (select.has("initial_option")) {
            chosen.add(select.path("initial_option"));
        }
        found.unless(options.containsAll(chosen), at, "has what is chosen among its options", chosen.size());
    }

    private static void drawn(JsonNode chart, String at, Inspection found) {
        List<String> categories = new ArrayList<>();
        chart.path("axis_config").path("categories").forEach(label -> categories.add(label.asText()));
        found.unless(
                new HashSet<>(categories).size() == categories.size(), at, "has each label once", categories.size());
        List<String> names = chart.path("series").findValuesAsText("name");
        found.unless(new HashSet<>(names).size() == names.size(), at, "has each series once", names.size());
        chart.path("series").forEach(series -> {
            List<String> labels = new ArrayList<>();
            series.path("data").forEach(point -> labels.add(point.path("label").asText()));
            found.unless(labels.equals(categories), at, "has its points in the order of its labels", labels.size());
        });
    }

    private static void written(JsonNode table, String at, Inspection found) {
        int length = words(table.path("rows"));
        found.unless(length <= LONGEST_TABLE, at, "has at most " + LONGEST_TABLE + " characters", length);
    }

    private static void oneOf(JsonNode part, String at, Inspection found, String one, String other) {
        found.unless(part.has(one) != part.has(other), at, "has either " + one + " or " + other, 1);
    }
}
