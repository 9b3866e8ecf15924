package org.ponder.bot.channel;

/** A message that stands in a conversation, by the platform's id. */
public record Posted(String id) {
    /** Where a message stands that was not sent, or of which nobody knows. */
    public static final Posted NOWHERE = new Posted("");

    public boolean isKnown() {
        return !id.isEmpty();
    }
}
