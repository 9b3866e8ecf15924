package org.ponder.domain.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ponder.domain.finding.PastBlock;
import org.ponder.domain.finding.Sight;
import org.ponder.domain.people.MemberId;

/**
 * Everything that sums and differences of published counts come down to: the rational row space of who was counted in what, in
 * exact arithmetic, and whether it has a set of a few people in it.
 */
final class Span {
    private final List<MemberId> people;
    private final List<long[]> rows = new ArrayList<>();

    private Span(List<Set<MemberId>> counted) {
        this.people = counted.stream().flatMap(Set::stream).distinct().toList();
        for (Set<MemberId> block : counted) {
            long[] rest = rest(vector(block));
            if (!isNothing(rest)) {
                rows.add(rest);
            }
        }
    }

    /** Where fewer people than the floor's movers could be told apart by what was shown in full of an element. */
    static Stream<String> tooNarrow(History history) {
        return history.byTopic().stream()
                .filter(rounds -> !rounds.isEmpty())
                .filter(rounds -> new Span(shownInFull(rounds))
                        .hasFewerThan(rounds.get(0).floor().movers()))
                .map(rounds -> "what was shown comes down to a few people");
    }

    static boolean hasFewerThan(List<Set<MemberId>> counted, int people) {
        return new Span(counted).hasFewerThan(people);
    }

    private static List<Set<MemberId>> shownInFull(List<Closed> rounds) {
        return rounds.stream()
                .flatMap(round -> round.entry().blocks().stream())
                .filter(block -> block.sight() == Sight.FULL)
                .map(PastBlock::people)
                .toList();
    }

    private boolean hasFewerThan(int most) {
        return fewer(most, 0).anyMatch(few -> !few.isEmpty() && contains(few));
    }

    /** Every set of fewer people, of those from the given one on. */
    private Stream<Set<MemberId>> fewer(int most, int from) {
        Stream<Set<MemberId>> larger = most <= 1
                ? Stream.empty()
                : IntStream.range(from, people.size())
                        .boxed()
                        .flatMap(i -> fewer(most - 1, i + 1).map(few -> with(few, people.get(i))));
        return Stream.concat(Stream.of(Set.of()), larger);
    }

    private boolean contains(Set<MemberId> few) {
        return isNothing(rest(vector(few)));
    }

    private static boolean isNothing(long[] vector) {
        return LongStream.of(vector).allMatch(entry -> entry == 0);
    }

    private long[] vector(Set<MemberId> counted) {
        return people.stream()
                .mapToLong(member -> counted.contains(member) ? 1 : 0)
                .toArray();
    }

    /** What is left of a vector once the rows are taken out of it, each by its first entry; whole numbers of no common divisor. */
    private long[] rest(long[] vector) {
        long[] rest = vector;
        for (long[] row : rows) {
            rest = without(row, rest);
        }
        return rest;
    }

    private static long[] without(long[] row, long[] vector) {
        int pivot = IntStream.range(0, row.length)
                .filter(i -> row[i] != 0)
                .findFirst()
                .orElseThrow();
        if (vector[pivot] == 0) {
            return vector;
        }
        long[] rest = IntStream.range(0, row.length)
                .mapToLong(i -> Math.subtractExact(
                        Math.multiplyExact(vector[i], row[pivot]), Math.multiplyExact(row[i], vector[pivot])))
                .toArray();
        long divisor = LongStream.of(rest).reduce(0, Span::commonDivisor);
        return divisor == 0
                ? rest
                : LongStream.of(rest).map(entry -> entry / divisor).toArray();
    }

    private static long commonDivisor(long one, long other) {
        return other == 0 ? Math.abs(one) : commonDivisor(other, one % other);
    }

    private static Set<MemberId> with(Set<MemberId> few, MemberId another) {
        return Stream.concat(few.stream(), Stream.of(another)).collect(Collectors.toSet());
    }
}
