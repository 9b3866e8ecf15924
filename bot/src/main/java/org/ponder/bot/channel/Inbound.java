package org.ponder.bot.channel;

/**
 * Something that came in and was found to be genuine.
 *
 * @param delivery the platform's id of this delivery, the same when it is delivered again
 * @param reference what the channel needs to write back into the conversation, in a form of its own (JSON); refreshed each time
 * @param window as in {@link Destination}, for what comes of this one turn
 */
public record Inbound(
        String delivery, Conversation conversation, Account from, String reference, String window, Event event) {

    public Inbound {
        delivery = Id.of(delivery);
    }

    /** Something whose answer is said in the conversation. */
    public Inbound(String delivery, Conversation conversation, Account from, String reference, Event event) {
        this(delivery, conversation, from, reference, "", event);
    }

    /** The same, where something else came of it. */
    public Inbound with(Event other) {
        return new Inbound(delivery, conversation, from, reference, window, other);
    }

    /** Where its answer belongs. */
    public Destination answer() {
        return new Destination(conversation, reference, window);
    }
}
