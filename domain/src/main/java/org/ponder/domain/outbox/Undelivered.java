package org.ponder.domain.outbox;

import java.time.Instant;

/** That a message to a member or a channel has not arrived, as far as is known. */
public record Undelivered(Address to, Message message, Why why, Tried tried) {

    /** Whether it is not tried any more unless somebody wants it to be. */
    public boolean isGivenUp() {
        return why != Why.BEING_TRIED;
    }

    /** What was done to deliver it: how often it was tried, and when last. */
    public record Tried(int times, Instant last) {}

    /** Why it has not arrived, as far as a platform lets reasons be told apart. */
    public enum Why {
        /** It is being tried again and again. */
        BEING_TRIED,
        /** The app is not installed for this person, or is not in this channel. */
        NOT_INSTALLED,
        /** This person has blocked, muted or removed the app; or a channel lets no app speak. */
        BLOCKED,
        /** The account of this person is switched off, or there is none of that name any more. */
        LEFT,
        /** No account of this person was ever known. */
        NO_ACCOUNT,
        /** A rule of the platform keeps us from them, as from a guest. */
        NOT_ALLOWED,
        /** The chat with this person is there no more, or the channel is archived or closed to us. */
        GONE,
        /** This person, or this channel, cannot be reached, and the platform does not say why. */
        UNREACHABLE,
        /** Nobody can be reached on that platform: the bot has to be installed there anew. */
        DISCONNECTED,
        /** A fault of ours, or nobody took it for days: the log says more. */
        OUR_FAULT,
        /** It may have arrived: somebody has to look. */
        UNKNOWN
    }
}
