package org.ponder.domain.finding;

import java.time.Instant;
import java.util.List;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Subject;

/**
 * What was once published of a round's positions, and of whom. It is entered when a summary is published, and no withdrawal, no
 * leaving and no erasure ever changes it, since what was read cannot be unread.
 *
 * @param scale the one that people chose on
 * @param at when the round closed
 */
public record PastRelease(RoundId round, Subject subject, Scale scale, Instant at, List<PastBlock> blocks) {
    public PastRelease {
        blocks = List.copyOf(blocks);
    }
}
