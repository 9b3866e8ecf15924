package org.ponder.domain.finding;

/** That two groups see it differently, whichever of them is further along: that is not said. */
public record Difference(String one, String other) {
    private static final double FAR = 0.33;
    private static final double RARE = 0.10;
    /** So that rounding never decides. */
    private static final double HAIR = 1e-9;

    /** Said only where it is true of everything that the two masks may hide. */
    Finding<Difference> through(Mask mine, Mask theirs, int floor) {
        return mine.certain(a -> theirs.certain(b -> between(a, b, floor)));
    }

    private Finding<Difference> between(Tally mine, Tally theirs, int floor) {
        if (Math.min(mine.placed(), theirs.placed()) < floor) {
            return new Withheld<>(Suppression.TOO_FEW_PLACED);
        }
        Dominance dominance = new Dominance(mine.positions(), theirs.positions());
        boolean apart = Math.abs(dominance.delta()) >= FAR - HAIR && dominance.isRarerThan(RARE + HAIR);
        return apart ? new Shown<>(this) : new Withheld<>(Suppression.NOT_APART);
    }
}
