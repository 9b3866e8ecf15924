package org.ponder.domain.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.people.Link;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** {@link Links} in memory, which also knows accounts. */
public final class InMemoryLinks implements Links {
    private final InMemoryPeople people;
    private final Map<TrustId, Map<LinkId, Link>> links = new HashMap<>();
    private final Map<Account, MemberId> accounts = new HashMap<>();
    private final Map<TrustId, Map<MemberId, MemberId>> became = new HashMap<>();

    InMemoryLinks(InMemoryPeople people) {
        this.people = people;
    }

    /** Keeps whose account it is. */
    public void enrol(TrustId trust, String platform, String account, MemberId member) {
        accounts.put(new Account(trust, platform, account), member);
    }

    /** Whose account it is now. */
    public Optional<MemberId> member(TrustId trust, String platform, String account) {
        return Optional.ofNullable(accounts.get(new Account(trust, platform, account)));
    }

    @Override
    public Optional<Link> link(TrustId trust, LinkId link) {
        return Optional.ofNullable(of(links, trust).get(link));
    }

    @Override
    public List<Link> naming(TrustId trust, MemberId member) {
        return of(links, trust).values().stream()
                .filter(link -> link.names(member))
                .sorted(Comparator.comparing(link -> link.id().value()))
                .toList();
    }

    @Override
    public void save(TrustId trust, Link link) {
        of(links, trust).put(link.id(), link);
    }

    @Override
    public Map<MemberId, Set<String>> platforms(TrustId trust) {
        return accounts.entrySet().stream()
                .filter(account -> account.getKey().trust().equals(trust))
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(account -> account.getKey().platform(), Collectors.toUnmodifiableSet())));
    }

    @Override
    public void pass(TrustId trust, MemberId from, MemberId to) {
        accounts.replaceAll((account, member) -> account.trust().equals(trust) && member.equals(from) ? to : member);
        people.rosters(trust).read().forEach((channel, roster) -> {
            if (roster.contains(from)) {
                Set<MemberId> others = new HashSet<>(roster);
                others.remove(from);
                others.add(to);
                people.saveRoster(trust, channel, others);
            }
        });
        of(became, trust).replaceAll((former, now) -> now.equals(from) ? to : now);
        of(became, trust).put(from, to);
    }

    @Override
    public Set<MemberId> selves(TrustId trust, MemberId member) {
        return Stream.concat(
                        Stream.of(member),
                        of(became, trust).entrySet().stream()
                                .filter(former -> former.getValue().equals(member))
                                .map(Map.Entry::getKey))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <K, V> Map<K, V> of(Map<TrustId, Map<K, V>> all, TrustId trust) {
        return all.computeIfAbsent(trust, t -> new HashMap<>());
    }

    private record Account(TrustId trust, String platform, String account) {}
}
