package org.ponder.domain.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/** {@link People} in memory. */
public final class InMemoryPeople implements People {
    private final Map<TrustId, Trust> trusts = new HashMap<>();
    private final Map<TrustId, Map<MemberId, Member>> members = new HashMap<>();
    private final Map<TrustId, Map<ChannelId, Channel>> channels = new HashMap<>();
    private final Map<ChannelId, Set<MemberId>> rosters = new HashMap<>();

    @Override
    public Optional<Trust> trust(TrustId trust) {
        return Optional.ofNullable(trusts.get(trust));
    }

    @Override
    public Optional<Trust> hold(TrustId trust) {
        return trust(trust);
    }

    @Override
    public void save(Trust trust) {
        trusts.put(trust.id(), trust);
    }

    @Override
    public Optional<Member> member(TrustId trust, MemberId member) {
        return Optional.ofNullable(members(members, trust).get(member));
    }

    @Override
    public List<Member> members(TrustId trust) {
        return members(members, trust).values().stream()
                .filter(Member::isPresent)
                .sorted(Comparator.comparing(Member::name).thenComparing(m -> m.id().value()))
                .toList();
    }

    @Override
    public void save(TrustId trust, Member member) {
        members(members, trust).put(member.id(), member);
    }

    @Override
    public List<Channel> channels(TrustId trust) {
        return members(channels, trust).values().stream()
                .sorted(Comparator.comparing(Channel::name).thenComparing(c -> c.id().value()))
                .toList();
    }

    @Override
    public void save(TrustId trust, Channel channel) {
        members(channels, trust).put(channel.id(), channel);
    }

    @Override
    public void remove(TrustId trust, ChannelId channel) {
        members(channels, trust).remove(channel);
    }

    @Override
    public Set<MemberId> roster(TrustId trust, ChannelId channel) {
        return rosters.getOrDefault(channel, Set.of());
    }

    @Override
    public void saveRoster(TrustId trust, ChannelId channel, Set<MemberId> roster) {
        rosters.put(channel, Set.copyOf(roster));
    }

    private static <K, V> Map<K, V> members(Map<TrustId, Map<K, V>> all, TrustId trust) {
        return all.computeIfAbsent(trust, t -> new HashMap<>());
    }
}
