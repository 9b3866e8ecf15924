package org.ponder.domain.finding;

import java.util.List;

/** How close together the positions of a group lie, in a word; the number behind it is never shown. */
public enum Agreement {
    CLOSE_TOGETHER,
    SOMEWHAT_SPREAD,
    SPREAD_OUT,
    /** Spread out, with people at both ends and few between. */
    TWO_PICTURES;

    private static final double CLOSE = 0.6;
    private static final double SOMEWHAT = 0.2;
    /** So that rounding never decides between two words. */
    private static final double HAIR = 1e-9;

    /** Whether people see it so differently that this is what to talk about first. */
    public boolean isWide() {
        return this == SPREAD_OUT || this == TWO_PICTURES;
    }

    static Finding<Agreement> of(Tally tally, int floor) {
        return tally.placed() < floor
                ? new Withheld<>(Suppression.TOO_FEW_PLACED)
                : new Shown<>(word(tally.positions()));
    }

    private static Agreement word(List<Integer> positions) {
        double agreement = VanDerEijk.agreement(positions) + HAIR;
        if (agreement >= CLOSE) {
            return CLOSE_TOGETHER;
        }
        if (agreement >= SOMEWHAT) {
            return SOMEWHAT_SPREAD;
        }
        boolean bothEnds = positions.get(0) > 0 && positions.get(positions.size() - 1) > 0;
        return bothEnds && agreement < 0 ? TWO_PICTURES : SPREAD_OUT;
    }
}
