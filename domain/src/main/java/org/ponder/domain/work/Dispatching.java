package org.ponder.domain.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.DispatchId;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/**
 * Puts messages into the outbox, each at most once, to leave in the good hours of whoever they are for.
 *
 * <p>An occasion is what tells a message from a later one that reads the same, as in the time at which a round opened.
 */
final class Dispatching {
    private final Outbox outbox;
    private final GoodTimes goodTimes;

    Dispatching(Ports ports) {
        this.outbox = ports.outbox();
        this.goodTimes = new GoodTimes(ports);
    }

    void put(Trust trust, Address to, Message message, Instant occasion) {
        put(trust, List.of(to), message, occasion);
    }

    void put(Trust trust, List<? extends Address> to, Message message, Instant occasion) {
        put(trust, to, message, occasion, goodTimes.of(trust, occasion).andThen(Optional::of));
    }

    /** To those for whom there is a time. */
    void put(
            Trust trust,
            List<? extends Address> to,
            Message message,
            Instant occasion,
            Function<Address, Optional<Instant>> leaves) {
        outbox.put(
                trust.id(),
                to.stream()
                        .flatMap(one ->
                                leaves.apply(one).stream().map(dispatch(trust.id(), one, message, occasion)::notBefore))
                        .toList());
    }

    /** To every facilitator. */
    void putToFacilitators(Trust trust, List<Member> members, Message message, Instant occasion) {
        put(
                trust,
                members.stream()
                        .filter(Member::isFacilitator)
                        .map(member -> new Address.OfMember(member.id()))
                        .toList(),
                message,
                occasion);
    }

    /** To leave at a time that was found otherwise. */
    void putAt(Instant leaves, Trust trust, Address to, Message message, Instant occasion) {
        outbox.put(
                trust.id(), List.of(dispatch(trust.id(), to, message, occasion).notBefore(leaves)));
    }

    /** To leave at that time, also if it was put for another. */
    void move(Instant leaves, Trust trust, Address to, Message message, Instant occasion) {
        outbox.move(
                trust.id(), List.of(dispatch(trust.id(), to, message, occasion).notBefore(leaves)));
    }

    /** To leave at once, since somebody waits for it or no person hears it. */
    void putNow(TrustId trust, Address to, Message message, Instant occasion) {
        outbox.put(trust, List.of(dispatch(trust, to, message, occasion)));
    }

    private static Dispatch dispatch(TrustId trust, Address to, Message message, Instant occasion) {
        String same = trust + "|" + to + "|" + message + "|" + occasion;
        DispatchId id = new DispatchId(UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)));
        return new Dispatch(id, to, message, occasion);
    }
}
