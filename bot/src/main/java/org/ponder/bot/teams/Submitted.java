package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.ponder.dialogs.Heard;

/** What comes back from a card: what was pressed, and beside it what was filled in, however long; whoever hears it knows what fits. */
final class Submitted {

    static final String NONCE = "nonce";
    static final String CHOICE = "choice";
    private static final int MOST_VALUES = 50;

    private Submitted() {}

    /** A press on a card of ours; one on anything else has no nonce, and so no effect. */
    static Heard.Pressed read(JsonNode data) {
        if (data.size() > MOST_VALUES) {
            throw MalformedActivity.tooLarge("A card gives back at most " + MOST_VALUES + " values.");
        }
        Map<String, String> values = new HashMap<>();
        data.properties().stream()
                .filter(entry ->
                        entry.getValue().isValueNode() && !entry.getValue().isNull())
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        String nonce = values.getOrDefault(NONCE, "");
        String choice = values.getOrDefault(CHOICE, "");
        values.keySet().removeIf(key -> key.equals(NONCE) || key.equals(CHOICE));
        return new Heard.Pressed(nonce, choice, values);
    }
}
