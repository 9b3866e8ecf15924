package org.ponder.bot.pulse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.courier.AfterCommit;
import org.ponder.bot.courier.Asked;
import org.ponder.bot.courier.Budget;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.courier.Dispatches;
import org.ponder.bot.courier.Fate;
import org.ponder.bot.courier.Outing;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.people.TrustId;

/**
 * {@link Dispatches} that count what becomes of each, once that is kept. What only some get who have not answered is left out
 * whatever becomes of it: a count of it, next to the number of those who were asked, would tell how many have not answered.
 */
public final class CountedDispatches implements Dispatches {
    private final Dispatches dispatches;
    private final AfterCommit afterCommit;
    private final Figures figures;

    public CountedDispatches(Dispatches dispatches, AfterCommit afterCommit, Figures figures) {
        this.dispatches = dispatches;
        this.afterCommit = afterCommit;
        this.figures = figures;
    }

    @Override
    public void record(Claim claim, Fate fate) {
        dispatches.record(claim, fate);
        if (!claim.errand().isBlind()) {
            counted(fate).ifPresent(count -> afterCommit.then(() -> figures.add(count)));
        }
    }

    private static Optional<Count> counted(Fate fate) {
        return fate.fold(new Fate.Cases<>(
                sent -> Optional.of(Count.sent()),
                standing -> Optional.of(Count.sent()),
                again -> Optional.of(Count.triedAgain()),
                later -> Optional.empty(),
                moot -> Optional.empty(),
                over -> Optional.of(Count.parked(over.why()))));
    }

    @Override
    public Claim reply(TrustId trust, Inbound to, Post post, Instant now) {
        return dispatches.reply(trust, to, post, now);
    }

    @Override
    public Claim replacement(TrustId trust, Inbound after, Asked asked, Instant now) {
        return dispatches.replacement(trust, after, asked, now);
    }

    @Override
    public List<TrustId> due(Instant now) {
        return dispatches.due(now);
    }

    @Override
    public List<Claim> claim(Outing outing, Instant now, Budget budget) {
        return dispatches.claim(outing, now, budget);
    }

    @Override
    public Optional<Instant> back(Outing outing, Instant notBefore) {
        return dispatches.back(outing, notBefore);
    }

    @Override
    public void putOffBlind(TrustId trust, Instant notBefore) {
        dispatches.putOffBlind(trust, notBefore);
    }

    @Override
    public void setOut(Claim claim) {
        dispatches.setOut(claim);
    }

    @Override
    public Optional<Posted> posted(TrustId trust, UUID dispatch) {
        return dispatches.posted(trust, dispatch);
    }

    @Override
    public Optional<Asked> notice(TrustId trust, String nonce) {
        return dispatches.notice(trust, nonce);
    }
}
