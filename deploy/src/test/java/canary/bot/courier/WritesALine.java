package canary.bot.courier;

import canary.domain.summary.SummaryLine;

/** Crooked on purpose. */
public interface WritesALine {
    default SummaryLine written() {
        return new SummaryLine.Answered(9);
    }
}
