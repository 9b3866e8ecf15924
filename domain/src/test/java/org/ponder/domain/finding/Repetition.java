package org.ponder.domain.finding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two rounds on one element in which nobody answers anything else the second time: some stayed, some came, some went. Every world
 * is played through, and in each of them readers look for somebody else's answer.
 *
 * @param readers who they are
 */
record Repetition(int stayers, int joiners, int leavers, Readers readers) {
    private static final int ANSWERS = 4;
    private static final int CELLS = 3;
    private static final List<Double> MIXED = List.of(0.1, 0.4, 0.4, 0.1);

    /** Who reads what was published. */
    enum Readers {
        /** Nobody who answered. */
        OUTSIDE,
        /** Anybody who answered in one of the rounds: they know their own answer. */
        ANY_OF_THEM;

        private Stream<Reader> all() {
            return switch (this) {
                case OUTSIDE -> Stream.of(new Reader(CELLS, 0));
                case ANY_OF_THEM ->
                    IntStream.range(0, CELLS)
                            .boxed()
                            .flatMap(cell -> IntStream.range(0, ANSWERS).mapToObj(own -> new Reader(cell, own)));
            };
        }
    }

    static Repetition of(int stayers, int joiners, int leavers) {
        return new Repetition(stayers, joiners, leavers, Readers.ANY_OF_THEM);
    }

    /** What two rounds come to, each as how many chose what. */
    interface Reading {
        Object of(List<Integer> first, List<Integer> second);
    }

    /**
     * In how many worlds somebody's answer is settled for some reader.
     *
     * @param worlds how many there are: of those who stayed, came and went, how many chose what
     * @param likely the share of them where people choose on their own, with the chances of a mixed team
     */
    record Exposure(long exposed, long worlds, double likely) {

        /** The share of all worlds. */
        double share() {
            return (double) exposed / worlds;
        }
    }

    Exposure exposure(Reading reading) {
        Map<Object, List<Cells>> alike = worlds().collect(
                        Collectors.groupingBy(world -> reading.of(world.together(0, 2), world.together(0, 1))));
        List<Cells> exposed = alike.values().stream().flatMap(this::exposed).toList();
        return new Exposure(
                exposed.size(),
                alike.values().stream().mapToLong(List::size).sum(),
                exposed.stream().mapToDouble(Cells::chance).sum());
    }

    private Stream<Cells> worlds() {
        List<List<Integer>> came = World.ways(joiners, ANSWERS).toList();
        List<List<Integer>> went = World.ways(leavers, ANSWERS).toList();
        return World.ways(stayers, ANSWERS)
                .flatMap(s -> came.stream().flatMap(c -> went.stream().map(w -> new Cells(List.of(s, c, w)))));
    }

    /** Of worlds that look alike, those in which a reader finds a cell of people with one answer left. */
    private Stream<Cells> exposed(List<Cells> alike) {
        Map<Reader, int[]> left = new HashMap<>();
        readers.all().forEach(reader -> left.put(reader, reader.left(alike)));
        return alike.stream()
                .filter(world -> left.entrySet().stream()
                        .filter(e -> e.getKey().isIn(world))
                        .anyMatch(e -> IntStream.of(e.getValue()).anyMatch(answers -> Integer.bitCount(answers) == 1)));
    }

    /**
     * Somebody who reads.
     *
     * @param cell where they are; none of them, if they did not answer
     */
    private record Reader(int cell, int own) {
        boolean isIn(Cells world) {
            return cell == CELLS || world.count(cell, own) > 0;
        }

        /** For each cell, which answers its other people may have given in any of these worlds; as bits. */
        int[] left(List<Cells> worlds) {
            int[] left = new int[CELLS];
            worlds.stream().filter(this::isIn).forEach(world -> Arrays.setAll(left, i -> left[i] | others(world, i)));
            return left;
        }

        private int others(Cells world, int where) {
            int bits = 0;
            for (int answer = 0; answer < ANSWERS; answer++) {
                int mine = where == cell && answer == own ? 1 : 0;
                bits |= world.count(where, answer) > mine ? 1 << answer : 0;
            }
            return bits;
        }
    }

    /** What those who stayed, those who came and those who went chose. */
    private record Cells(List<List<Integer>> counts) {
        int count(int cell, int answer) {
            return counts.get(cell).get(answer);
        }

        List<Integer> together(int one, int other) {
            return IntStream.range(0, ANSWERS)
                    .mapToObj(answer -> count(one, answer) + count(other, answer))
                    .toList();
        }

        double chance() {
            return counts.stream().mapToDouble(Cells::chance).reduce(1, (a, b) -> a * b);
        }

        /** Of such counts, where each chooses on their own. */
        private static double chance(List<Integer> counts) {
            double chance = 1;
            int people = 0;
            for (int answer = 0; answer < ANSWERS; answer++) {
                for (int i = 1; i <= counts.get(answer); i++) {
                    people++;
                    chance *= MIXED.get(answer) * people / i;
                }
            }
            return chance;
        }
    }
}
