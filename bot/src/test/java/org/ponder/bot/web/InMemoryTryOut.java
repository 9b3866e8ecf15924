package org.ponder.bot.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.bot.channel.Turns;
import org.ponder.domain.memory.InMemory;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.SettingUp;
import org.ponder.domain.work.UnitOfWork;

/** A whole try-out in memory, but for its turns: whoever has them has all been said by the time they are over. */
public final class InMemoryTryOut {
    public final InMemory domain = new InMemory();
    public final InMemoryWeb web = new InMemoryWeb();
    public final WebChannel channel;
    private final Arrivals arrivals = new Arrivals();
    private final InstantSource clock;

    public InMemoryTryOut(InstantSource clock) {
        this.clock = clock;
        channel = new WebChannel(web, arrivals, clock, UUID::randomUUID);
    }

    public TryOut over(Turns turns) {
        TryTrust trusts = new TryTrust(new SettingUp(domain.ports(), clock), web, made -> {}, clock);
        return new TryOut(
                new CurrentTrust(trusts, new Directly(), UUID::randomUUID),
                web,
                new Conversing(turns, web, arrivals, Duration.ZERO),
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

        @Override
        public void within(TrustId trust) {
            // there are no rows
        }
    }
}
