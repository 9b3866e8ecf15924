package org.ponder.bot.channel;

/**
 * A conversation to write into, with what its channel needs for that.
 *
 * @param window where in it something is shown instead of being said as a message, in a form of the channel's own (JSON); empty
 *     where it is said. A window may be gone by then: the channel says it as a message then, so that nothing is lost
 */
public record Destination(Conversation conversation, String reference, String window) {

    /** The conversation itself. */
    public Destination(Conversation conversation, String reference) {
        this(conversation, reference, "");
    }
}
