package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.ponder.bot.channel.ChannelFailure;

/**
 * What Slack takes: its published limits, and a few rules of our own. Every message and every view is held against them before it
 * is sent, since Slack says little of why it turns something down, and nobody would hear what was to be said.
 */
final class BlockRules {
    static final int MOST_IN_A_MESSAGE = 50;
    static final int MOST_IN_A_VIEW = 100;
    /** What a message may be changed to; a new one may be longer, but each of ours may have to be changed. */
    static final int LONGEST_TEXT = 4000;

    private static final Check MESSAGE = Check.typed("message");
    private static final Check VIEW = Check.typed("modal", "home");

    private BlockRules() {}

    /** What is wrong with a message; nothing with a good one. */
    static List<Violation> broken(SlackMessage message) {
        ObjectNode whole =
                JsonNodeFactory.instance.objectNode().put("type", "message").put("text", message.text());
        whole.set("blocks", message.blocks());
        return broken(MESSAGE, whole);
    }

    /** What is wrong with a view, of a window or of the home page. */
    static List<Violation> broken(JsonNode view) {
        return broken(VIEW, view);
    }

    /** Our own fault: it says where and what, and never a word of what was to be said. */
    static ChannelFailure refused(List<Violation> broken) {
        String all = broken.stream().map(Violation::toString).collect(Collectors.joining("; "));
        return new ChannelFailure(
                ChannelFailure.Kind.REFUSED, Duration.ZERO, "Slack would not take this; broken is that " + all);
    }

    private static List<Violation> broken(Check check, JsonNode whole) {
        Inspection found = new Inspection();
        check.look(whole, "", found);
        return found.violations();
    }
}
