package org.ponder.domain.memory;

import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Ports;

/** A whole world in memory, one trust's things kept apart from another's. */
public final class InMemory {
    public final InMemoryPeople people = new InMemoryPeople();
    public final InMemoryFrameworks frameworks = new InMemoryFrameworks();
    public final InMemoryRounds rounds = new InMemoryRounds();
    public final InMemoryReflections reflections = new InMemoryReflections();
    public final InMemorySummaries summaries = new InMemorySummaries();
    public final InMemoryLedger ledger = new InMemoryLedger();
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final InMemoryCycles cycles = new InMemoryCycles();
    public final InMemoryNudges nudges = new InMemoryNudges();
    public final InMemoryLinks links = new InMemoryLinks(people);

    public Ports ports() {
        return ports(Samples.BANK_HOLIDAYS);
    }

    public Ports ports(BankHolidays bankHolidays) {
        return new Ports(
                people,
                frameworks,
                rounds,
                reflections,
                summaries,
                ledger,
                outbox,
                outbox,
                links,
                nudges,
                cycles,
                bankHolidays);
    }
}
