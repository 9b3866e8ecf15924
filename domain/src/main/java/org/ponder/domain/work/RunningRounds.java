package org.ponder.domain.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.nudge.NudgePlan;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Rosters;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Leg;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Subject;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;
import org.ponder.domain.work.Refusal.Because;

/** A facilitator opens, extends, closes or cancels a round; the clock closes it when its time has come. */
public final class RunningRounds {
    private final People people;
    private final Frameworks frameworks;
    private final Rounds rounds;
    private final Reflections reflections;
    private final Publishing publishing;
    private final BankHolidays bankHolidays;
    private final Dispatching dispatching;
    private final Replanning replanning;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public RunningRounds(Ports ports, Publishing publishing, InstantSource clock, Supplier<UUID> ids) {
        this.people = ports.people();
        this.frameworks = ports.frameworks();
        this.rounds = ports.rounds();
        this.reflections = ports.reflections();
        this.publishing = publishing;
        this.bankHolidays = ports.bankHolidays();
        this.dispatching = new Dispatching(ports);
        this.replanning = new Replanning(ports);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Opens a round on an element for everybody who is {@link #asked} now, until the trust's usual closing time; tells the team's
     * channel and asks each of them.
     */
    public Outcome<Round> open(TrustId trust, MemberId by, Subject subject, Grouping grouping) {
        return asFacilitator(trust, by, t -> {
            Terms terms = everybody(t, grouping);
            return whyNot(t, subject, terms)
                    .<Outcome<Round>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(start(t, subject, terms)));
        });
    }

    /** Why no round whatever could be opened now for everybody in the trust, if so. */
    public Optional<Refusal> standsInTheWay(TrustId trust) {
        Trust asking = people.trust(trust).orElseThrow();
        return whyNot(asking, everybody(asking, Grouping.WHOLE_TEAM));
    }

    private Terms everybody(Trust trust, Grouping grouping) {
        return new Terms(
                grouping,
                trust.floor(),
                asked(trust).stream()
                        .map(m -> new Invitation(m.id(), m.perspective()))
                        .toList());
    }

    /** Whom a round asks that opens now, by name. */
    public List<Member> asked(Trust trust) {
        Rosters rosters = people.rosters(trust.id());
        return people.members(trust.id()).stream()
                .filter(member -> rosters.ask(trust.setUp(), member.id()))
                .toList();
    }

    /** Why no round could ever be opened as things are, if so. */
    Optional<Refusal> standsInTheWayOfAny(Trust trust) {
        return whyNot(trust, everybody(trust, Grouping.WHOLE_TEAM))
                .filter(refusal -> !refusal.equals(Because.ANOTHER_ROUND_IS_OPEN));
    }

    /** Why a round of a cycle could not be opened as things are, if time alone does not mend it. */
    Optional<Because> standsInTheWayOf(Trust trust, Cycle cycle, Leg leg) {
        return whyNot(trust, everybody(trust, cycle.grouping(leg)))
                .flatMap(refusal -> refusal.fold(Optional::of, tooLong -> Optional.empty()))
                .filter(because -> because != Because.ANOTHER_ROUND_IS_OPEN && because != Because.EVERYTHING_IS_HELD);
    }

    /** Opens a round of a cycle, now; in the edition that it was planned in, also where there is a newer one. */
    Outcome<Round> openPlanned(Trust trust, Cycle cycle, Leg leg) {
        Terms terms = everybody(trust, cycle.grouping(leg));
        return whyNot(trust, terms)
                .<Outcome<Round>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(start(
                        trust,
                        Round.opening(
                                leg.round(), cycle.subject(leg), terms, new Times(clock.instant(), leg.closesAt())))));
    }

    private Optional<Refusal> whyNot(Trust trust, Subject subject, Terms terms) {
        Optional<Edition> edition = frameworks.newest(trust.id()).stream()
                .filter(e -> e.id().equals(subject.edition()))
                .findFirst();
        if (edition.flatMap(e -> e.element(subject.element())).isEmpty()) {
            return Optional.of(Because.NO_SUCH_ELEMENT);
        }
        return whyNot(trust, terms);
    }

    private Optional<Refusal> whyNot(Trust trust, Terms terms) {
        if (!trust.setUp().safeguarding().isNamed()) {
            return Optional.of(Because.NO_SAFEGUARDING_CONTACT);
        }
        if (trust.setUp().channel(Audience.TEAM).isEmpty()) {
            return Optional.of(Because.NO_TEAM_CHANNEL);
        }
        if (terms.audience().isEmpty()) {
            return Optional.of(Because.NOBODY_TO_ASK);
        }
        if (terms.grouping() == Grouping.BY_PERSPECTIVE
                && !terms.audience().stream().map(Invitation::perspective).allMatch(Perspective::isSet)) {
            return Optional.of(Because.PERSPECTIVES_MISSING);
        }
        if (trust.hold().isOn()) {
            return Optional.of(Because.EVERYTHING_IS_HELD);
        }
        if (rounds.open(trust.id()).stream().anyMatch(other -> other.terms().overlaps(terms))) {
            return Optional.of(Because.ANOTHER_ROUND_IS_OPEN);
        }
        return Optional.empty();
    }

