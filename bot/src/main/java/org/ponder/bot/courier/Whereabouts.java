package org.ponder.bot.courier;

import java.util.Optional;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Destination;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** Port: where a trust's members and channels are to be found. */
public interface Whereabouts {

    /** The private chat that a member was last seen in. */
    Optional<Destination> chat(TrustId trust, MemberId member);

    Optional<Destination> channel(TrustId trust, ChannelId channel);

    /** How a member without a chat may be found, and a conversation of the same workspace to begin from. */
    Optional<Acquaintance> acquaintance(TrustId trust, MemberId member);

    /** Remembers a private chat that was made. */
    void keep(TrustId trust, Acquaintance acquaintance, Destination chat);

    /** An account of a member, and a channel beside which a chat with it may be begun. */
    record Acquaintance(Account account, Destination beside) {}
}
