package org.ponder.domain.work;

import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;

/** What a member has before them while they reflect: the round, its element, and what they answered so far. */
public record Page(Round round, Edition edition, Reflection reflection) {

    public Element element() {
        return edition.element(round.subject().element()).orElseThrow();
    }
}
