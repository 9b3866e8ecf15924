package org.ponder.domain.finding;

import java.util.List;
import java.util.Set;
import org.ponder.domain.people.MemberId;

/**
 * People who were once reported together: a fact to decide by, never a certificate to publish by.
 *
 * @param perspectives theirs, by key; none where it was the whole team
 * @param people everybody who is counted in it, for ever: also who has erased what they answered since
 * @param seen what was shown of it, as far as it matters now: the counts, or the fewest who made the choice that a mask named, or
 *     none at all where it was not shown in full
 */
public record PastBlock(List<String> perspectives, Set<MemberId> people, Sight sight, List<Integer> seen) {
    public PastBlock {
        perspectives = List.copyOf(perspectives);
        people = Set.copyOf(people);
        seen = List.copyOf(seen);
    }

    boolean isFull() {
        return sight == Sight.FULL;
    }

    /** The mask that was over it; only where it was shown in full. */
    Mask mask() {
        Tally tally = new Tally(seen);
        return tally.size() == people.size() ? new Mask.Open(tally) : new Mask.Drawn(new Most(tally, people.size()));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "PastBlock[" + perspectives + ", " + sight + "]";
    }
}
