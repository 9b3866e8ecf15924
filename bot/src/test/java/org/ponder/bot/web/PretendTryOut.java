package org.ponder.bot.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.work.SettingUp;
import org.ponder.domain.work.UnitOfWork;

/** A whole try-out in memory, with pretended turns. */
public final class PretendTryOut {
    public final InMemory domain = new InMemory();
    public final InMemoryWeb web = new InMemoryWeb();
    public final PretendTurns turns;
    public final TryOut tryOut;

    public PretendTryOut() {
        this(InstantSource.fixed(Instant.parse("2026-11-20T10:42:00Z")));
    }

    public PretendTryOut(InstantSource clock) {
        Arrivals arrivals = new Arrivals();
        turns = new PretendTurns(new WebChannel(web, arrivals, clock, UUID::randomUUID));
        TryTrust trusts = new TryTrust(new SettingUp(domain.ports(), clock), web, made -> {}, clock);
        tryOut = new TryOut(
                new CurrentTrust(trusts, new Directly(), UUID::randomUUID),
                web,
                new Conversing(turns, web, arrivals),
                new TryHtml(TemplateEngine.createPrecompiled(ContentType.Html), UUID::randomUUID));
    }

    public MadeUpTrust trust() {
        return new MadeUpTrust(web.newest().orElseThrow());
    }

    /** Memory needs no transaction. */
    private static final class Directly implements UnitOfWork {
        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }
    }
}
