package org.ponder.domain.round;

import java.time.Instant;
import org.ponder.domain.framework.ElementKey;

/**
 * One round of a cycle, as it was opened or as it is planned.
 *
 * @param round that it is, or will be
 */
public record Leg(RoundId round, ElementKey element, Slot slot, boolean opened) {

    public Instant opensAt() {
        return slot.opensAt();
    }

    public Instant closesAt() {
        return slot.closesAt();
    }

    Leg at(Slot other) {
        return new Leg(round, element, other, opened);
    }

    Leg openedAt(Slot other) {
        return new Leg(round, element, other, true);
    }
}
