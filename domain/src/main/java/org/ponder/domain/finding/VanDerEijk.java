package org.ponder.domain.finding;

import java.util.List;

/**
 * Agreement among ordered answers: 1 where all are the same, 0 where they are evenly spread, -1 where half are at each end.
 *
 * <p>Cees van der Eijk, "Measuring agreement in ordered rating scales", Quality and Quantity 35 (2001) 325-341. It uses the order
 * of the positions and never a distance between them.
 */
final class VanDerEijk {
    private VanDerEijk() {}

    /** @param counts of 3 positions or more, at least one of them chosen */
    static double agreement(List<Integer> counts) {
        int people = counts.stream().mapToInt(Integer::intValue).sum();
        return layers(counts) / people;
    }

    /** Peels off the flattest layer, weighs its agreement by the people in it, and goes on with those who are left. */
    private static double layers(List<Integer> counts) {
        List<Boolean> chosen = counts.stream().map(n -> n > 0).toList();
        int height = counts.stream()
                .filter(n -> n > 0)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        if (height == 0) {
            return 0;
        }
        List<Integer> left = counts.stream().map(n -> Math.max(0, n - height)).toList();
        return height * occupied(chosen) * ofLayer(chosen) + layers(left);
    }

    private static double ofLayer(List<Boolean> chosen) {
        int size = chosen.size();
        long occupied = occupied(chosen);
        return occupied == 1 ? 1 : unimodality(chosen) * (1 - (occupied - 1.0) / (size - 1));
    }

    private static long occupied(List<Boolean> chosen) {
        return chosen.stream().filter(c -> c).count();
    }

    /** Over all triples of positions: two neighbours chosen speak for one peak, a gap between two chosen speaks against it. */
    private static double unimodality(List<Boolean> chosen) {
        int size = chosen.size();
        int together = 0;
        int apart = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                for (int k = j + 1; k < size; k++) {
                    boolean first = chosen.get(i);
                    boolean middle = chosen.get(j);
                    boolean last = chosen.get(k);
                    together += middle && first != last ? 1 : 0;
                    apart += !middle && first && last ? 1 : 0;
                }
            }
        }
        return together + apart == 0
                ? 0
                : ((size - 2.0) * together - (size - 1.0) * apart) / ((size - 2.0) * (together + apart));
    }
}
