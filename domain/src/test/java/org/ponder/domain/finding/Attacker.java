package org.ponder.domain.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who knows the method, who answered and in which perspective, everything that was published, and what some colluders
 * answered; and who goes through every world that this leaves possible.
 *
 * @param colluders how many of them there are
 * @param secret what of an answer must stay open, as in the position apart from the aspects
 */
record Attacker(int colluders, IntUnaryOperator secret) {

    /** After whole answers. */
    static Attacker with(int colluders) {
        return new Attacker(colluders, IntUnaryOperator.identity());
    }

    /** Where somebody else's secret is settled: what was published and what the coalition knows; none if it is safe. */
    List<String> settles(List<World> worlds, Function<World, Object> publish) {
        Map<Object, List<World>> alike = worlds.stream().collect(Collectors.groupingBy(publish));
        return alike.entrySet().stream()
                .flatMap(e -> settled(e.getValue()).map(known -> e.getKey() + " and the coalition " + known))
                .toList();
    }

    /** The worlds in which somebody else's secret is settled for a coalition. */
    List<World> exposes(List<World> worlds, Function<World, Object> publish) {
        Map<Object, List<World>> alike = worlds.stream().collect(Collectors.groupingBy(publish));
        return alike.values().stream()
                .flatMap(like -> {
                    Set<World> knowing = settled(like).collect(Collectors.toSet());
                    return like.stream()
                            .filter(world ->
                                    coalitions(world, colluders).stream().anyMatch(knowing::contains));
                })
                .toList();
    }

    /** What coalitions know in worlds that look alike, wherever that leaves somebody else a single secret. */
    private Stream<World> settled(List<World> alike) {
        Map<World, List<Set<Integer>>> open = new HashMap<>();
        for (World world : alike) {
            for (World known : coalitions(world, colluders)) {
                learn(open.computeIfAbsent(known, Attacker::nothing), world, known);
            }
        }
        return open.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(secrets -> secrets.size() == 1))
                .map(Map.Entry::getKey);
    }

    private static List<Set<Integer>> nothing(World known) {
        return known.cells().stream().<Set<Integer>>map(cell -> new HashSet<>()).toList();
    }

    private void learn(List<Set<Integer>> secrets, World world, World known) {
        for (int cell = 0; cell < secrets.size(); cell++) {
            for (int answer = 0; answer < world.cells().get(cell).size(); answer++) {
                if (world.count(cell, answer) > known.count(cell, answer)) {
                    secrets.get(cell).add(secret.applyAsInt(answer));
                }
            }
        }
    }

    /** What any so many people of a world may have answered between them. */
    private static Set<World> coalitions(World world, int size) {
        return size == 0
                ? Set.of(world.emptied())
                : coalitions(world, size - 1).stream().flatMap(world::oneMore).collect(Collectors.toSet());
    }
}
