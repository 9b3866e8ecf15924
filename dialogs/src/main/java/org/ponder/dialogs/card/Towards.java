package org.ponder.dialogs.card;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Leg;
import org.ponder.domain.round.Round;

/**
 * A cycle as it stands, to be told of.
 *
 * @param open the trust's rounds that have not ended
 */
public record Towards(Trust trust, Edition edition, Cycle cycle, List<Round> open) {
    public Towards {
        open = List.copyOf(open);
    }

    /** What of it has closed, by name. */
    List<String> done() {
        return names(cycle.opened().stream().filter(leg -> round(leg).isEmpty()));
    }

    /** What of it is open. */
    List<Leg> running() {
        return cycle.opened().stream().filter(leg -> round(leg).isPresent()).toList();
    }

    /** What of it is to come, by name. */
    List<String> toCome() {
        return names(cycle.toCome().stream());
    }

    String name(Leg leg) {
        return edition.element(leg.element()).orElseThrow().name();
    }

    /** When the round of a leg closes. */
    Instant closesAt(Leg leg) {
        return round(leg).map(round -> round.times().closesAt()).orElse(leg.closesAt());
    }

    private Optional<Round> round(Leg leg) {
        return open.stream().filter(round -> round.id().equals(leg.round())).findFirst();
    }

    private List<String> names(Stream<Leg> legs) {
        return legs.map(this::name).toList();
    }
}
