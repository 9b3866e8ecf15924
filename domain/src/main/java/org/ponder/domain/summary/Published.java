package org.ponder.domain.summary;

import java.time.Instant;
import java.util.List;
import org.ponder.domain.people.Audience;
import org.ponder.domain.round.RoundId;

/** A summary as it was published: a fact to read, never a certificate to publish anything else by. */
public record Published(RoundId round, Audience audience, List<SummaryLine> lines, Instant at) {
    public Published {
        lines = List.copyOf(lines);
    }
}
