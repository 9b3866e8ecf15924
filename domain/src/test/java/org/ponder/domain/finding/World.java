package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What everybody may have answered: for each cell of people whom nothing tells apart, how many of them gave each answer. With
 * cells of one person a world is simply everybody's answer.
 */
record World(List<List<Integer>> cells) {

    /** Every world for cells of these sizes, where a person may give one of so many answers. */
    static List<World> all(int answers, int... sizes) {
        List<World> worlds = List.of(new World(List.of()));
        for (int size : sizes) {
            List<List<Integer>> ways = ways(size, answers).toList();
            worlds = worlds.stream()
                    .flatMap(world -> ways.stream().map(way -> new World(append(world.cells, way))))
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

    /** The same cells with nobody in them. */
    World emptied() {
        return new World(
                cells.stream().map(cell -> Collections.nCopies(cell.size(), 0)).toList());
    }

    /** The same with one more person of this world: every way to choose that person. */
    Stream<World> oneMore(World some) {
        return IntStream.range(0, cells.size())
                .boxed()
                .flatMap(cell -> answers(cell)
                        .filter(answer -> some.count(cell, answer) < count(cell, answer))
                        .map(answer -> some.plus(cell, answer)));
    }

    int count(int cell, int answer) {
        return cells.get(cell).get(answer);
    }

    Stream<Integer> answers(int cell) {
        return IntStream.range(0, cells.get(cell).size()).boxed();
    }

    /** Everybody's answer, cell by cell. */
    List<Integer> everybody() {
        return IntStream.range(0, cells.size())
                .boxed()
                .flatMap(cell ->
                        answers(cell).flatMap(answer -> Collections.nCopies(count(cell, answer), answer).stream()))
                .toList();
    }

    private World plus(int cell, int answer) {
        return new World(replace(cells, cell, replace(cells.get(cell), answer, count(cell, answer) + 1)));
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
