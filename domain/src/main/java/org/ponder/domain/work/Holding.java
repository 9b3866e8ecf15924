package org.ponder.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.nudge.NudgePlan;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Outbox;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Hold;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Times;
import org.ponder.domain.work.Refusal.Because;

/** A facilitator holds everything for the trust, as when inspectors have called or somebody has died, and lets it go on. */
public final class Holding {
    /** Between two things that were held back from the same people or channel lies at least this. */
    private static final Duration APART = Duration.ofHours(20);

    private final People people;
    private final Rounds rounds;
    private final Outbox outbox;
    private final BankHolidays bankHolidays;
    private final GoodTimes goodTimes;
    private final Replanning replanning;
    private final Dispatching dispatching;
    private final InstantSource clock;

    Holding(Ports ports, InstantSource clock) {
        this.people = ports.people();
        this.rounds = ports.rounds();
        this.outbox = ports.outbox();
        this.bankHolidays = ports.bankHolidays();
        this.goodTimes = new GoodTimes(ports);
        this.replanning = new Replanning(ports);
        this.dispatching = new Dispatching(ports);
        this.clock = clock;
    }

    /** Holds everything: nothing goes out that nobody asks for, and no time passes for rounds; whoever wants to answer may. */
    public Outcome<Trust> hold(TrustId id, MemberId by) {
        return asFacilitator(id, by, trust -> {
            if (trust.hold().isOn()) {
                return Outcome.refused(Because.EVERYTHING_IS_HELD);
            }
            Instant now = clock.instant();
            Trust held = trust.with(new Hold(now));
            people.save(held);
            open(id).forEach(round -> rounds.save(id, round.at(round.times().heldSince(now))));
            return Outcome.done(held);
        });
    }

    /**
     * Lets everything go on. Each round gets back the time it had, and closes at the usual time of day; what was held back goes out
     * one thing after the other, each in good hours; what is to come of a cycle is planned anew.
     */
    public Outcome<Trust> release(TrustId id, MemberId by) {
        return asFacilitator(id, by, trust -> {
            if (!trust.hold().isOn()) {
                return Outcome.refused(Because.NOTHING_IS_HELD);
            }
            Instant now = clock.instant();
            Trust released = trust.with(Hold.NONE);
            people.save(released);
            spread(released, now);
            open(id).forEach(round -> goesOn(released, round, now));
            replanning.replan(released, now);
            return Outcome.done(released);
        });
    }

    private List<Round> open(TrustId trust) {
        return rounds.open(trust).stream()
                .flatMap(round -> rounds.forChanging(trust, round.id()).stream())
                .filter(Round::isOpen)
                .toList();
    }

    private void goesOn(Trust trust, Round round, Instant now) {
        Rhythm channel = trust.channelRhythm(bankHolidays);
        Instant closes = closing(trust, channel, round.times().released(now).closesAt());
        Times times = round.times().released(now).closing(closes);
        rounds.save(trust.id(), round.at(times.reminding(NudgePlan.planned(channel, now, closes))));
        trust.setUp()
                .channel(Audience.TEAM)
                .ifPresent(team ->
                        dispatching.put(trust, new Address.OfChannel(team), new Message.MoreTime(round.id()), now));
    }

    /** At the usual time of the first day of the channel on which all the time that was left has passed. */
    private static Instant closing(Trust trust, Rhythm channel, Instant earliest) {
        LocalDate day = LocalDate.ofInstant(earliest, trust.zone());
        return day.datesUntil(day.plusDays(RoundTimes.MOST_DAYS))
                .filter(one -> !channel.isAway(one) && GoodHours.WEEKDAYS.contains(one.getDayOfWeek()))
                .map(one -> one.atTime(trust.setUp().times().closesAt())
                        .atZone(trust.zone())
                        .toInstant())
                .filter(closes -> !closes.isBefore(earliest))
                .findFirst()
                .orElse(earliest);
    }

    /** What has piled up for one address leaves on one day after the other. */
    private void spread(Trust trust, Instant now) {
        Instant due = now.plus(Leaving.HELD_FOR);
        Map<Address, List<Dispatch>> piles = outbox.waiting(trust.id()).stream()
                .filter(dispatch -> !dispatch.notBefore().isAfter(due))
                .filter(dispatch -> !dispatch.message().equals(new Message.RosterWanted()))
                .collect(Collectors.groupingBy(Dispatch::to));
        Function<Address, Rhythm> rhythms = goodTimes.rhythms(trust);
        piles.forEach((to, pile) -> outbox.move(trust.id(), spread(rhythms.apply(to), pile, now)));
    }

    /** What not everybody has comes last, so that it moves nothing else. */
    private static List<Dispatch> spread(Rhythm rhythm, List<Dispatch> pile, Instant now) {
        List<Dispatch> inOrder = pile.stream()
                .sorted(Comparator.comparing(dispatch -> dispatch.message().isBlind()))
                .toList();
        List<Dispatch> spread = new ArrayList<>();
        Instant from = now;
        for (Dispatch dispatch : inOrder) {
            Instant leaves = rhythm.next(from).orElse(from);
            spread.add(dispatch.notBefore(leaves));
            from = leaves.plus(APART);
        }
        return spread;
    }

    private Outcome<Trust> asFacilitator(TrustId trust, MemberId by, Function<Trust, Outcome<Trust>> then) {
        Trust held = people.forChanging(trust).orElseThrow();
        return people.member(trust, by).filter(Member::isFacilitator).isPresent()
                ? then.apply(held)
                : Outcome.refused(Because.NOT_A_FACILITATOR);
    }
}
