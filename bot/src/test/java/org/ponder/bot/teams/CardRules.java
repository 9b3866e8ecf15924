package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What every Adaptive Card of ours keeps to, whatever it says; any card's JSON can be held against it. */
public final class CardRules {

    /** Elements of schema 1.5 that we use, each with all the properties we give it. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("AdaptiveCard", Set.of("version", "lang", "speak", "fallbackText", "body")),
            Map.entry("TextBlock", Set.of("text", "weight", "style", "wrap", "size", "spacing")),
            Map.entry("RichTextBlock", Set.of("inlines", "spacing")),
            Map.entry("TextRun", Set.of("text", "size", "isSubtle", "weight", "color")),
            Map.entry("Container", Set.of("style", "items")),
            Map.entry("ColumnSet", Set.of("columns", "spacing")),
            Map.entry("Column", Set.of("width", "items")),
            Map.entry("ActionSet", Set.of("actions")),
            Map.entry("Action.Execute", Set.of("title", "verb", "data", "fallback")),
            Map.entry("Action.Submit", Set.of("title", "data")),
            Map.entry(
                    "Input.Text",
                    Set.of("id", "label", "isMultiline", "placeholder", "value", "isRequired", "errorMessage")),
            Map.entry(
                    "Input.ChoiceSet",
                    Set.of(
                            "id",
                            "label",
                            "wrap",
                            "choices",
                            "style",
                            "isMultiSelect",
                            "value",
                            "isRequired",
                            "errorMessage")));

    private static final Set<String> LISTS = Set.of("body", "inlines", "items", "columns", "actions");

    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private CardRules() {}

    /** The rules that a card breaks, in words; none for a good one. */
    public static List<String> broken(JsonNode card) {
        CardRules rules = new CardRules();
        rules.whole(card);
        rules.element(card);
        return List.copyOf(rules.broken);
    }

    private void whole(JsonNode card) {
        expect(card.path("type").asText().equals("AdaptiveCard"), "the card is no AdaptiveCard");
        expect(card.path("version").asText().equals("1.5"), "the version is not 1.5");
        expect(card.path("lang").asText().equals("en"), "the language is not en");
        expect(!card.path("fallbackText").asText().isBlank(), "there is no text for clients without cards");
        expect(!card.path("speak").asText().isBlank(), "there is nothing to speak");
        expect(2 * card.toString().length() <= 24 * 1024, "the card is larger than 24 KB in UTF-16");
        expect(card.findValue("refresh") == null, "the card refreshes itself");
        expect(!card.findValuesAsText("type").contains("Image"), "the card has a picture");
    }

    private void element(JsonNode element) {
        String type = element.path("type").asText();
        Set<String> properties = KNOWN.getOrDefault(type, Set.of());
        expect(KNOWN.containsKey(type), "unknown element " + type);
        element.properties().forEach(property -> {
            String name = property.getKey();
            expect(name.equals("type") || properties.contains(name), "unknown property " + name + " of " + type);
            expect(!name.toLowerCase(Locale.ROOT).contains("url"), "an address in " + type);
        });
        if (type.startsWith("Input.")) {
            input(element);
        }
        if (type.equals("Action.Execute")) {
            execute(element);
        }
        if (type.startsWith("Action.")) {
            action(element);
        }
        words(element);
        expect(element.path("actions").size() <= 5, "more actions in a row than every client shows");
        LISTS.forEach(list -> children(element, list));
        if (element.has("fallback")) {
            element(element.path("fallback"));
        }
    }

    private void children(JsonNode parent, String list) {
        if (parent.has(list)) {
            expect(parent.path(list).isArray() && !parent.path(list).isEmpty(), "an empty list of " + list);
            parent.path(list).forEach(this::element);
        }
    }

    private void input(JsonNode input) {
        String id = input.path("id").asText();
        expect(!id.isBlank(), "an input without an id");
        expect(ids.add(id), "two inputs called " + id);
        expect(!Set.of("nonce", "choice").contains(id), "an input takes the name of what a press carries");
        expect(!input.path("label").asText().isBlank(), "an input without a label: " + id);
        expect(
                !input.path("isRequired").asBoolean() || input.has("errorMessage"),
                "a required input without an error message: " + id);
        if (input.path("type").asText().equals("Input.ChoiceSet")) {
            input.path("choices").forEach(choice -> {
                expect(!choice.path("title").asText().isBlank(), "an option without a name in " + id);
                expect(!choice.path("value").asText().contains(","), "a comma in an option's key in " + id);
            });
            expect(input.path("choices").size() > 0, "no options in " + id);
        }
    }

    private void execute(JsonNode execute) {
        JsonNode fallback = execute.path("fallback");
        expect(fallback.path("type").asText().equals("Action.Submit"), "no fallback to Action.Submit");
        expect(fallback.path("data").equals(execute.path("data")), "the fallback submits something else");
    }

    private void action(JsonNode action) {
        expect(!action.path("title").asText().isBlank(), "an action without a title");
        expect(!action.path("data").path("nonce").asText().isBlank(), "an action without a nonce");
        expect(!action.path("data").path("choice").asText().isBlank(), "an action without a choice");
    }

    /** Where Markdown is read, nothing may look like a link; a run is never read so. */
    private void words(JsonNode element) {
        boolean run = element.path("type").asText().equals("TextRun");
        expect(!element.has("text") || !element.path("text").asText().isEmpty(), "an element without words");
        for (String name : List.of("text", "label", "placeholder")) {
            boolean linked = !run && element.path(name).asText().contains("](");
            expect(!linked || name.equals("placeholder"), "a link in a " + name);
        }
        element.path("choices")
                .forEach(choice -> expect(!choice.path("title").asText().contains("]("), "a link in an option"));
    }

    private void expect(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