    /** When a round closes that is opened now, unless it is given more time. */
    public Instant closingOfOneOpenedNow(Trust trust) {
        return trust.setUp().times().closingOf(clock.instant());
    }

    private Round start(Trust trust, Subject subject, Terms terms) {
        Times times = new Times(clock.instant(), closingOfOneOpenedNow(trust));
        Round round = start(trust, Round.opening(new RoundId(ids.get()), subject, terms, times));
        replanning.replan(trust, clock.instant());
        return round;
    }

    private Round start(Trust trust, Round planned) {
        Instant now = clock.instant();
        Round round = planned.at(reminding(trust, planned.times(), now));
        rounds.save(trust.id(), round);
        tellTeam(trust, new Message.Announcement(round.id()), now);
        tellEverybodyAsked(trust, round, new Message.AskToReflect(round.id()), now);
        return round;
    }

    /** With reminders planned from an instant on. */
    private Times reminding(Trust trust, Times times, Instant from) {
        return times.reminding(NudgePlan.planned(trust.channelRhythm(bankHolidays), from, times.closesAt()));
    }

    /** Gives an open round more time, and tells the team's channel. */
    public Outcome<Round> extend(TrustId trust, MemberId by, RoundId id, Instant later) {
        return changing(trust, by, id, (t, round) -> {
            if (!later.isAfter(round.times().closesAt())) {
                return Outcome.refused(Because.NOT_LATER);
            }
            if (!t.setUp().times().reach(clock.instant(), later)) {
                return Outcome.refused(Because.TOO_FAR_AHEAD);
            }
            Round longer = round.extendedTo(later);
            longer = longer.at(reminding(t, longer.times(), longer.times().opensAt()));
            rounds.save(trust, longer);
            tellTeam(t, new Message.MoreTime(id), clock.instant());
            replanning.replan(t, clock.instant());
            return Outcome.done(longer);
        });
    }

    /** Closes an open round now and publishes its summary. */
    public Outcome<Round> closeEarly(TrustId trust, MemberId by, RoundId id) {
        return changing(trust, by, id, (t, round) -> Outcome.done(close(t, round)));
    }

    /** Cancels an open round: nothing of it is ever shown, and what was answered is erased. */
    public Outcome<Round> cancel(TrustId trust, MemberId by, RoundId id) {
        return changing(trust, by, id, (t, round) -> {
            Instant now = clock.instant();
            Round cancelled = round.cancelledAt(now);
            rounds.save(trust, cancelled);
            reflections.eraseAll(trust, id);
            tellTeam(t, new Message.CalledOff(id), now);
            tellEverybodyAsked(t, cancelled, new Message.CalledOff(id), now);
            return Outcome.done(cancelled);
        });
    }

    /** Closes a round whose time has come, and only then; called by the clock, as often as it likes. */
    public void closeIfDue(TrustId trust, RoundId id) {
        Instant now = clock.instant();
        rounds.forChanging(trust, id)
                .filter(round -> round.isDueAt(now))
                .ifPresent(round -> close(people.trust(trust).orElseThrow(), round));
    }

    /** The trust's rounds that have not ended, the earliest opened first; also those that a facilitator is not asked in. */
    public List<Round> running(TrustId trust) {
        return rounds.open(trust);
    }

    /** Rounds that a member may answer now. */
    public List<Round> openFor(TrustId trust, MemberId member) {
        Instant now = clock.instant();
        return rounds.open(trust).stream()
                .filter(round -> round.takesAnswersAt(now))
                .filter(round -> round.invitation(member).isPresent())
                .toList();
    }

    private Round close(Trust trust, Round round) {
        Instant now = clock.instant();
        Round closed = round.closedAt(now);
        rounds.save(trust.id(), closed);
        publishing.publish(trust, closed, now);
        return closed;
    }

    private Outcome<Round> changing(TrustId trust, MemberId by, RoundId id, Change change) {
        return asFacilitator(
                trust,
                by,
                t -> rounds.forChanging(trust, id)
                        .map(round -> round.takesAnswersAt(clock.instant())
                                ? change.of(t, round)
                                : Outcome.<Round>refused(Because.ROUND_HAS_ENDED))
                        .orElse(Outcome.refused(Because.NOT_INVITED)));
    }

    private Outcome<Round> asFacilitator(TrustId trust, MemberId by, Function<Trust, Outcome<Round>> then) {
        Trust held = people.forChanging(trust).orElseThrow();
        return people.member(trust, by).filter(Member::isFacilitator).isPresent()
                ? then.apply(held)
                : Outcome.refused(Because.NOT_A_FACILITATOR);
    }

    private void tellTeam(Trust trust, Message message, Instant now) {
        trust.setUp()
                .channel(Audience.TEAM)
                .ifPresent(team -> dispatching.put(trust, new Address.OfChannel(team), message, now));
    }

    private void tellEverybodyAsked(Trust trust, Round round, Message message, Instant now) {
        dispatching.put(trust, round.asked().stream().map(Address.OfMember::new).toList(), message, now);
    }

    /** A change to an open round. */
    private interface Change {
        Outcome<Round> of(Trust trust, Round round);
    }
}
