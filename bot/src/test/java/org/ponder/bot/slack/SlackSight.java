package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ponder.bot.conformance.Blank;
import org.ponder.bot.conformance.Sight;

/** What somebody sees of Slack's blocks, in the order in which they are read out; what is drawn is not read. */
final class SlackSight {
    private final List<String> said = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();
    private final List<String> buttons = new ArrayList<>();

    static Sight of(JsonNode blocks) {
        SlackSight sight = new SlackSight();
        blocks.forEach(sight::see);
        return new Sight(sight.said, sight.blanks, sight.buttons);
    }

    /** Of a window: what is pressed at its foot as well, and not what stands around it. */
    static Sight ofWindow(JsonNode view) {
        SlackSight sight = new SlackSight();
        view.path("blocks").forEach(sight::see);
        sight.buttons.addAll(Visible.texts(view.path("submit")));
        return new Sight(sight.said, sight.blanks, sight.buttons);
    }

    private void see(JsonNode block) {
        switch (block.path("type").asText()) {
            case "input" -> blanks.add(blank(block));
            case "actions" -> block.path("elements").forEach(button -> buttons.add(shown(button, "text")));
            case "rich_text" -> block.path("elements").forEach(this::seeRich);
            default -> said.addAll(Visible.texts(block));
        }
    }

    private void seeRich(JsonNode element) {
        List<String> texts = Visible.texts(element);
        boolean isQuote = element.path("type").asText().equals("rich_text_quote");
        said.addAll(isQuote ? List.of(Sight.quoted(String.join("", texts))) : texts);
    }

    private static Blank blank(JsonNode input) {
        JsonNode element = input.path("element");
        String hint = element.has("placeholder") ? shown(element, "placeholder") : shown(input, "hint");
        List<String> chosen = Stream.concat(each(element, "initial_options"), Stream.of(element.path("initial_option")))
                .filter(JsonNode::isObject)
                .map(SlackSight::option)
                .toList();
        return new Blank(
                shown(input, "label"),
                hint,
                element.has("initial_value")
                        ? List.of(element.path("initial_value").asText())
                        : chosen,
                options(element).map(SlackSight::option).toList());
    }

    static Stream<JsonNode> options(JsonNode element) {
        return Stream.concat(
                each(element, "options"), each(element, "option_groups").flatMap(group -> each(group, "options")));
    }

    private static String option(JsonNode option) {
        return Blank.option(shown(option, "text"), shown(option, "description"));
    }

    static String shown(JsonNode part, String text) {
        return part.path(text).path("text").asText();
    }

    static Stream<JsonNode> each(JsonNode part, String list) {
        return StreamSupport.stream(part.path(list).spliterator(), false);
    }
}
