package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ponder.bot.conformance.Blank;
import org.ponder.bot.conformance.Sight;

/** What somebody sees of an Adaptive Card, in the order in which it is read out; what is drawn is not read. */
final class TeamsSight {
    private final List<String> said = new ArrayList<>();
    private final List<Blank> blanks = new ArrayList<>();
    private final List<String> buttons = new ArrayList<>();

    static Sight of(JsonNode card) {
        TeamsSight sight = new TeamsSight();
        card.path("body").forEach(sight::see);
        return new Sight(sight.said, sight.blanks, sight.buttons);
    }

    private void see(JsonNode element) {
        switch (element.path("type").asText()) {
            case "TextBlock", "RichTextBlock" -> said.add(words(element));
            case "Container" ->
                quote(each(element, "items").map(TeamsSight::words).toList());
            case "ColumnSet" ->
                said.add(each(element, "columns")
                        .flatMap(column -> each(column, "items"))
                        .map(TeamsSight::words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(": ")));
            case "Input.Text" ->
                blanks.add(new Blank(
                        shown(element, "label"),
                        shown(element, "placeholder"),
                        List.of(element.path("value").asText()),
                        List.of()));
            case "Input.ChoiceSet" -> blanks.add(choosing(element));
            case "ActionSet" -> each(element, "actions").forEach(action -> buttons.add(shown(action, "title")));
            default -> throw new IllegalArgumentException("nobody knows how to see " + element.path("type"));
        }
    }

    /** Whoever signed it is named last. */
    private void quote(List<String> lines) {
        int last = lines.size() - 1;
        boolean isSigned = last > 0 && lines.get(last).startsWith("– ");
        said.add(Sight.quoted(String.join("\n", isSigned ? lines.subList(0, last) : lines)));
        said.addAll(lines.subList(isSigned ? last : lines.size(), lines.size()));
    }

    private static Blank choosing(JsonNode input) {
        List<String> chosen = List.of(input.path("value").asText().split(","));
        return new Blank(
                shown(input, "label"),
                "",
                each(input, "choices")
                        .filter(choice -> chosen.contains(choice.path("value").asText()))
                        .map(choice -> shown(choice, "title"))
                        .toList(),
                each(input, "choices").map(choice -> shown(choice, "title")).toList());
    }

    private static String words(JsonNode element) {
        return element.has("inlines")
                ? each(element, "inlines")
                        .filter(run -> !run.path("color").asText().equals("Accent"))
                        .map(run -> shown(run, "text"))
                        .collect(Collectors.joining())
                : shown(element, "text");
    }

    private static String shown(JsonNode element, String name) {
        return element.path(name).asText();
    }

    static Stream<JsonNode> each(JsonNode element, String list) {
        return StreamSupport.stream(element.path(list).spliterator(), false);
    }
}
