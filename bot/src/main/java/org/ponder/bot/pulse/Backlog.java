package org.ponder.bot.pulse;

import java.time.Duration;

/**
 * What waits in the whole installation, without what only some get who have not answered.
 *
 * @param dispatches that are due
 * @param oldestDispatch for how long the one has been due that has been so longest; zero where none is
 * @param inbound that waits for its turn
 * @param oldestInbound for how long what has waited longest has done so; zero where nothing does
 */
public record Backlog(long dispatches, Duration oldestDispatch, long inbound, Duration oldestInbound) {
    /** Nothing waits. */
    public static final Backlog NONE = new Backlog(0, Duration.ZERO, 0, Duration.ZERO);

    /** The database does not tell: less than nothing, so that nobody takes it for none. */
    public static final Backlog UNKNOWN = new Backlog(-1, Duration.ofSeconds(-1), -1, Duration.ofSeconds(-1));
}
