package org.ponder.bot.clock;

import java.time.Duration;
import java.time.Instant;

/** Port: forgets old deliveries and dispatches, so that nothing grows with history. */
public interface Forgetting {

    /** Far longer than any platform delivers again, and than a question stands open. */
    Duration KEPT = Duration.ofDays(90);

    /** A piece of it, and whether there may be more. */
    boolean before(Instant instant);
}
