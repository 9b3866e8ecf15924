package org.ponder.bot.persistence;

import java.util.Set;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.SummaryLine;

/** What of a summary stands where something was withheld. */
final class Withheld {
    private static final Set<Class<? extends SummaryLine>> LINES =
            Set.of(SummaryLine.TooFew.class, SummaryLine.NoGroupLargeEnough.class, SummaryLine.CutShort.class);

    private Withheld() {}

    static int lines(Published published) {
        return Math.toIntExact(published.lines().stream()
                .filter(line -> LINES.contains(line.getClass()))
                .count());
    }
}
