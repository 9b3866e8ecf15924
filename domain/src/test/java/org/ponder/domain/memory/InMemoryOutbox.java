package org.ponder.domain.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;

/** {@link Outbox} in memory, which also tells what is in it; what of it does not arrive is for its owner to say. */
public final class InMemoryOutbox implements Outbox, Deliveries {
    private final Map<Put, Dispatch> dispatches = new LinkedHashMap<>();
    private final Map<TrustId, List<Undelivered>> undelivered = new HashMap<>();

    public void doesNotArrive(TrustId trust, Undelivered one) {
        undelivered.computeIfAbsent(trust, t -> new ArrayList<>()).add(one);
    }

    @Override
    public List<Undelivered> undelivered(TrustId trust) {
        return List.copyOf(undelivered.getOrDefault(trust, List.of()));
    }

    @Override
    public void put(TrustId trust, List<Dispatch> all) {
        all.forEach(dispatch -> dispatches.putIfAbsent(new Put(trust, dispatch.id()), dispatch));
    }

    @Override
    public void move(TrustId trust, List<Dispatch> all) {
        all.forEach(dispatch -> dispatches.put(new Put(trust, dispatch.id()), dispatch));
    }

    /** Here nothing ever leaves. */
    @Override
    public List<Dispatch> waiting(TrustId trust) {
        return of(trust);
    }

    @Override
    public void redirect(TrustId trust, MemberId from, MemberId to, List<Message> known) {
        dispatches.replaceAll((put, dispatch) -> put.trust().equals(trust)
                        && dispatch.to().equals(new Address.OfMember(from))
                        && !known.contains(dispatch.message())
                ? new Dispatch(dispatch.id(), new Address.OfMember(to), dispatch.message(), dispatch.notBefore())
                : dispatch);
    }

    /** In the order in which they were put. */
    public List<Dispatch> all() {
        return List.copyOf(dispatches.values());
    }

    /** Those of one trust, in the order in which they were put. */
    public List<Dispatch> of(TrustId trust) {
        return dispatches.entrySet().stream()
                .filter(e -> e.getKey().trust().equals(trust))
                .map(Map.Entry::getValue)
                .toList();
    }

    private record Put(TrustId trust, DispatchId id) {}
}
