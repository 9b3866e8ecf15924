package org.ponder.domain.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.nudge.LaterOn;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.NudgePlan;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.nudge.Voice;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.work.Refusal.Because;

/**
 * Those who have not answered are reminded: by the clock as planned, or because a facilitator nudges.
 *
 * <p>What is decided here is decided for everybody who was asked, and depends on nothing that anybody answered. Whoever answers
 * drops out only when their reminder is about to leave, where nobody sees it.
 */
public final class Nudging {
    private final People people;
    private final Rounds rounds;
    private final Nudges nudges;
    private final GoodTimes goodTimes;
    private final Dispatching dispatching;
    private final InstantSource clock;

    Nudging(Ports ports, InstantSource clock) {
        this.people = ports.people();
        this.rounds = ports.rounds();
        this.nudges = ports.nudges();
        this.goodTimes = new GoodTimes(ports);
        this.dispatching = new Dispatching(ports);
        this.clock = clock;
    }

    /**
     * Reminds as it was planned for this time, if it was; called by the clock, as often as it likes. A plan whose day is over is
     * not made up for, and one that a facilitator's nudge stands for already is left out.
     */
    public void remindIfDue(TrustId id, RoundId round) {
        Trust trust = people.trust(id).orElseThrow();
        Instant now = clock.instant();
        rounds.forChanging(id, round)
                .filter(open -> open.takesAnswersAt(now) && !trust.hold().isOn())
                .filter(open -> isPlanned(trust, open, now))
                .ifPresent(open -> remind(trust, open, Voice.CLOCK));
    }

    private boolean isPlanned(Trust trust, Round round, Instant now) {
        List<Nudge> sofar = nudges.of(trust.id(), round.id());
        List<Instant> planned = round.times().reminders();
        return sofar.size() < Nudge.MOST
                && IntStream.range(sofar.size(), planned.size())
                        .mapToObj(planned::get)
                        .anyMatch(at -> !at.isAfter(now)
                                && isOneDay(trust, at, now)
                                && sofar.stream().noneMatch(nudge -> !nudge.at().isBefore(at)));
    }

    private static boolean isOneDay(Trust trust, Instant one, Instant other) {
        return LocalDate.ofInstant(one, trust.zone()).equals(LocalDate.ofInstant(other, trust.zone()));
    }

