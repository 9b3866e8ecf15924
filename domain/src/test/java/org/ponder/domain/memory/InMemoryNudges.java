package org.ponder.domain.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Seat;

/** {@link Nudges} in memory. */
public final class InMemoryNudges implements Nudges {
    private final Map<In, List<Nudge>> nudges = new HashMap<>();
    private final Set<Seat> leftAlone = new HashSet<>();

    @Override
    public List<Nudge> of(TrustId trust, RoundId round) {
        return nudges.getOrDefault(new In(trust, round), List.of()).stream()
                .sorted(Comparator.comparing(Nudge::number))
                .toList();
    }

    @Override
    public void save(TrustId trust, RoundId round, Nudge nudge) {
        if (of(trust, round).stream().anyMatch(other -> other.number() == nudge.number())) {
            throw new IllegalStateException("there is a nudge of number " + nudge.number());
        }
        nudges.computeIfAbsent(new In(trust, round), in -> new ArrayList<>()).add(nudge);
    }

    @Override
    public void leaveAlone(TrustId trust, RoundId round, MemberId member) {
        leftAlone.add(new Seat(trust, round, member));
    }

    @Override
    public void askAfterAll(TrustId trust, RoundId round, MemberId member) {
        leftAlone.remove(new Seat(trust, round, member));
    }

    @Override
    public boolean isLeftAlone(TrustId trust, RoundId round, MemberId member) {
        return leftAlone.contains(new Seat(trust, round, member));
    }

    private record In(TrustId trust, RoundId round) {}
}
