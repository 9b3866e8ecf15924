package org.ponder.domain.nudge;

import java.util.UUID;
import org.ponder.domain.people.MemberId;

/**
 * On whose behalf a reminder goes out.
 *
 * @param name of the facilitator at that time; empty where it is the clock
 * @param line of their own; empty where they added none
 */
public record Voice(MemberId facilitator, String name, String line) {
    /** Nobody's: it was planned when the round opened. */
    public static final Voice CLOCK = new Voice(new MemberId(new UUID(0, 0)), "", "");

    /** The most that a facilitator may add, in characters as Unicode counts them. */
    public static final int LONGEST = 200;

    public boolean adds() {
        return !line.isEmpty();
    }

    /** Hides the line: somebody wrote it. */
    @Override
    public String toString() {
        return "Voice[" + facilitator.value() + "]";
    }
}
