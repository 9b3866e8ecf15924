package org.ponder.dialogs.card;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something shown in a chat, whatever the platform: a title, what it says, what may be filled in, and what may be pressed.
 *
 * @param title one short line; a screen reader says it first
 * @param fields are submitted together with whichever choice is pressed
 */
public record Card(String title, List<Block> body, List<Field> fields, List<Choice> choices) {

    public Card {
        body = List.copyOf(body);
        fields = List.copyOf(fields);
        choices = List.copyOf(choices);
    }

    /** A card that asks for nothing. */
    public static Card saying(String title, List<Block> body) {
        return new Card(title, body, List.of(), List.of());
    }

    /** What its fields hold now, by field id. */
    public Map<String, String> values() {
        return fields.stream().collect(Collectors.toMap(Field::id, Field::value));
    }

    /** The same card, its fields holding what was submitted for them; others stay as they are. */
    public Card holding(Map<String, String> values) {
        List<Field> filled = fields.stream()
                .map(field -> field.holding(values.getOrDefault(field.id(), field.value())))
                .toList();
        return new Card(title, body, filled, choices);
    }

    /**
     * Whether somebody waits for its answer: there is something to fill in, or a choice that means something only now. Other choices
     * name what they are about, and may be pressed at any time.
     */
    public boolean isQuestion() {
        return !fields.isEmpty()
                || choices.stream().anyMatch(choice -> !choice.key().contains(":"));
    }

    public boolean asksForSomething() {
        return !fields.isEmpty() || !choices.isEmpty();
    }
}
