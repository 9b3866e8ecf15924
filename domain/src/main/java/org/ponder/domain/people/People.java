package org.ponder.domain.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Port: who a trust is made of. */
public interface People {

    Optional<Trust> trust(TrustId trust);

    void save(Trust trust);

    Optional<Member> member(TrustId trust, MemberId member);

    /** Whether anybody is a facilitator of the trust, or was one when they left it. */
    boolean hasBeenLed(TrustId trust);

    /** Everybody who has not left, by name, then by id. */
    List<Member> members(TrustId trust);

    void save(TrustId trust, Member member);

    /** The channels the bot was added to and not removed from, by name. */
    List<Channel> channels(TrustId trust);

    void save(TrustId trust, Channel channel);

    /** Forgets a channel that the bot was removed from, and its roster. */
    void remove(TrustId trust, ChannelId channel);

    /** Who was in each of the trust's channels when its roster was last read. */
    Rosters rosters(TrustId trust);

    /** Keeps a channel's roster in the place of the one before; nobody means that it is not known. */
    void saveRoster(TrustId trust, ChannelId channel, Set<MemberId> roster);

    /** Keeps who is in a channel and is never asked, in the place of what was kept before. */
    void saveLeftOut(TrustId trust, ChannelId channel, List<LeftOut> leftOut);

    /** Who is in the trust's channels and is never asked, as it was when their rosters were last read. */
    Map<ChannelId, List<LeftOut>> leftOut(TrustId trust);

    /**
     * The trust, held against change by anybody else until the transaction ends: who is a facilitator and which round is open
     * are decided under it.
     */
    Optional<Trust> forChanging(TrustId trust);
}
