package org.ponder.bot.turn;

import java.util.List;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.courier.Asked;
import org.ponder.domain.people.TrustId;

/** Port: where each conversation stands. */
public interface Conversations {

    /** Remembers how to write back into a conversation, and for a private one whose it is. */
    void refresh(TrustId trust, Inbound latest);

    /** The conversation, held against any other turn until the transaction ends. */
    Talk hold(TrustId trust, Conversation conversation);

    void save(TrustId trust, Conversation conversation, Talk talk);

    /**
     * Where a conversation stands.
     *
     * @param dialog state of its dialogs; empty before the first turn
     * @param asked the questions that stand open in it, in the order in which they were asked
     */
    record Talk(String dialog, List<Asked> asked) {}
}
