package org.ponder.domain.work;

import java.time.Instant;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;

/**
 * What a member has before them while they reflect: the round, its element, and what they answered so far.
 *
 * @param at when it was looked at
 */
public record Page(Round round, Edition edition, Reflection reflection, Instant at) {

    /** Whether an answer counted when it was looked at. */
    public boolean takesAnswers() {
        return round.takesAnswersAt(at);
    }

    public Element element() {
        return edition.element(round.subject().element()).orElseThrow();
    }
}
