package org.ponder.domain.work;

import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.finding.ReleaseLedger;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.Links;
import org.ponder.domain.people.People;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.summary.Summaries;

/** Everything the use cases stand on. */
public record Ports(
        People people,
        Frameworks frameworks,
        Rounds rounds,
        Reflections reflections,
        Summaries summaries,
        ReleaseLedger ledger,
        Outbox outbox,
        Deliveries deliveries,
        Links links,
        Nudges nudges,
        Cycles cycles,
        BankHolidays bankHolidays) {}
