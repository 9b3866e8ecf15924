package org.ponder.bot.channel;

import java.util.Optional;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** Port: to which trust a platform's workspaces, people and channels belong. */
public interface Directory {

    /** Whose workspace it is, if anybody's. */
    Optional<TrustId> trust(String channel, String workspace);

    /** Whose the only workspace of a platform is; nobody's where there are several. */
    Optional<TrustId> onlyTrust(String channel);

    /** Waits for whoever settles it at the same moment, and lets nobody else until this transaction ends. */
    void hold(String channel, String workspace);

    void settle(String channel, String workspace, TrustId trust);

    /** The member behind an account, also one who has left. */
    Optional<Member> member(TrustId trust, String channel, String account);

    /** The member's id behind an account, made and kept the first time; the address is refreshed. */
    MemberId know(TrustId trust, String channel, Account account);

    /** The trust's own id of a conversation that is a channel. */
    ChannelId channelId(TrustId trust, Conversation conversation);
}
