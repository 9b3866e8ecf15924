package org.ponder.domain.memory;

import java.time.Instant;
import java.util.ArrayList;
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
        put(trust, List.of(new Dispatch(id, one.to(), one.message(), one.tried().last())));
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
        Dispatch dispatch = Optional.ofNullable(dispatches.get(put)).orElseThrow();
        int before = Optional.ofNullable(failed.get(put))
                .map(one -> one.tried().times())
                .orElse(0);
        unsent.remove(put);
        failed.put(put, new Undelivered(dispatch.to(), dispatch.message(), why, new Tried(before + 1, at)));
    }

    @Override
    public List<Undelivered> undelivered(TrustId trust) {
        Map<Address, Put> last = new HashMap<>();
        List<Put> told = dispatches.entrySet().stream()
                .filter(entry -> entry.getKey().trust().equals(trust))
                .filter(entry -> !entry.getValue().message().isBlind())
                .map(Map.Entry::getKey)
                .filter(put -> !unsent.contains(put) && !isEarly(put))
                .toList();
        told.forEach(put -> last.put(to(put), put));
        return told.stream()
                .filter(put -> to(put).fold(member -> last.containsValue(put), channel -> true))
                .flatMap(put -> Stream.ofNullable(failed.get(put)))
                .toList();
    }

    private Address to(Put put) {
        return Optional.ofNullable(dispatches.get(put)).orElseThrow().to();
    }

    private boolean isEarly(Put put) {
        return Optional.ofNullable(failed.get(put))
                .filter(InMemoryOutbox::isEarly)
                .isPresent();
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
    public void again(TrustId trust, List<Address> to, Instant notBefore) {
        givenUp(trust, to).forEach(put -> {
            Undelivered one = Optional.ofNullable(failed.get(put)).orElseThrow();
            dispatches.computeIfPresent(put, (same, dispatch) -> dispatch.notBefore(notBefore));
            failed.put(
                    put,
                    new Undelivered(
                            one.to(),
                            one.message(),
                            Why.BEING_TRIED,
                            new Tried(1, one.tried().last())));
        });
    }

    @Override
    public void letBe(TrustId trust, List<Address> to) {
        List<Put> left = givenUp(trust, to);
        left.forEach(failed::remove);
        unsent.addAll(left);
    }

    private List<Put> givenUp(TrustId trust, List<Address> to) {
        Map<Address, List<Put>> givenUp = new LinkedHashMap<>();
        dispatches.forEach((put, dispatch) -> {
            boolean told = put.trust().equals(trust) && !dispatch.message().isBlind() && to.contains(dispatch.to());
            Optional<Undelivered> failure = Optional.ofNullable(failed.get(put));
            List<Put> here = givenUp.computeIfAbsent(dispatch.to(), address -> new ArrayList<>());
            if (told && failure.filter(Undelivered::isGivenUp).isPresent()) {
                here.add(put);
            } else if (told && failure.isEmpty() && !unsent.contains(put)) {
                here.removeIf(earlier -> dispatch.to().fold(member -> true, channel -> false));
            }
        });
        return givenUp.values().stream().flatMap(List::stream).toList();
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
