package org.ponder.domain.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.calendar.FindingTimes;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Round;

/** When what nobody waits for may be said: within everybody's good hours, and a finding at no bad time. */
public final class GoodTimes {
    private final People people;
    private final BankHolidays bankHolidays;

    GoodTimes(Ports ports) {
        this.people = ports.people();
        this.bankHolidays = ports.bankHolidays();
    }

    /**
     * When something may be said to an address, not before an instant; to whoever wants to hear nothing, at that instant it is
     * not.
     */
    Function<Address, Instant> of(Trust trust, Instant from) {
        Function<Address, Rhythm> rhythms = rhythms(trust);
        return to -> rhythms.apply(to).next(from).orElse(from);
    }

    /** When a finding about these members may be shown, not before an instant. */
    public Instant ofFinding(Trust trust, Collection<MemberId> about, Instant from) {
        List<Rhythm> audience = about.stream()
                .<Address>map(Address.OfMember::new)
                .map(rhythms(trust))
                .toList();
        return new FindingTimes(trust.channelRhythm(bankHolidays), audience).next(from);
    }

    /** When the summary of a round is posted that closes as it is meant to. */
    public Instant ofSummary(Trust trust, Round round) {
        return ofFinding(trust, round.asked(), round.times().closesAt());
    }

    /** When an address may be written to. */
    Rhythm rhythm(Trust trust, Address to) {
        return to.fold(
                member -> rhythm(trust, people.member(trust.id(), member)),
                channel -> trust.channelRhythm(bankHolidays));
    }

    /** Of everybody who is here, asked for once; whoever has left hears what they still have to in the hours of the channels. */
    Function<Address, Rhythm> rhythms(Trust trust) {
        Map<MemberId, Member> here =
                people.members(trust.id()).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return to -> to.fold(
                member -> rhythm(trust, Optional.ofNullable(here.get(member))),
                channel -> trust.channelRhythm(bankHolidays));
    }

    private Rhythm rhythm(Trust trust, Optional<Member> member) {
        return member.map(known -> trust.rhythm(known, bankHolidays))
                .orElseGet(() -> trust.channelRhythm(bankHolidays));
    }
}
