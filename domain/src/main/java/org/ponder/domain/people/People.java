package org.ponder.domain.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: who a trust is made of. */
public interface People {

    Optional<Trust> trust(TrustId trust);

    void save(Trust trust);

    Optional<Member> member(TrustId trust, MemberId member);

    /** Everybody who has not left, by name, then by id. */
    List<Member> members(TrustId trust);

    void save(TrustId trust, Member member);

    /** The channels the bot was added to and not removed from, by name. */
    List<Channel> channels(TrustId trust);

    void save(TrustId trust, Channel channel);

    /** Forgets a channel that the bot was removed from. */
    void remove(TrustId trust, ChannelId channel);

    /** Who was on a channel's roster when it was last read. */
    Set<MemberId> roster(TrustId trust, ChannelId channel);

    void saveRoster(TrustId trust, ChannelId channel, Set<MemberId> roster);

    /**
     * The trust, held against change by anybody else until the transaction ends: who is a facilitator and which round is open
     * are decided under it.
     */
    Optional<Trust> hold(TrustId trust);
}
