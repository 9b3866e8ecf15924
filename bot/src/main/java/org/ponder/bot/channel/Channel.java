package org.ponder.bot.channel;

import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Records;

/** One platform, on the way out. Every method speaks to it once and fails with a {@link ChannelFailure} that says what is known. */
public interface Channel {

    /** As in {@code msteams} or {@code web}. */
    String key();

    Posted post(Destination to, Post post);

    /** Replaces a message that stands; may be repeated. */
    void update(Destination at, Posted posted, Card card);

    /**
     * A private chat with a person, as it is or newly made.
     *
     * @param beside a conversation of the same workspace that the bot is in
     */
    Destination privateChat(Destination beside, Account with);

    /** Who is in a channel, all pages. */
    Attendance roster(Destination of);

    /** What else keeps the words of those who answer here. */
    default Records records() {
        return Records.CHAT;
    }

    /**
     * The same platform, where a message that does not arrive leaves no trace but the failure: nothing is logged of it, and nothing
     * is concluded from it about anybody else.
     */
    default Channel unseen() {
        return this;
    }

    /** Whether what is said in one turn is said in as few messages as can be. */
    default boolean joins() {
        return false;
    }
}
