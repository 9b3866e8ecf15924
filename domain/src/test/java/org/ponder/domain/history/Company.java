package org.ponder.domain.history;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People who were counted together whenever they were counted, so that nothing tells them apart.
 *
 * @param seen with whom they were counted, as places in a list
 * @param truth how many of them answered what
 */
record Company(List<Integer> seen, List<Integer> truth) {

    int size() {
        return truth.stream().mapToInt(Integer::intValue).sum();
    }

    /** Everything that they may have answered, the likest first. */
    List<List<Integer>> ways() {
        return ways(size(), truth.size())
                .sorted(Comparator.comparingInt(this::unlike))
                .toList();
    }

    private int unlike(List<Integer> way) {
        return IntStream.range(0, truth.size())
                .map(i -> Math.abs(way.get(i) - truth.get(i)))
                .sum();
    }

    private static Stream<List<Integer>> ways(int people, int possibilities) {
        return possibilities == 1
                ? Stream.of(List.of(people))
                : IntStream.rangeClosed(0, people)
                        .boxed()
                        .flatMap(first -> ways(people - first, possibilities - 1)
                                .map(way -> Stream.concat(Stream.of(first), way.stream())
                                        .toList()));
    }
}
