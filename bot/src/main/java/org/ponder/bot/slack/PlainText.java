package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Text that Slack shows as it was written: no mark-up, no mention, and no name of an emoji made a picture. */
final class PlainText {
    /** Stands where nothing was written, since Slack turns down a text without a letter. */
    private static final String NOTHING = "–";

    private PlainText() {}

    static ObjectNode of(String text, int most) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "plain_text")
                .put("text", Prose.shortened(shown(text), most))
                .put("emoji", false);
    }

    /** As it is shown in one line, however long. */
    static String line(String text) {
        return shown(text).replace('\n', ' ');
    }

    static boolean fits(String text, int most) {
        return Prose.length(shown(text)) <= most;
    }

    static String shown(String text) {
        String clean = Prose.clean(text);
        return clean.isEmpty() ? NOTHING : clean;
    }
}
