package org.ponder.bot.pulse;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** The sum of what was withheld, which goes on from where it was: what was published is read once. */
public final class Suppressions {
    private final BiFunction<Instant, Instant, List<Summarised>> published;
    private Suppression.Batches sum = Suppression.Batches.NONE;
    private Instant until = Instant.EPOCH;

    /** @param published from one moment to another, without the latter, in that order */
    public Suppressions(BiFunction<Instant, Instant, List<Summarised>> published) {
        this.published = published;
    }

    /** @param today when it began: until then, nothing is published any more */
    public synchronized Suppression before(Instant today) {
        if (today.isAfter(until)) {
            sum = sum.and(published.apply(until, today));
            until = today;
        }
        return sum.whole();
    }
}
