package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who knows the method, who answered and in which perspective, everything that was published, and what some colluders
 * answered; and who goes through every world that this leaves possible.
 *
 * <p>A world holds, for each cell of people whom nothing tells apart, how many of them gave each answer. With cells of one person
 * a world is simply everybody's answer.
 *
 * @param colluders how many of them there are
 * @param secret what of an answer must stay open, as in the position apart from the aspects
 */
record Attacker(int colluders, IntUnaryOperator secret) {

    /** Every world for cells of these sizes, where a person may give one of so many answers. */
    static List<List<List<Integer>>> worlds(int answers, int... cells) {
        List<List<List<Integer>>> worlds = List.of(List.of());
        for (int cell : cells) {
            List<List<Integer>> ways = ways(cell, answers).toList();
            worlds = worlds.stream()
                    .flatMap(world -> ways.stream().map(way -> append(world, way)))
                    .toList();
        }
        return worlds;
    }

    /** All ways in which so many people can give so many answers. */
    static Stream<List<Integer>> ways(int people, int answers) {
        return answers == 1
                ? Stream.of(List.of(people))
                : IntStream.rangeClosed(0, people)
                        .boxed()
                        .flatMap(last -> ways(people - last, answers - 1).map(way -> append(way, last)));
    }

    /** The worlds and coalitions in which somebody else's secret is settled, in words; none where the publication is safe. */
    List<String> settles(List<List<List<Integer>>> worlds, Function<List<List<Integer>>, Object> publish) {
        Map<Object, List<List<List<Integer>>>> alike = worlds.stream().collect(Collectors.groupingBy(publish));
        return alike.entrySet().stream()
                .flatMap(e -> settled(e.getValue()).map(known -> e.getKey() + " and the coalition " + known))
                .toList();
    }

    /** What coalitions know in worlds that look alike, wherever that leaves somebody else a single secret. */
    private Stream<List<List<Integer>>> settled(List<List<List<Integer>>> alike) {
        Map<List<List<Integer>>, List<Set<Integer>>> open = new HashMap<>();
        for (List<List<Integer>> world : alike) {
            for (List<List<Integer>> known : coalitions(world, colluders)) {
                List<Set<Integer>> secrets = open.computeIfAbsent(
                        known,
                        k -> world.stream()
                                .map(cell -> (Set<Integer>) new HashSet<Integer>())
                                .toList());
                learn(secrets, world, known);
            }
        }
        return open.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(secrets -> secrets.size() == 1))
                .map(Map.Entry::getKey);
    }

    private void learn(List<Set<Integer>> secrets, List<List<Integer>> world, List<List<Integer>> known) {
        for (int cell = 0; cell < world.size(); cell++) {
            for (int answer = 0; answer < world.get(cell).size(); answer++) {
                if (world.get(cell).get(answer) > known.get(cell).get(answer)) {
                    secrets.get(cell).add(secret.applyAsInt(answer));
                }
            }
        }
    }

    /** What any so many people of a world may have answered between them. */
    private static Set<List<List<Integer>>> coalitions(List<List<Integer>> world, int size) {
        if (size == 0) {
            return Set.of(world.stream()
                    .map(cell -> cell.stream().map(n -> 0).toList())
                    .toList());
        }
        return coalitions(world, size - 1).stream()
                .flatMap(known -> oneMore(world, known))
                .collect(Collectors.toSet());
    }

    private static Stream<List<List<Integer>>> oneMore(List<List<Integer>> world, List<List<Integer>> known) {
        return IntStream.range(0, world.size())
                .boxed()
                .flatMap(cell -> IntStream.range(0, world.get(cell).size())
                        .filter(answer ->
                                known.get(cell).get(answer) < world.get(cell).get(answer))
                        .mapToObj(answer -> replace(
                                known,
                                cell,
                                replace(known.get(cell), answer, known.get(cell).get(answer) + 1))));
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }

    private static <T> List<T> replace(List<T> list, int index, T value) {
        List<T> copy = new ArrayList<>(list);
        copy.set(index, value);
        return List.copyOf(copy);
    }
}
