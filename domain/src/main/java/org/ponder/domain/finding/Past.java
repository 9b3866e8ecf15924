package org.ponder.domain.finding;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.MemberId;

/** What was published on an element so far, in whatever edition; the earliest first. */
record Past(List<PastRelease> releases) {

    /** Who was always seen together in it. */
    Companions companions() {
        Companions companions = Companions.NOBODY_YET;
        for (PastRelease release : releases) {
            for (PastBlock block : release.blocks()) {
                companions = companions.seeing(block);
            }
        }
        return companions;
    }

    /**
     * The mask over a group in the last release with any of its people: only if it was shown in full, of a group of the same
     * perspectives, on the same scale, and if at least half of either group were in both.
     */
    Optional<Mask> lastOf(Group group, Scale scale) {
        return releases.stream()
                .filter(release -> release.blocks().stream().anyMatch(block -> inBoth(block, group) > 0))
                .reduce((earlier, later) -> later)
                .filter(release -> release.scale().equals(scale))
                .flatMap(release -> release.blocks().stream()
                        .filter(block -> block.isFull() && block.perspectives().equals(group.keys()))
                        .filter(block -> 2 * inBoth(block, group)
                                >= Math.max(block.people().size(), group.size()))
                        .findFirst())
                .map(PastBlock::mask);
    }

    private static int inBoth(PastBlock block, Group group) {
        Set<MemberId> both = new HashSet<>(group.members());
        both.retainAll(block.people());
        return both.size();
    }

    /** What can be foreseen of a group from the block, of those shown in full on the same scale, from which the fewest have moved. */
    Foresight foresight(Group group, Scale scale, int colluders) {
        return releases.stream()
                .filter(release -> release.scale().equals(scale))
                .flatMap(release -> release.blocks().stream())
                .filter(block -> block.isFull() && inBoth(block, group) > 0)
                .min(Comparator.comparing(block -> came(block, group) + went(block, group)))
                .map(block ->
                        Foresight.from(block.mask().compatible(), came(block, group), went(block, group), colluders))
                .orElse(Foresight.NONE);
    }

    private static int came(PastBlock block, Group group) {
        return group.size() - inBoth(block, group);
    }

    private static int went(PastBlock block, Group group) {
        return block.people().size() - inBoth(block, group);
    }
}
