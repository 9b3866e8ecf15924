package org.ponder.domain.nudge;

import java.time.Instant;

/**
 * That those of a round who have not answered are reminded. It is decided for everybody who was asked alike, and looked at for each
 * of them only when their reminder is about to leave: nothing that is kept of it depends on who has answered.
 *
 * @param number counted from 1, up to {@value #MOST} in a round
 */
public record Nudge(int number, Instant at, Voice voice) {
    /** How many reminders anybody gets in a round without having asked for them. */
    public static final int MOST = 2;

    public Nudge {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("a round has no nudge of number " + number);
        }
    }
}
