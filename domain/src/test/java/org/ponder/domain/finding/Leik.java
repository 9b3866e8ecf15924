package org.ponder.domain.finding;

import java.util.List;

/**
 * A second opinion on spread, for tests: 0 where all chose the same, 1 where half are at each end.
 *
 * <p>Robert Leik, "A measure of ordinal consensus", Pacific Sociological Review 9 (1966) 85-90.
 */
final class Leik {
    private Leik() {}

    static double dispersion(List<Integer> counts) {
        double people = counts.stream().mapToInt(Integer::intValue).sum();
        double upToHere = 0;
        double sum = 0;
        for (int count : counts) {
            upToHere += count / people;
            sum += Math.min(upToHere, 1 - upToHere);
        }
        return 2 * sum / (counts.size() - 1);
    }
}
