package org.ponder.domain.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.Leaving;

/** Takes what is due in one trust to whom it is for, asking of each message whether it may leave, as any courier does. */
public final class InMemoryCourier {
    private final TrustId trust;
    private final InMemoryOutbox outbox;
    private final Leaving leaving;
    private final Map<DispatchId, Instant> later = new HashMap<>();
    private final Set<DispatchId> settled = new HashSet<>();
    private final List<Sent> sent = new ArrayList<>();

    public InMemoryCourier(TrustId trust, InMemoryOutbox outbox, Leaving leaving) {
        this.trust = trust;
        this.outbox = outbox;
        this.leaving = leaving;
    }

    /** What left, when, and for whom. */
    public record Sent(Instant at, Dispatch dispatch) {}

    /** Delivers what is due, and tells what of it left. */
    public List<Sent> deliverDue(Instant now) {
        List<Sent> fresh = waiting()
                .filter(dispatch -> !leaves(dispatch).isAfter(now))
                .flatMap(dispatch -> deliver(dispatch, now).stream())
                .toList();
        sent.addAll(fresh);
        return fresh;
    }

    /** When there is something to do next, if ever. */
    public Optional<Instant> next() {
        return waiting().map(this::leaves).min(Comparator.naturalOrder());
    }

    /** Everything that left, the earliest first. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    private Optional<Sent> deliver(Dispatch dispatch, Instant now) {
        Optional<Instant> when = leaving.when(trust, dispatch.to(), dispatch.message(), now);
        if (when.filter(now::isBefore).isPresent()) {
            later.put(dispatch.id(), when.get());
            return Optional.empty();
        }
        settled.add(dispatch.id());
        return when.map(at -> new Sent(now, dispatch));
    }

    private Stream<Dispatch> waiting() {
        return outbox.of(trust).stream().filter(dispatch -> !settled.contains(dispatch.id()));
    }

    private Instant leaves(Dispatch dispatch) {
        return later.getOrDefault(dispatch.id(), dispatch.notBefore());
    }
}
