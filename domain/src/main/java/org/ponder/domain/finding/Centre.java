package org.ponder.domain.finding;

import java.util.List;

/**
 * The middle of a group's positions, as positions that people chose: where it falls between two people, both of theirs.
 *
 * @param lower a place on the scale, from 0
 * @param upper the same place, or a later one
 */
public record Centre(int lower, int upper) {

    static Finding<Centre> of(Tally tally, int floor) {
        int placed = tally.placed();
        return placed < floor
                ? new Withheld<>(Suppression.TOO_FEW_PLACED)
                : new Shown<>(new Centre(
                        placeOf((placed - 1) / 2, tally.positions()), placeOf(placed / 2, tally.positions())));
    }

    /** Where the given person stands, when all stand in the order of the scale. */
    private static int placeOf(int person, List<Integer> positions) {
        int place = 0;
        for (int before = positions.get(0); before <= person; before += positions.get(place)) {
            place++;
        }
        return place;
    }
}
