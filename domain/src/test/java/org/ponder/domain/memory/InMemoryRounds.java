package org.ponder.domain.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.round.Rounds;

/** {@link Rounds} in memory. */
public final class InMemoryRounds implements Rounds {
    private final Map<TrustId, Map<RoundId, Round>> rounds = new HashMap<>();

    @Override
    public Optional<Round> round(TrustId trust, RoundId round) {
        return Optional.ofNullable(of(trust).get(round));
    }

    @Override
    public Optional<Round> forAnswering(TrustId trust, RoundId round) {
        return round(trust, round);
    }

    @Override
    public Optional<Round> forChanging(TrustId trust, RoundId round) {
        return round(trust, round);
    }

    @Override
    public List<Round> open(TrustId trust) {
        return of(trust).values().stream()
                .filter(Round::isOpen)
                .sorted(Comparator.comparing(r -> r.times().opensAt()))
                .toList();
    }

    @Override
    public List<Round> closed(TrustId trust, int most) {
        return closed(trust).limit(most).toList();
    }

    @Override
    public List<Round> closedFor(TrustId trust, MemberId member, int most) {
        return closed(trust)
                .filter(round -> round.invitation(member).isPresent())
                .limit(most)
                .toList();
    }

    @Override
    public void save(TrustId trust, Round round) {
        of(trust).put(round.id(), round);
    }

    @Override
    public List<Due> due(Instant now) {
        return rounds.entrySet().stream()
                .flatMap(of -> of.getValue().values().stream()
                        .filter(round -> round.isDueAt(now))
                        .map(round -> new Due(of.getKey(), round.id())))
                .toList();
    }

    private Stream<Round> closed(TrustId trust) {
        return of(trust).values().stream()
                .filter(round -> round.state() == RoundState.CLOSED)
                .sorted(Comparator.comparing((Round r) -> r.times().closesAt()).reversed());
    }

    private Map<RoundId, Round> of(TrustId trust) {
        return rounds.computeIfAbsent(trust, t -> new HashMap<>());
    }
}
