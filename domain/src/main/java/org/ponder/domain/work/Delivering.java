package org.ponder.domain.work;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ponder.domain.outbox.Deliveries;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.Refusal.Because;

/** A facilitator is told who could not be reached, and why; never who has not answered, which nothing here depends on. */
public final class Delivering {
    private final People people;
    private final Deliveries deliveries;

    Delivering(Ports ports) {
        this.people = ports.people();
        this.deliveries = ports.deliveries();
    }

    /** To whom the last message has not arrived, of those who are still there. */
    public Outcome<List<Undelivered>> undelivered(TrustId trust, MemberId by) {
        return people.member(trust, by).filter(Member::isFacilitator).isPresent()
                ? Outcome.done(undelivered(trust))
                : Outcome.refused(Because.NOT_A_FACILITATOR);
    }

    private List<Undelivered> undelivered(TrustId trust) {
        Set<MemberId> members = people.members(trust).stream().map(Member::id).collect(Collectors.toSet());
        Set<ChannelId> channels =
                people.channels(trust).stream().map(Channel::id).collect(Collectors.toSet());
        Predicate<Undelivered> there = one -> one.to().fold(members::contains, channels::contains);
        return deliveries.undelivered(trust).stream().filter(there).toList();
    }
}
