package org.ponder.domain.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Rosters;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/** {@link People} in memory. */
public final class InMemoryPeople implements People {
    private final Map<TrustId, Trust> trusts = new HashMap<>();
    private final Map<TrustId, Map<MemberId, Member>> members = new HashMap<>();
    private final Map<TrustId, Map<ChannelId, Channel>> channels = new HashMap<>();
    private final Map<TrustId, Map<ChannelId, Set<MemberId>>> rosters = new HashMap<>();
    private final Map<TrustId, Map<ChannelId, List<LeftOut>>> leftOut = new HashMap<>();

    @Override
    public Optional<Trust> trust(TrustId trust) {
        return Optional.ofNullable(trusts.get(trust));
    }

    @Override
    public Optional<Trust> forChanging(TrustId trust) {
        return trust(trust);
    }

    @Override
    public void save(Trust trust) {
        trusts.put(trust.id(), trust);
    }

    @Override
    public Optional<Member> member(TrustId trust, MemberId member) {
        return Optional.ofNullable(of(members, trust).get(member));
    }

    @Override
    public boolean hasBeenLed(TrustId trust) {
        return of(members, trust).values().stream()
                .map(Member::standing)
                .anyMatch(Set.of(Standing.FACILITATOR, Standing.LEFT_AS_FACILITATOR)::contains);
    }

    @Override
    public List<Member> members(TrustId trust) {
        return of(members, trust).values().stream()
                .filter(Member::isPresent)
                .sorted(Comparator.comparing(Member::name).thenComparing(m -> m.id().value()))
                .toList();
    }

    @Override
    public void save(TrustId trust, Member member) {
        of(members, trust).put(member.id(), member);
    }

    @Override
    public List<Channel> channels(TrustId trust) {
        return of(channels, trust).values().stream()
                .sorted(Comparator.comparing(Channel::name).thenComparing(c -> c.id().value()))
                .toList();
    }

    @Override
    public void save(TrustId trust, Channel channel) {
        of(channels, trust).put(channel.id(), channel);
    }

    @Override
    public void remove(TrustId trust, ChannelId channel) {
        of(channels, trust).remove(channel);
        of(rosters, trust).remove(channel);
        of(leftOut, trust).remove(channel);
    }

    @Override
    public void saveLeftOut(TrustId trust, ChannelId channel, List<LeftOut> left) {
        of(leftOut, trust).put(channel, List.copyOf(left));
    }

    @Override
    public Map<ChannelId, List<LeftOut>> leftOut(TrustId trust) {
        return Map.copyOf(of(leftOut, trust));
    }

    @Override
    public Rosters rosters(TrustId trust) {
        return new Rosters(of(rosters, trust));
    }

    @Override
    public void saveRoster(TrustId trust, ChannelId channel, Set<MemberId> roster) {
        of(rosters, trust).remove(channel);
        if (!roster.isEmpty()) {
            of(rosters, trust).put(channel, Set.copyOf(roster));
        }
    }

    private static <K, V> Map<K, V> of(Map<TrustId, Map<K, V>> all, TrustId trust) {
        return all.computeIfAbsent(trust, t -> new HashMap<>());
    }
}
