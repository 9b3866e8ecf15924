package org.ponder.domain.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has changed since the last summary on an element, where it can be relied on; most often nothing has. */
public enum Change {
    /** Positions lie further along the scale. */
    FURTHER_ALONG,
    /** Positions lie nearer its beginning. */
    NEARER_THE_BEGINNING,
    /** They were spread out and lie close together now. */
    CLOSER_TOGETHER,
    /** They lay close together and are spread out now. */
    FURTHER_APART;

    /**
     * What is true of everything that the two masks may hide; nothing where neither is certain.
     *
     * @param floor the fewest who must have chosen a position, then and now
     */
    static Finding<List<Change>> between(Mask then, Mask now, int floor) {
        boolean placed =
                Stream.of(then, now).allMatch(mask -> mask.compatible().allMatch(tally -> tally.placed() >= floor));
        return placed
                ? new Shown<>(Stream.concat(moved(then, now).stream(), gathered(then, now, floor).stream())
                        .toList())
                : new Withheld<>(Suppression.TOO_FEW_PLACED);
    }

    private static Optional<Change> moved(Mask then, Mask now) {
        return now.certain(a -> then.certain(b -> moved(b, a))).stream().findFirst();
    }

    private static Finding<Change> moved(Tally then, Tally now) {
        Dominance dominance = new Dominance(now.positions(), then.positions());
        Change direction = dominance.delta() > 0 ? FURTHER_ALONG : NEARER_THE_BEGINNING;
        return dominance.isApart() ? new Shown<>(direction) : new Withheld<>(Suppression.NOT_APART);
    }

    /** Only where the words for it were at the two ends: from one word to the next is too little to rely on. */
    private static Optional<Change> gathered(Mask then, Mask now, int floor) {
        boolean wasClose = isClose(then, floor);
        boolean isClose = isClose(now, floor);
        if (isClose && isWide(then, floor)) {
            return Optional.of(CLOSER_TOGETHER);
        }
        return wasClose && isWide(now, floor) ? Optional.of(FURTHER_APART) : Optional.empty();
    }

    private static boolean isClose(Mask mask, int floor) {
        return agreement(mask, floor).filter(Agreement.CLOSE_TOGETHER::equals).isPresent();
    }

    private static boolean isWide(Mask mask, int floor) {
        return agreement(mask, floor).filter(Agreement::isWide).isPresent();
    }

    private static Optional<Agreement> agreement(Mask mask, int floor) {
        return mask.certain(tally -> Agreement.of(tally, floor)).stream().findFirst();
    }
}
