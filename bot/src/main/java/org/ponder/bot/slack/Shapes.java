package org.ponder.bot.slack;

import static org.ponder.bot.slack.Check.ANYTHING;
import static org.ponder.bot.slack.Check.FLAG;
import static org.ponder.bot.slack.Check.NUMBER;
import static org.ponder.bot.slack.Check.between;
import static org.ponder.bot.slack.Check.list;
import static org.ponder.bot.slack.Check.oneOf;
import static org.ponder.bot.slack.Check.plain;
import static org.ponder.bot.slack.Check.shaped;
import static org.ponder.bot.slack.Check.string;
import static org.ponder.bot.slack.Check.typed;
import static org.ponder.bot.slack.Part.may;
import static org.ponder.bot.slack.Part.must;

import java.util.List;
import java.util.Map;

/**
 * What Slack's published reference of Block Kit says of each block, element and object that we use or may use: its parts, and how
 * long or how many they may be.
 */
final class Shapes {
    private static final int ID = 255;
    private static final int ADDRESS = 3000;
    private static final Part BLOCK_ID = may("block_id", (id, at, found) -> {
        string(ID).look(id, at, found);
        found.blockId(id, at);
    });
    private static final Part ACTION_ID = must("action_id", string(ID));
    private static final Part CONFIRM = may("confirm", shaped("confirm"));
    private static final Part FOCUS = may("focus_on_load", FLAG);
    private static final Check OPTION = shaped("option");
    private static final Check OPTIONS = list(1, 100, OPTION);
    private static final Check TEN_OPTIONS = list(1, 10, OPTION);
    private static final Check GROUPS = list(1, 100, shaped("option_group"));
    private static final Check RUNS = list(1, Integer.MAX_VALUE, typed("text"));
    private static final Check LABEL = string(20);
    private static final Part OFFSET = may("offset", NUMBER);

    private static final Part METADATA = may("private_metadata", string(3000));
    private static final Part CALLBACK = may("callback_id", string(ID));
    private static final Part EXTERNAL = may("external_id", string(ID));
    private static final Check VIEW_LABEL = plain(24);
    private static final Check VIEW_BLOCKS = list(
            1,
            BlockRules.MOST_IN_A_VIEW,
            typed("actions", "context", "divider", "header", "image", "input", "rich_text", "section"));
    private static final Check MESSAGE_BLOCKS = list(
            0,
            BlockRules.MOST_IN_A_MESSAGE,
            typed(
                    "actions",
                    "context",
                    "data_table",
                    "data_visualization",
                    "divider",
                    "header",
                    "image",
                    "input",
                    "rich_text",
                    "section",
                    "table"));

