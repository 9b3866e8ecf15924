package org.ponder.domain.summary;

import java.util.List;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.people.Audience;
import org.ponder.domain.round.Subject;

/** Puts findings in an order that helps a team to talk. */
public final class Summary {
    private Summary() {}

    /** The lines for an audience: a function of the findings and the pack alone, equal for equal findings. */
    public static List<SummaryLine> of(Findings findings, Edition edition, Subject subject, Audience audience) {
        return List.of();
    }
}
