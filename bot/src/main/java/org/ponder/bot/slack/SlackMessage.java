package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * A message as Slack takes it.
 *
 * @param text all of it in words, escaped: for notifications, screen readers and clients that show no blocks
 */
record SlackMessage(String text, ArrayNode blocks) {

    /** The same for a workspace that turns charts down: every number stands in words anyway. */
    SlackMessage withoutCharts() {
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        blocks.forEach(block -> {
            if (!Chart.is(block)) {
                others.add(block);
            }
        });
        return new SlackMessage(text, others);
    }

    @Override
    public String toString() {
        return "SlackMessage[…]";
    }
}
