package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What anybody can foresee of a group that was shown before, if those who stayed answer as they did: a few have come, and a few have
 * gone, and whatever these answered, some words stay the same. To say such a word tells nothing on them.
 *
 * <p>Whether a word can be foreseen is decided by what is public alone, so that to withhold it tells nothing either: see Kenthapadi,
 * Mishra and Nissim, "Simulatable auditing", PODS 2005.
 *
 * @param masks everything that may be seen of the group now; nothing where that cannot be foreseen at all
 */
record Foresight(List<Mask> masks) {
    /** With more than so many who came, or went, hardly anything is the same whatever they answered. */
    private static final int MOST = 4;

    static final Foresight NONE = new Foresight(List.of());

    /**
     * From a block that was shown in full.
     *
     * @param before what may have been behind its mask
     * @param came how many are in the group now and were not in the block
     * @param went how many were in the block and are not in the group now
     */
    static Foresight from(Stream<Tally> before, int came, int went, int colluders) {
        if (came > MOST || went > MOST) {
            return NONE;
        }
        Set<Tally> tallies = before.collect(Collectors.toSet());
        for (int i = 0; i < went; i++) {
            tallies = each(tallies, tally -> changed(tally, -1));
        }
        for (int i = 0; i < came; i++) {
            tallies = each(tallies, tally -> changed(tally, 1));
        }
        return new Foresight(tallies.stream()
                .map(tally -> Mask.over(tally, colluders))
                .distinct()
                .toList());
    }

    /** A word about the group as it is now, where it would be the same word whatever those who came or went answered. */
    <F> Finding<F> of(Mask now, Function<Mask, Finding<F>> word) {
        List<Finding<F>> different =
                masks.stream().map(word).distinct().limit(2).toList();
        boolean isForeseen =
                different.size() == 1 && different.get(0).stream().findAny().isPresent();
        return isForeseen ? word.apply(now) : new Withheld<>(Suppression.TOO_FEW_MOVED);
    }

    private static Set<Tally> each(Set<Tally> tallies, Function<Tally, Stream<Tally>> change) {
        return tallies.stream().flatMap(change).collect(Collectors.toSet());
    }

    /** One more, or one fewer, of any choice. */
    private static Stream<Tally> changed(Tally tally, int by) {
        return IntStream.range(0, tally.counts().size())
                .filter(choice -> tally.counts().get(choice) + by >= 0)
                .mapToObj(choice -> {
                    List<Integer> counts = new ArrayList<>(tally.counts());
                    counts.set(choice, counts.get(choice) + by);
                    return new Tally(counts);
                });
    }
}
