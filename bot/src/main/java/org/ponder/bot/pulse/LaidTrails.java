package org.ponder.bot.pulse;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.courier.Escort;
import org.ponder.bot.courier.Fate;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/**
 * An {@link Outbox} that remembers what led to each dispatch until that leaves, and goes along with it then. This is kept in memory
 * alone, for so many and no more: a link that lasts, from what somebody did to what left because of it, is more than a log is worth.
 * Of what only some get who have not answered nothing is remembered, and nobody goes along with it.
 */
public final class LaidTrails implements Outbox, Escort {
    private static final int MOST = 10_000;

    private final Outbox outbox;
    private final Trails trails;
    private final Map<UUID, Trail> laid = Collections.synchronizedMap(new Latest());

    public LaidTrails(Outbox outbox, Trails trails) {
        this.outbox = outbox;
        this.trails = trails;
    }

    /** The oldest go first. */
    private static final class Latest extends LinkedHashMap<UUID, Trail> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Trail> eldest) {
            return size() > MOST;
        }
    }

    @Override
    public Fate along(Claim claim, Supplier<Fate> attempt) {
        return claim.errand().isBlind() ? attempt.get() : trails.along(Stage.DISPATCH, ledTo(claim), attempt);
    }

    /** What is claimed as soon as it is put, as every reply is, leaves on the thread that put it. */
    private Trail ledTo(Claim claim) {
        return Optional.ofNullable(laid.remove(claim.id())).orElseGet(trails::here);
    }

    @Override
    public void put(TrustId trust, List<Dispatch> dispatches) {
        lay(dispatches);
        outbox.put(trust, dispatches);
    }

    @Override
    public void move(TrustId trust, List<Dispatch> dispatches) {
        lay(dispatches);
        outbox.move(trust, dispatches);
    }

    private void lay(List<Dispatch> dispatches) {
        Trail here = trails.here();
        if (!here.correlation().isEmpty()) {
            dispatches.stream()
                    .filter(dispatch -> !dispatch.message().isBlind())
                    .forEach(dispatch -> laid.put(dispatch.id().value(), here));
        }
    }

    @Override
    public List<Dispatch> waiting(TrustId trust) {
        return outbox.waiting(trust);
    }

    @Override
    public void again(TrustId trust, List<Address> to, Instant notBefore) {
        outbox.again(trust, to, notBefore);
    }

    @Override
    public void letBe(TrustId trust, List<Address> to) {
        outbox.letBe(trust, to);
    }

    @Override
    public void redirect(TrustId trust, MemberId from, MemberId to, List<Message> known) {
        outbox.redirect(trust, from, to, known);
    }
}
