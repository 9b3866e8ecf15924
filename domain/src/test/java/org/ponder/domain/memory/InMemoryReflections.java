package org.ponder.domain.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.work.Seat;

/** {@link Reflections} in memory. */
public final class InMemoryReflections implements Reflections {
    private final Map<Seat, Reflection> reflections = new HashMap<>();

    @Override
    public Optional<Reflection> own(TrustId trust, RoundId round, MemberId member) {
        return Optional.ofNullable(reflections.get(new Seat(trust, round, member)));
    }

    @Override
    public void save(TrustId trust, Reflection reflection) {
        reflections.put(new Seat(trust, reflection.round(), reflection.member()), reflection);
    }

    @Override
    public void erase(TrustId trust, RoundId round, MemberId member) {
        reflections.remove(new Seat(trust, round, member));
    }

    @Override
    public void eraseAll(TrustId trust, RoundId round) {
        reflections
                .keySet()
                .removeIf(seat -> seat.trust().equals(trust) && seat.round().equals(round));
    }

    @Override
    public List<Reflection> sent(TrustId trust, RoundId round) {
        return reflections.entrySet().stream()
                .filter(e ->
                        e.getKey().trust().equals(trust) && e.getKey().round().equals(round))
                .map(Map.Entry::getValue)
                .filter(Reflection::isSent)
                .toList();
    }
}
