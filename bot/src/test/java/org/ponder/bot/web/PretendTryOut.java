package org.ponder.bot.web;

import java.time.Instant;
import java.time.InstantSource;
import org.ponder.domain.memory.InMemory;

/** A whole try-out in memory, with pretended turns. */
public final class PretendTryOut {
    public final InMemory domain;
    public final InMemoryWeb web;
    public final PretendTurns turns;
    public final TryOut tryOut;
    private final InMemoryTryOut all;

    public PretendTryOut() {
        this(InstantSource.fixed(Instant.parse("2026-11-20T10:42:00Z")));
    }

    public PretendTryOut(InstantSource clock) {
        all = new InMemoryTryOut(clock);
        domain = all.domain;
        web = all.web;
        turns = new PretendTurns(all.channel);
        tryOut = all.over(turns);
    }

    public MadeUpTrust trust() {
        return all.trust();
    }
}
