package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ponder.domain.people.MemberId;

/**
 * Who has always been seen together: of those who were ever reported on an element, sets of people who were in exactly the same
 * blocks, and nobody else was.
 *
 * <p>As long as each such set is large enough, no sums and differences of what was published come down to fewer people than that
 * (the sums are the same for everybody in a set).
 *
 * <p>And people are never told in two ways of being put together: blocks that were shown fall into lineages, so that each has
 * somebody in common with every other of its lineage and nobody with any block outside. A whole team beside its groups, in whatever
 * rounds, would be two.
 *
 * @param sets each as large as a whole block, or as the round's number of movers
 * @param shown every block that was shown in full
 * @param unknown people who were reported when no ledger was kept
 */
record Companions(List<Set<MemberId>> sets, List<Set<MemberId>> shown, Set<MemberId> unknown) {
    static final Companions NOBODY_YET = new Companions(List.of(), List.of(), Set.of());

    /** After a block was shown. */
    Companions seeing(PastBlock block) {
        return switch (block.sight()) {
            case FULL -> new Companions(split(block.people()), with(shown, block.people()), unknown);
            case FORESEEN -> this;
            case UNKNOWN -> new Companions(sets, shown, Set.copyOf(union(unknown, block.people())));
        };
    }

    /**
     * Whether a block can be shown in full: whoever came, went or moved since an earlier one was shown did so along with enough
     * others, or nobody did, or nobody in it was ever shown; and they were put together in the same way.
     *
     * @param together every block of its round, whether itself is among them or not
     * @param movers how many are enough
     */
    boolean allow(Set<MemberId> block, List<Set<MemberId>> together, int movers) {
        return !touch(block, unknown)
                && isOfOneLineage(block, together)
                && split(block).stream()
                        .allMatch(set -> set.size() >= movers || set.equals(block) || sets.contains(set));
    }

    private boolean isOfOneLineage(Set<MemberId> block, List<Set<MemberId>> together) {
        List<Set<MemberId>> lineage =
                shown.stream().filter(earlier -> touch(earlier, block)).toList();
        return lineage.stream()
                .allMatch(one -> lineage.stream().allMatch(other -> touch(one, other))
                        && Stream.concat(shown.stream(), together.stream())
                                .filter(other -> touch(one, other))
                                .allMatch(other -> touch(other, block)));
    }

    /** The sets as they are once a block is shown beside all that was: each in two, and those who are new. */
    private List<Set<MemberId>> split(Set<MemberId> block) {
        List<Set<MemberId>> finer = new ArrayList<>();
        Set<MemberId> newcomers = new HashSet<>(block);
        for (Set<MemberId> set : sets) {
            finer.add(common(set, block));
            finer.add(without(set, block));
            newcomers.removeAll(set);
        }
        finer.add(newcomers);
        return finer.stream().filter(set -> !set.isEmpty()).map(Set::copyOf).toList();
    }

    private static List<Set<MemberId>> with(List<Set<MemberId>> blocks, Set<MemberId> last) {
        return Stream.concat(blocks.stream(), Stream.of(last)).toList();
    }

    private static boolean touch(Set<MemberId> one, Set<MemberId> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Set<MemberId> common(Set<MemberId> one, Set<MemberId> other) {
        Set<MemberId> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Set<MemberId> without(Set<MemberId> one, Set<MemberId> other) {
        Set<MemberId> rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    private static Set<MemberId> union(Set<MemberId> one, Set<MemberId> other) {
        Set<MemberId> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Companions[…]";
    }
}
