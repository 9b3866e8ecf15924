package org.ponder.domain.finding;

import java.util.List;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;

/** What may be said of a closed round. */
public final class Findings {
    private Findings() {}

    /**
     * Decides what may be said of a round, by the rules of this package.
     *
     * @param edition the edition that the round is bound to
     * @param sent every reflection of the round that was sent, in any order
     */
    public static Findings of(Round round, Edition edition, List<Reflection> sent) {
        return new Findings();
    }
}
