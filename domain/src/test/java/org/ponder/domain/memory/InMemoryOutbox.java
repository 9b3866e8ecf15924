package org.ponder.domain.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Tried;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;

/**
 * {@link Outbox} and {@link Deliveries} in memory. Everything arrives as soon as it is put, unless its owner says that something
 * else became of it.
 */
public final class InMemoryOutbox implements Outbox, Deliveries {
    private final Map<Put, Dispatch> dispatches = new LinkedHashMap<>();
    private final Set<Put> unsent = new HashSet<>();
    private final Map<Put, Undelivered> failed = new HashMap<>();

    /** A message to somewhere was put and did not arrive. */
    public void doesNotArrive(TrustId trust, Undelivered one) {
        DispatchId id = new DispatchId(UUID.randomUUID());
        put(
                trust,
                List.of(new Dispatch(
                        id, one.to(), new Message.Placed(), one.tried().last())));
        failed.put(new Put(trust, id), one);
    }

    /** A dispatch has not left so far, or never will. */
    public void stays(TrustId trust, DispatchId id) {
        unsent.add(new Put(trust, id));
    }

    public void arrives(TrustId trust, DispatchId id) {
        unsent.remove(new Put(trust, id));
        failed.remove(new Put(trust, id));
    }

    /** A dispatch was tried, and has not arrived. */
    public void fails(TrustId trust, DispatchId id, Why why, Instant at) {
        Put put = new Put(trust, id);
        Address to = Optional.ofNullable(dispatches.get(put)).orElseThrow().to();
        int before = Optional.ofNullable(failed.get(put))
                .map(one -> one.tried().times())
                .orElse(0);
        unsent.remove(put);
        failed.put(put, new Undelivered(to, why, new Tried(before + 1, at)));
    }

    @Override
    public List<Undelivered> undelivered(TrustId trust) {
        Map<Address, Optional<Undelivered>> last = new LinkedHashMap<>();
        dispatches.forEach((put, dispatch) -> {
            Optional<Undelivered> failure = Optional.ofNullable(failed.get(put));
            boolean early = failure.filter(InMemoryOutbox::isEarly).isPresent();
            boolean told = put.trust().equals(trust) && !dispatch.message().isBlind();
            if (told && !early && !unsent.contains(put)) {
                last.put(dispatch.to(), failure);
            }
        });
        return last.values().stream().flatMap(Optional::stream).toList();
    }

    private static boolean isEarly(Undelivered one) {
        return one.why() == Why.BEING_TRIED && one.tried().times() < TRIES_WORTH_TELLING;
    }

    @Override
    public boolean reachedEverybody(TrustId trust, RoundId round) {
        return dispatches.entrySet().stream()
                .filter(entry -> entry.getKey().trust().equals(trust))
                .filter(entry -> entry.getValue().message().equals(new Message.AskToReflect(round)))
                .flatMap(entry -> Stream.ofNullable(failed.get(entry.getKey())))
                .allMatch(one -> one.why() == Why.UNKNOWN);
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
