package org.ponder.dialogs.card;

import java.util.List;

/** A card that may leave, and what had to be put in plain words for that. */
public record Guarded(Card card, List<GuardFault> faults) {
    public Guarded {
        faults = List.copyOf(faults);
    }
}
