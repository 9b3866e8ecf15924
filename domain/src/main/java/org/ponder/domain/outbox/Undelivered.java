package org.ponder.domain.outbox;

/** That the last message to a member or a channel has not arrived, as far as is known. */
public record Undelivered(Address to, Why why) {

    /** Why it has not arrived. */
    public enum Why {
        /** It is being tried again and again. */
        BEING_TRIED,
        /** This person, or this channel, cannot be reached. */
        UNREACHABLE,
        /** Nobody can be reached on that platform: the bot has to be installed there anew. */
        DISCONNECTED,
        /** A fault of ours. */
        OUR_FAULT,
        /** It may have arrived: somebody has to look. */
        UNKNOWN
    }
}
