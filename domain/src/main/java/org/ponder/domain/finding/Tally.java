package org.ponder.domain.finding;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many of a group chose what.
 *
 * @param counts one for each position in the scale's order, then out of sight, then left open
 */
public record Tally(List<Integer> counts) {
    static final int BESIDE_THE_SCALE = 2;

    public Tally {
        counts = List.copyOf(counts);
    }

    public List<Integer> positions() {
        return counts.subList(0, counts.size() - BESIDE_THE_SCALE);
    }

    public int outOfSight() {
        return counts.get(counts.size() - BESIDE_THE_SCALE);
    }

    /** Some is more than one. */
    public boolean isOutOfSightOfSome() {
        return outOfSight() > 1;
    }

    /** So many of the commonest choice, and nobody else. */
    Tally only(int people) {
        int commonest = counts.indexOf(Collections.max(counts));
        return new Tally(IntStream.range(0, counts.size())
                .mapToObj(choice -> choice == commonest ? people : 0)
                .toList());
    }

    Tally with(List<Integer> others) {
        return new Tally(IntStream.range(0, counts.size())
                .mapToObj(choice -> counts.get(choice) + others.get(choice))
                .toList());
    }

    public int leftOpen() {
        return counts.get(counts.size() - 1);
    }

    int size() {
        return sum(counts);
    }

    /** How many chose a position. */
    public int placed() {
        return sum(positions());
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
