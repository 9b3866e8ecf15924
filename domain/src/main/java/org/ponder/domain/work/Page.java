package org.ponder.domain.work;

import java.time.Instant;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
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

    /** The same with other answers of its member in the place of the draft. */
    public Page showing(Response answers) {
        Reflection other = new Reflection(reflection.round(), reflection.member(), answers, reflection.submission());
        return new Page(round, edition, other, at);
    }

    public Element element() {
        return edition.element(round.subject().element()).orElseThrow();
    }
}
