package org.ponder.bot.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was filled in, however long: whoever hears it knows what fits. */
final class FilledIn {
    private static final int MOST_VALUES = 50;
    private static final String SEPARATOR = ",";

    private FilledIn() {}

    /**
     * By the field's id. What was left empty is an empty text.
     *
     * @param state as in {@code view.state}
     */
    static Map<String, String> read(Told state) {
        Map<String, String> values = new LinkedHashMap<>();
        state.in("values").node().properties().stream()
                .filter(block -> block.getValue().has(FieldForm.ACTION))
                .forEach(block -> values.put(
                        field(block.getKey()), value(new Told(block.getValue().path(FieldForm.ACTION)))));
        if (values.size() > MOST_VALUES) {
            throw new Unclear("at most " + MOST_VALUES + " values");
        }
        return values;
    }

    /** A block is called after its field and its question. */
    static String field(String block) {
        int end = block.lastIndexOf('/');
        return end < 0 ? block : block.substring(0, end);
    }

    private static String value(Told element) {
        if (element.has("selected_options")) {
            return element.each("selected_options")
                    .map(option -> option.text("value"))
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining(SEPARATOR));
        }
        return element.has("selected_option") ? element.text("selected_option", "value") : element.text("value");
    }
}
