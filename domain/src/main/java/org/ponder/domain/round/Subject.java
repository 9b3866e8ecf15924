package org.ponder.domain.round;

import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;

/** What a round is about: one element, in the edition it stays bound to for ever. */
public record Subject(EditionId edition, ElementKey element) {

    /** Whether it is about the framework as a whole. */
    public boolean isClosing() {
        return element.equals(ElementKey.CLOSING);
    }
}
