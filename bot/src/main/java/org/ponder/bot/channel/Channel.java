package org.ponder.bot.channel;

import java.util.List;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

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

    /** Everybody in a channel but the bot, all pages. */
    List<Account> roster(Destination of);
}
