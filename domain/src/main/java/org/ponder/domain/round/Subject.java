package org.ponder.domain.round;

import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;

/** What a round is about: one element, in the edition it stays bound to for ever. */
public record Subject(EditionId edition, ElementKey element) {

    /** Whether the other is the same element, be it in another edition of the framework. */
    public boolean isSameElementAs(Subject other) {
        return edition.framework().equals(other.edition.framework()) && element.equals(other.element);
    }
}
