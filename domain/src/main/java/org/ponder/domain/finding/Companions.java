package org.ponder.domain.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ponder.domain.people.MemberId;

/**
 * Who has always been seen together: of those who were ever reported on an element, sets of people who were in exactly the same
 * blocks, and nobody else was.
 *
 * <p>As long as each such set is large enough, no sums and differences of what was published come down to fewer people than that
 * (the sums are the same for everybody in a set).
 *
 * @param sets each as large as a whole block, or as the round's number of movers
 * @param unknown people who were reported when no ledger was kept
 */
record Companions(List<Set<MemberId>> sets, Set<MemberId> unknown) {
    static final Companions NOBODY_YET = new Companions(List.of(), Set.of());

    /** After a block was shown. */
    Companions seeing(PastBlock block) {
        return switch (block.sight()) {
            case FULL -> new Companions(split(block.people()), unknown);
            case FORESEEN -> this;
            case UNKNOWN -> new Companions(sets, Set.copyOf(union(unknown, block.people())));
        };
    }

    /**
     * Whether a block can be shown in full: whoever came, went or moved since an earlier one was shown did so along with enough
     * others, or nobody did, or nobody in it was ever shown.
     *
     * @param movers how many are enough
     */
    boolean allow(Set<MemberId> block, int movers) {
        return !touch(block, unknown)
                && split(block).stream()
                        .allMatch(set -> set.size() >= movers || set.equals(block) || sets.contains(set));
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
