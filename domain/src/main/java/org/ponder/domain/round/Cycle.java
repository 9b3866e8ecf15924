package org.ponder.domain.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ponder.domain.framework.ElementKey;

/**
 * An ordered run of rounds towards a review day; never two of them at once.
 *
 * <p>A facilitator plans it. Its rounds are opened by the clock, each like any other round. When something moves, those that are
 * to come are planned anew. It ends with the closing of its framework, where that has one.
 */
public record Cycle(CycleId id, Course course, List<Leg> legs, CycleState state) {
    /** The most elements that one cycle has. */
    public static final int MOST = 20;

    public Cycle {
        legs = List.copyOf(legs);
        for (int i = 1; i < legs.size(); i++) {
            if (legs.get(i).opensAt().isBefore(legs.get(i - 1).closesAt())) {
                throw new IllegalArgumentException("two rounds of a cycle are open at once");
            }
        }
    }

    public Subject subject(Leg leg) {
        return new Subject(course.edition(), leg.element());
    }

    /** How the round of a leg reports: everybody looks back together. */
    public Grouping grouping(Leg leg) {
        return leg.element().equals(ElementKey.CLOSING) ? Grouping.WHOLE_TEAM : course.grouping();
    }

    /** Whether it has rounds that have yet to open. */
    public boolean isPlanned() {
        return state == CycleState.PLANNED;
    }

    /** Those of its rounds that have yet to open, in order; none where it has ended. */
    public List<Leg> toCome() {
        return isPlanned() ? legs.stream().filter(leg -> !leg.opened()).toList() : List.of();
    }

    public List<Leg> opened() {
        return legs.stream().filter(Leg::opened).toList();
    }

    /** Whether a round was opened as one of its own. */
    public boolean has(RoundId round) {
        return opened().stream().anyMatch(leg -> leg.round().equals(round));
    }

    /** The round that opens next, if one is to come. */
    public Optional<Leg> next() {
        return toCome().stream().findFirst();
    }

    /** When the last of its rounds closes, as far as that is known. */
    public Instant ends() {
        return legs.get(legs.size() - 1).closesAt();
    }

    /** The same once its next round has opened. */
    public Cycle opening(Slot at) {
        List<Leg> others = changed(leg -> leg.equals(toCome().get(0)) ? leg.openedAt(at) : leg);
        boolean last = others.stream().allMatch(Leg::opened);
        return new Cycle(id, course, others, last ? CycleState.DONE : state);
    }

    /** The same where the rounds that are to come lie in other slots, of which there are as many. */
    public Cycle moved(List<Slot> slots) {
        List<Leg> toCome = toCome();
        if (slots.size() != toCome.size()) {
            throw new IllegalArgumentException(toCome.size() + " rounds need as many slots, not " + slots.size());
        }
        List<Leg> moved = new ArrayList<>(opened());
        for (int i = 0; i < slots.size(); i++) {
            moved.add(toCome.get(i).at(slots.get(i)));
        }
        return new Cycle(id, course, moved, state);
    }

    /** The same where a round that is open closes at another time than was planned. */
    public Cycle closing(RoundId round, Instant at) {
        return new Cycle(
                id,
                course,
                changed(leg -> leg.round().equals(round) ? leg.at(new Slot(leg.opensAt(), at)) : leg),
                state);
    }

    public Cycle towards(ReviewDay other) {
        return new Cycle(id, course.towards(other), legs, state);
    }

    public Cycle calledOff() {
        return new Cycle(id, course, legs, CycleState.CALLED_OFF);
    }

    private List<Leg> changed(UnaryOperator<Leg> change) {
        return legs.stream().map(change).toList();
    }
}