    private static final Map<String, List<Part>> ALL = Map.ofEntries(
            Map.entry(
                    "message", List.of(must("text", string(BlockRules.LONGEST_TEXT)), must("blocks", MESSAGE_BLOCKS))),
            Map.entry(
                    "modal",
                    List.of(
                            must("blocks", VIEW_BLOCKS),
                            must("title", VIEW_LABEL),
                            may("submit", VIEW_LABEL),
                            may("close", VIEW_LABEL),
                            METADATA,
                            CALLBACK,
                            EXTERNAL,
                            may("clear_on_close", FLAG),
                            may("notify_on_close", FLAG))),
            Map.entry("home", List.of(must("blocks", VIEW_BLOCKS), METADATA, CALLBACK, EXTERNAL)),
            Map.entry("header", List.of(BLOCK_ID, must("text", plain(150)))),
            Map.entry(
                    "section",
                    List.of(
                            BLOCK_ID,
                            may("text", plain(3000)),
                            may("fields", list(1, 10, plain(2000))),
                            may("expand", FLAG),
                            may(
                                    "accessory",
                                    typed(
                                            "button",
                                            "checkboxes",
                                            "image",
                                            "multi_static_select",
                                            "overflow",
                                            "radio_buttons",
                                            "static_select")))),
            Map.entry("context", List.of(BLOCK_ID, must("elements", list(1, 10, typed("plain_text", "image"))))),
            Map.entry(
                    "actions",
                    List.of(
                            BLOCK_ID,
                            must(
                                    "elements",
                                    list(
                                            1,
                                            25,
                                            typed(
                                                    "button",
                                                    "checkboxes",
                                                    "overflow",
                                                    "radio_buttons",
                                                    "static_select"))))),
            Map.entry("divider", List.of(BLOCK_ID)),
            Map.entry(
                    "image",
                    List.of(
                            BLOCK_ID,
                            must("alt_text", string(2000)),
                            may("image_url", string(ADDRESS)),
                            may("slack_file", ANYTHING),
                            may("title", plain(2000)))),
            Map.entry(
                    "input",
                    List.of(
                            BLOCK_ID,
                            must("label", plain(2000)),
                            may("hint", plain(2000)),
                            may("optional", FLAG),
                            may("dispatch_action", FLAG),
                            must(
                                    "element",
                                    typed(
                                            "plain_text_input",
                                            "checkboxes",
                                            "multi_static_select",
                                            "radio_buttons",
                                            "static_select")))),
            Map.entry(
                    "rich_text",
                    List.of(
                            BLOCK_ID,
                            must(
                                    "elements",
                                    list(
                                            1,
                                            Integer.MAX_VALUE,
                                            typed("rich_text_section", "rich_text_list", "rich_text_quote"))))),
            Map.entry("rich_text_section", List.of(must("elements", RUNS))),
            Map.entry("rich_text_quote", List.of(must("elements", RUNS), may("border", NUMBER))),
            Map.entry(
                    "rich_text_list",
                    List.of(
                            must("elements", list(1, Integer.MAX_VALUE, typed("rich_text_section"))),
                            must("style", oneOf("bullet", "ordered")),
                            may("indent", NUMBER),
                            may("border", NUMBER),
                            OFFSET)),
            Map.entry("text", List.of(must("text", string(3000)), may("style", shaped("style")))),
            Map.entry("style", List.of(may("bold", FLAG), may("italic", FLAG), may("strike", FLAG), may("code", FLAG))),
            Map.entry("table", List.of(BLOCK_ID, must("rows", list(1, 100, list(1, 20, ANYTHING))))),
            Map.entry("data_table", List.of(BLOCK_ID, must("rows", list(2, 201, list(1, 20, ANYTHING))))),
            Map.entry(
                    "data_visualization",
                    List.of(BLOCK_ID, must("title", string(50)), must("chart", typed("bar", "line", "area", "pie")))),
            Map.entry("bar", axes()),
            Map.entry("line", axes()),
            Map.entry("area", axes()),
            Map.entry("pie", List.of(must("segments", list(1, 12, shaped("segment"))))),
            Map.entry("segment", List.of(must("label", LABEL), must("value", between(1, Integer.MAX_VALUE)))),
            Map.entry("series", List.of(must("name", LABEL), must("data", list(1, 20, shaped("point"))))),
            Map.entry("point", List.of(must("label", LABEL), must("value", NUMBER))),
            Map.entry(
                    "axis_config",
                    List.of(
                            must("categories", list(1, 20, LABEL)),
                            may("x_label", string(50)),
                            may("y_label", string(50)))),
            Map.entry(
                    "button",
                    List.of(
                            ACTION_ID,
                            CONFIRM,
                            must("text", plain(75)),
                            may("value", string(2000)),
                            may("url", string(ADDRESS)),
                            may("style", oneOf("primary", "danger")),
                            may("accessibility_label", string(75)))),
            Map.entry(
                    "static_select",
                    List.of(
                            ACTION_ID,
                            CONFIRM,
                            FOCUS,
                            may("placeholder", plain(150)),
                            may("options", OPTIONS),
                            may("option_groups", GROUPS),
                            may("initial_option", OPTION))),
            Map.entry(
                    "multi_static_select",
                    List.of(
                            ACTION_ID,
                            CONFIRM,
                            FOCUS,
                            may("placeholder", plain(150)),
                            may("options", OPTIONS),
                            may("option_groups", GROUPS),
                            may("initial_options", list(1, Integer.MAX_VALUE, OPTION)),
                            may("max_selected_items", between(1, Integer.MAX_VALUE)))),
            Map.entry(
                    "radio_buttons",
                    List.of(ACTION_ID, CONFIRM, FOCUS, must("options", TEN_OPTIONS), may("initial_option", OPTION))),
            Map.entry(
                    "checkboxes",
                    List.of(
                            ACTION_ID,
                            CONFIRM,
                            FOCUS,
                            must("options", TEN_OPTIONS),
                            may("initial_options", TEN_OPTIONS))),
            Map.entry("overflow", List.of(ACTION_ID, CONFIRM, must("options", list(1, 5, OPTION)))),
            Map.entry(
                    "plain_text_input",
                    List.of(
                            ACTION_ID,
                            FOCUS,
                            may("multiline", FLAG),
                            may("initial_value", string(3000)),
                            may("placeholder", plain(150)),
                            may("min_length", between(0, 3000)),
                            may("max_length", between(1, 3000)))),
            Map.entry("plain_text", List.of(must("text", string(3000)), may("emoji", FLAG))),
            Map.entry(
                    "option",
                    List.of(
                            must("text", plain(75)),
                            must("value", string(150)),
                            may("description", plain(75)),
                            may("url", string(ADDRESS)))),
            Map.entry("option_group", List.of(must("label", plain(75)), must("options", OPTIONS))),
            Map.entry(
                    "confirm",
                    List.of(
                            must("title", plain(100)),
                            must("text", plain(300)),
                            must("confirm", plain(30)),
                            must("deny", plain(30)),
                            may("style", oneOf("primary", "danger")))));

    private Shapes() {}

    static List<Part> named(String name) {
        return ALL.getOrDefault(name, List.of());
    }

    private static List<Part> axes() {
        return List.of(must("series", list(1, 12, shaped("series"))), must("axis_config", shaped("axis_config")));
    }
}
