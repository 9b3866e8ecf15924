package org.ponder.domain.memory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.CycleState;
import org.ponder.domain.round.Cycles;

/** {@link Cycles} in memory. */
public final class InMemoryCycles implements Cycles {
    private final Map<TrustId, Map<CycleId, Cycle>> cycles = new HashMap<>();

    @Override
    public Optional<Cycle> cycle(TrustId trust, CycleId cycle) {
        return Optional.ofNullable(of(trust).get(cycle));
    }

    @Override
    public Optional<Cycle> latest(TrustId trust) {
        return of(trust).values().stream()
                .filter(cycle -> cycle.state() != CycleState.CALLED_OFF)
                .reduce((earlier, later) -> later);
    }

    @Override
    public void save(TrustId trust, Cycle cycle) {
        of(trust).put(cycle.id(), cycle);
    }

    private Map<CycleId, Cycle> of(TrustId trust) {
        return cycles.computeIfAbsent(trust, t -> new LinkedHashMap<>());
    }
}
