package org.ponder.domain.finding;

import java.util.Set;

/** That two groups see it differently, whichever of them is further along: that is not said. */
public record Difference(String one, String other) {

    boolean isBetween(Set<String> groups) {
        return groups.contains(one) && groups.contains(other);
    }

    /** Said only where it is true of everything that the two masks may hide. */
    Finding<Difference> through(Mask mine, Mask theirs, int floor) {
        return mine.certain(a -> theirs.certain(b -> between(a, b, floor)));
    }

    private Finding<Difference> between(Tally mine, Tally theirs, int floor) {
        if (Math.min(mine.placed(), theirs.placed()) < floor) {
            return new Withheld<>(Suppression.TOO_FEW_PLACED);
        }
        return new Dominance(mine.positions(), theirs.positions()).isApart()
                ? new Shown<>(this)
                : new Withheld<>(Suppression.NOT_APART);
    }
}
