package org.ponder.domain.finding;

import java.util.List;
import org.ponder.domain.framework.AspectKey;

/**
 * What may be said of the people who are reported together, never fewer than the floor.
 *
 * @param group what they are called, as in "headteachers and trustees"; empty where it is the whole team
 * @param people how many they are
 * @param strengths aspects that enough named as a strength, in the element's order
 * @param challenges aspects that enough named as a challenge, in the element's order
 * @param changes since the last summary on the element; none that can be relied on where it is empty
 */
public record Block(
        String group,
        int people,
        View view,
        Finding<List<AspectKey>> strengths,
        Finding<List<AspectKey>> challenges,
        Finding<List<Change>> changes) {

    /** Whether less of it is told than could be because, since an earlier summary, only a few people came, went or moved, or it was told of others. */
    public boolean isCutShort() {
        return view.picture().<Boolean>fold(shown -> false, Suppression.TOO_FEW_MOVED::equals);
    }

    Block forTheBoard() {
        return new Block(group, people, view.forTheBoard(), strengths, challenges, changes);
    }
}
