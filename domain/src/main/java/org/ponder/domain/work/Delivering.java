package org.ponder.domain.work;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.Refusal.Because;

/**
 * A facilitator is told who could not be reached, and why, and may have it sent again; never who has not answered, which nothing
 * here depends on.
 */
public final class Delivering {
    private final People people;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final InstantSource clock;

    Delivering(Ports ports, InstantSource clock) {
        this.people = ports.people();
        this.deliveries = ports.deliveries();
        this.outbox = ports.outbox();
        this.clock = clock;
    }

    /** What has not arrived, of those who are still there. */
    public Outcome<List<Undelivered>> undelivered(TrustId trust, MemberId by) {
        return asFacilitator(trust, by, () -> undelivered(trust));
    }

    /** Posts in a channel once more whatever was given up there. */
    public Outcome<List<Address>> postAgain(TrustId trust, MemberId by, ChannelId channel) {
        return again(trust, by, to -> to.equals(new Address.OfChannel(channel)));
    }

    /** Sends every member once more what was given up since something last reached them. */
    public Outcome<List<Address>> sendAgain(TrustId trust, MemberId by) {
        return again(trust, by, to -> to.fold(member -> true, channel -> false));
    }

    /** Leaves what was given up in a channel as it is: it stands there, or is not wanted any more. */
    public Outcome<ChannelId> letBe(TrustId trust, MemberId by, ChannelId channel) {
        return asFacilitator(trust, by, () -> {
            outbox.letBe(trust, List.of(new Address.OfChannel(channel)));
            return channel;
        });
    }

    /** To whom, or where: to nobody if another facilitator was faster. */
    private Outcome<List<Address>> again(TrustId trust, MemberId by, Predicate<Address> which) {
        return asFacilitator(trust, by, () -> {
            List<Address> to = undelivered(trust).stream()
                    .filter(Undelivered::isGivenUp)
                    .map(Undelivered::to)
                    .distinct()
                    .filter(which)
                    .toList();
            outbox.again(trust, to, clock.instant());
            return to;
        });
    }

    private List<Undelivered> undelivered(TrustId trust) {
        Set<MemberId> members = people.members(trust).stream().map(Member::id).collect(Collectors.toSet());
        Set<ChannelId> channels =
                people.channels(trust).stream().map(Channel::id).collect(Collectors.toSet());
        Predicate<Undelivered> there = one -> one.to().fold(members::contains, channels::contains);
        return deliveries.undelivered(trust).stream().filter(there).toList();
    }

    private <T> Outcome<T> asFacilitator(TrustId trust, MemberId by, Supplier<T> then) {
        return people.member(trust, by)
                .filter(Member::isFacilitator)
                .<Outcome<T>>map(member -> Outcome.done(then.get()))
                .orElseGet(() -> Outcome.refused(Because.NOT_A_FACILITATOR));
    }
}
