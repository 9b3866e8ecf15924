package org.ponder.domain.finding;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What may be seen of a tally, so that colluders who put their answers together cannot settle anybody else's.
 *
 * <p>Words about a tally are said through its mask alone, hence are equal wherever the masks are equal.
 */
sealed interface Mask {

    Finding<Tally> picture();

    Finding<Most> mostly();

    /** The counts, or the fewest who made the choice that it names. */
    List<Integer> seen();

    boolean isOutOfSightOfSome();

    /** Every tally that looks like this through the mask. */
    Stream<Tally> compatible();

    static Mask over(Tally tally, int colluders) {
        int largest = Collections.max(tally.counts());
        int atLeast = tally.size() - colluders - 1;
        return largest < atLeast ? new Open(tally) : new Drawn(new Most(tally.only(atLeast), tally.size()));
    }

    /** What is found in every compatible tally alike; withheld where it is found in some of them only. */
    default <F> Finding<F> certain(Function<Tally, Finding<F>> found) {
        List<Finding<F>> different = compatible().map(found).distinct().limit(2).toList();
        return different.size() == 1 ? different.get(0) : new Withheld<>(Suppression.NOT_CERTAIN);
    }

    /** Nothing is hidden: no choice is so common that it would tell on those who made it. */
    record Open(Tally tally) implements Mask {
        @Override
        public Finding<Tally> picture() {
            return new Shown<>(tally);
        }

        @Override
        public Finding<Most> mostly() {
            return new Withheld<>(Suppression.SHOWN_EXACTLY);
        }

        @Override
        public List<Integer> seen() {
            return tally.counts();
        }

        @Override
        public boolean isOutOfSightOfSome() {
            return tally.isOutOfSightOfSome();
        }

        @Override
        public Stream<Tally> compatible() {
            return Stream.of(tally);
        }
    }

    /** All but a few chose the same, and what these few chose is hidden: it may be the same, or anything else. */
    record Drawn(Most most) implements Mask {
        @Override
        public Finding<Tally> picture() {
            return new Withheld<>(Suppression.TOO_MUCH_ALIKE);
        }

        @Override
        public Finding<Most> mostly() {
            return new Shown<>(most);
        }

        @Override
        public List<Integer> seen() {
            return most.atLeast().counts();
        }

        @Override
        public boolean isOutOfSightOfSome() {
            return most.atLeast().isOutOfSightOfSome();
        }

        @Override
        public Stream<Tally> compatible() {
            Tally known = most.atLeast();
            return ways(most.of() - known.size(), known.counts().size()).map(known::with);
        }

        /** All the ways in which so many people can choose. */
        private static Stream<List<Integer>> ways(int people, int choices) {
            if (choices == 1) {
                return Stream.of(List.of(people));
            }
            return IntStream.rangeClosed(0, people)
                    .boxed()
                    .flatMap(first -> ways(people - first, choices - 1)
                            .map(others -> Stream.concat(Stream.of(first), others.stream())
                                    .toList()));
        }
    }
}