    /**
     * A facilitator nudges. They learn that it is on its way and nothing else: not who hears it, not how many, and not whether
     * there is anybody left to hear it.
     *
     * @param line of their own, or blank
     */
    public Outcome<Nudge> nudge(Seat by, String line) {
        Trust trust = people.forChanging(by.trust()).orElseThrow();
        Optional<Member> facilitator = people.member(by.trust(), by.member()).filter(Member::isFacilitator);
        if (facilitator.isEmpty()) {
            return Outcome.refused(Because.NOT_A_FACILITATOR);
        }
        Instant now = clock.instant();
        Optional<Round> open = rounds.forChanging(by.trust(), by.round()).filter(round -> round.takesAnswersAt(now));
        if (open.isEmpty()) {
            return Outcome.refused(Because.ROUND_HAS_ENDED);
        }
        return whyNot(trust, open.get(), line.strip())
                .<Outcome<Nudge>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(remind(
                        trust,
                        open.get(),
                        new Voice(by.member(), facilitator.get().name(), line.strip()))));
    }

    private Optional<Refusal> whyNot(Trust trust, Round round, String line) {
        if (trust.hold().isOn()) {
            return Optional.of(Because.EVERYTHING_IS_HELD);
        }
        if (nudges.of(trust.id(), round.id()).size() >= Nudge.MOST) {
            return Optional.of(Because.NUDGED_ENOUGH);
        }
        return OwnLine.whyNot(trust, people.members(trust.id()), line, Voice.LONGEST);
    }

    private Nudge remind(Trust trust, Round round, Voice voice) {
        List<Nudge> sofar = nudges.of(trust.id(), round.id());
        Nudge nudge = new Nudge(sofar.size() + 1, clock.instant(), voice);
        nudges.save(trust.id(), round.id(), nudge);
        List<Instant> all =
                Stream.concat(sofar.stream(), Stream.of(nudge)).map(Nudge::at).toList();
        Function<Address, Rhythm> rhythms = goodTimes.rhythms(trust);
        dispatching.put(
                trust,
                round.asked().stream().map(Address.OfMember::new).toList(),
                new Message.Reminder(round.id(), nudge.number()),
                nudge.at(),
                to -> NudgePlan.leaves(
                        rhythms.apply(to),
                        round.times().opensAt(),
                        round.times().closesAt(),
                        all));
        return nudge;
    }

    /** How many reminders a round has left, and when the next goes out by itself; both the same whoever has answered. */
    public Left left(TrustId id, Round round) {
        int sofar = nudges.of(id, round.id()).size();
        Instant now = clock.instant();
        return new Left(
                Nudge.MOST - sofar,
                round.times().reminders().stream()
                        .skip(sofar)
                        .filter(now::isBefore)
                        .limit(Nudge.MOST - sofar)
                        .toList());
    }

    /** A nudge, to be said with the reminder that it is. */
    public Optional<Nudge> nudge(TrustId trust, RoundId round, int number) {
        return nudges.of(trust, round).stream()
                .filter(nudge -> nudge.number() == number)
                .findFirst();
    }

    /** A member wants no reminder in a round. */
    public Outcome<Round> leaveAlone(Seat seat) {
        return asked(seat, round -> {
            nudges.leaveAlone(seat.trust(), seat.round(), seat.member());
            return Outcome.done(round);
        });
    }

    /** When a member can be asked again who cannot answer now: at what instant each time of theirs comes, if that is soon enough. */
    public Map<LaterOn, Instant> times(Seat seat) {
        Trust trust = people.trust(seat.trust()).orElseThrow();
        Rhythm rhythm = goodTimes.rhythm(trust, new Address.OfMember(seat.member()));
        Instant now = clock.instant();
        Map<LaterOn, Instant> times = new EnumMap<>(LaterOn.class);
        rounds.round(seat.trust(), seat.round())
                .filter(round -> round.takesAnswersAt(now))
                .ifPresent(round -> Arrays.stream(LaterOn.values())
                        .forEach(later -> later.after(now, rhythm)
                                .filter(at -> at.isBefore(round.times().closesAt()))
                                .ifPresent(at -> times.put(later, at))));
        return times;
    }

    /**
     * A member wants to be asked again then, as often as they like; no reminder is used up by it. Of this and that they want no
     * reminder, what they said last holds.
     */
    public Outcome<Instant> askLater(Seat seat, LaterOn later) {
        return asked(
                seat,
                round -> Optional.ofNullable(times(seat).get(later))
                        .map(at -> {
                            Trust trust = people.trust(seat.trust()).orElseThrow();
                            Address to = new Address.OfMember(seat.member());
                            nudges.askAfterAll(seat.trust(), seat.round(), seat.member());
                            dispatching.putAt(at, trust, to, new Message.AskedLater(seat.round()), at);
                            return Outcome.done(at);
                        })
                        .orElse(Outcome.refused(Because.TOO_LATE_THEN)));
    }

    private <T> Outcome<T> asked(Seat seat, Function<Round, Outcome<T>> then) {
        Instant now = clock.instant();
        return rounds.round(seat.trust(), seat.round())
                .filter(round -> round.invitation(seat.member()).isPresent())
                .map(round ->
                        round.takesAnswersAt(now) ? then.apply(round) : Outcome.<T>refused(Because.ROUND_HAS_ENDED))
                .orElse(Outcome.refused(Because.NOT_INVITED));
    }

    /**
     * What is left of a round's reminders.
     *
     * @param planned when they go out by themselves, as far as no nudge stands for them
     */
    public record Left(int nudges, List<Instant> planned) {
        public Left {
            planned = List.copyOf(planned);
        }
    }
}
