package org.ponder.domain.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often a reader is right who answered in a team, knows how people of a mixed team choose, and guesses what a colleague chose:
 * worked out exactly, over all that the team may have answered.
 */
record Guess(int people) {
    private static final List<Double> MIXED = List.of(0.1, 0.4, 0.4, 0.1);

    /** From a summary, on the whole. */
    double onTheWhole() {
        return chances().values().stream()
                .mapToDouble(chances -> DoubleStream.of(chances).max().orElseThrow())
                .sum();
    }

    /** From a summary, where it says the most. */
    double atWorst() {
        return chances().values().stream()
                .mapToDouble(chances -> DoubleStream.of(chances).max().orElseThrow()
                        / DoubleStream.of(chances).sum())
                .max()
                .orElseThrow();
    }

    /** Without any. */
    static double blind() {
        return MIXED.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** By what is read and what the reader chose: how likely that is together with each choice of a colleague. */
    private Map<Object, double[]> chances() {
        Map<Object, double[]> chances = new HashMap<>();
        World.ways(people - 2, MIXED.size())
                .forEach(others -> choices()
                        .forEach(own -> choices()
                                .forEach(colleague -> chances.computeIfAbsent(
                                                        List.of(mask(others, own, colleague), own),
                                                        key -> new double[MIXED.size()])[colleague] +=
                                        chance(others) * MIXED.get(own) * MIXED.get(colleague))));
        return chances;
    }

    private static Stream<Integer> choices() {
        return IntStream.range(0, MIXED.size()).boxed();
    }

    private static Mask mask(List<Integer> others, int own, int colleague) {
        List<Integer> counts = IntStream.range(0, MIXED.size() + Tally.BESIDE_THE_SCALE)
                .mapToObj(i -> (i < others.size() ? others.get(i) : 0) + (i == own ? 1 : 0) + (i == colleague ? 1 : 0))
                .toList();
        return Mask.over(new Tally(counts), 1);
    }

    private static double chance(List<Integer> counts) {
        double chance = 1;
        int people = 0;
        for (int choice = 0; choice < counts.size(); choice++) {
            for (int i = 1; i <= counts.get(choice); i++) {
                people++;
                chance *= MIXED.get(choice) * people / i;
            }
        }
        return chance;
    }
}
