package org.ponder.domain.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Reflection;

/**
 * Somebody who reads one round, knows who answered it and what was published before and after, and puts their answer together with
 * those of the colluders that the round's floor allows for.
 *
 * <p>A member is safe where there is another world, which reads the same to the letter and leaves the ledger the same, so that all
 * later rounds read the same too, and in which the coalition answered what they know they did and the member something else. Who
 * in a perspective answered what cannot be read ({@link #symmetric}), so that it is enough to look at one member of each
 * perspective and answer. A member is taken for exposed where no such world
 * is found among all that there are, or among so many that the search was given up.
 */
final class Reader {
    /** How many worlds are gone through before a search is given up, and its member taken for exposed. */
    private static final int PATIENCE = 20_000;

    private final Closed round;
    private final Publisher publisher;
    private final Secret secret;
    private final Object read;
    private int patience;

    Reader(Closed round, Publisher publisher, Secret secret) {
        this.round = round;
        this.publisher = publisher;
        this.secret = secret;
        this.read = publisher.read(round, round.sent());
    }

    /** Whether the round reads the same when two people of one perspective had answered each other's. */
    boolean symmetric(Reflection one, Reflection other) {
        return looksAlike(new World(round.sent()).swapped(one, other));
    }

    /** Whether the round reads the same when two people had written at a prompt what the other did. */
    boolean cannotTellAuthors(Reflection one, Reflection other, Prompt prompt) {
        return looksAlike(new World(round.sent()).exchanged(one, other, prompt));
    }

    /** Those whose secret some coalition knows, each in the name of all who are alike. */
    Stream<MemberId> exposed() {
        return round.perspectives().values().stream()
                .flatMap(people -> people.stream().collect(Collectors.groupingBy(this::secretOf)).values().stream()
                        .filter(alike -> people.size() - alike.size() <= colluders()))
                .map(alike -> alike.get(0))
                .filter(this::isExposed)
                .map(Reflection::member);
    }

    private boolean isExposed(Reflection member) {
        Set<MemberId> exchangeable = exchangeable(member);
        return exchangeable.size() <= colluders()
                && others(member)
                        .noneMatch(other -> looksAlike(new World(round.sent()).where(member.member(), secret, other)))
                && coalitions(member, exchangeable).anyMatch(coalition -> knows(coalition, member));
    }

    private Stream<Integer> others(Reflection member) {
        return IntStream.range(0, secret.possibilities())
                .boxed()
                .filter(possibility -> possibility != secretOf(member));
    }

    /**
     * Whoever answered something else, and nobody could tell if the two had answered each other's; no more of them than it takes
     * for no coalition to hold them all.
     */
    private Set<MemberId> exchangeable(Reflection member) {
        return round.sent().stream()
                .filter(other -> secretOf(other) != secretOf(member))
                .filter(other -> looksAlike(new World(round.sent())
                        .where(member.member(), secret, secretOf(other))
                        .where(other.member(), secret, secretOf(member))))
                .map(Reflection::member)
                .limit(colluders() + 1L)
                .collect(Collectors.toSet());
    }

    /** Every coalition that leaves no exchange. */
    private Stream<Set<MemberId>> coalitions(Reflection member, Set<MemberId> exchangeable) {
        Stream<Set<MemberId>> coalitions = Stream.of(exchangeable);
        for (int i = exchangeable.size(); i < colluders(); i++) {
            coalitions = coalitions
                    .flatMap(coalition -> round.sent().stream()
                            .filter(other -> !other.equals(member) && !coalition.contains(other.member()))
                            .map(other -> with(coalition, other.member())))
                    .distinct();
        }
        return coalitions;
    }

    /** Goes through all that the others may have answered: as many of each perspective as it has. */
    private boolean knows(Set<MemberId> coalition, Reflection member) {
        List<List<Reflection>> unknown = round.perspectives().values().stream()
                .map(people -> people.stream()
                        .filter(other -> !other.equals(member) && !coalition.contains(other.member()))
                        .toList())
                .filter(people -> !people.isEmpty())
                .toList();
        patience = PATIENCE;
        List<Reflection> all = new ArrayList<>();
        unknown.forEach(all::addAll);
        return others(member)
                .noneMatch(other ->
                        some(new World(round.sent()).where(member.member(), secret, other), all, 0, this::looksAlike));
    }

    /** Whether there is such a world among those in which people from the given one on answer anything, in order within a perspective. */
    private boolean some(World world, List<Reflection> people, int next, Predicate<World> such) {
        if (patience <= 0) {
            return false;
        }
        if (next == people.size()) {
            patience--;
            return such.test(world);
        }
        Reflection person = people.get(next);
        int least = next > 0 && round.perspective(people.get(next - 1)).equals(round.perspective(person))
                ? world.secret(people.get(next - 1).member(), secret)
                : 0;
        return IntStream.range(least, secret.possibilities())
                .anyMatch(
                        possibility -> some(world.where(person.member(), secret, possibility), people, next + 1, such));
    }

    private boolean looksAlike(World world) {
        return publisher.read(round, world.sent()).equals(read);
    }

    private int secretOf(Reflection reflection) {
        return secret.of(World.response(reflection));
    }

    private int colluders() {
        return round.floor().colluders();
    }

    private static Set<MemberId> with(Set<MemberId> people, MemberId another) {
        return Stream.concat(people.stream(), Stream.of(another)).collect(Collectors.toSet());
    }
}
