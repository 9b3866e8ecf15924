package org.ponder.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.NudgePlan;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.EveryMessage;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Reflections;
import org.ponder.domain.round.CycleState;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;

/** Decides, when the time of a message has come, whether it may leave: much may have changed since it was put. */
public final class Leaving {
    /** While everything is held for a trust, its messages are looked at again after so long. */
    static final Duration HELD_FOR = Duration.ofHours(1);

    /** What cannot be said to somebody who wants to hear nothing is looked at again after so long. */
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final People people;
    private final Rounds rounds;
    private final Reflections reflections;
    private final Nudges nudges;
    private final Cycles cycles;
    private final Replanning replanning;
    private final GoodTimes goodTimes;

    Leaving(Ports ports) {
        this.people = ports.people();
        this.rounds = ports.rounds();
        this.reflections = ports.reflections();
        this.nudges = ports.nudges();
        this.cycles = ports.cycles();
        this.replanning = new Replanning(ports);
        this.goodTimes = new GoodTimes(ports);
    }

    /**
     * When a message may leave.
     *
     * @return now, or a later time at which to ask again; empty where it is not to leave at all
     */
    public Optional<Instant> when(TrustId trust, Address to, Message message, Instant now) {
        return message.fold(new Cases(people.trust(trust).orElseThrow(), to, now));
    }

    /** To one address of a trust, at one moment. */
    private final class Cases extends EveryMessage<Optional<Instant>> {
        private final Trust trust;
        private final Address to;
        private final Instant now;

        Cases(Trust trust, Address to, Instant now) {
            this.trust = trust;
            this.to = to;
            this.now = now;
        }

        @Override
        protected Optional<Instant> message(Message message) {
            return unlessHeld(() -> rhythm().next(now));
        }

        /** Nobody hears it but the platform. */
        @Override
        public Optional<Instant> roster(Message.RosterWanted message) {
            return Optional.of(now);
        }

        /** Its time was good when it was put, or somebody waits for it; unless they want to hear nothing. */
        @Override
        public Optional<Instant> appointment(Message.Appointed message) {
            return isResting() ? kept() : Optional.of(now);
        }

        /** Whoever asks was told that it would be asked: it is kept for those who want to hear nothing. */
        @Override
        public Optional<Instant> perspective(Message.PerspectiveAsked message) {
            return unlessHeld(this::kept);
        }

        /** As above. */
        @Override
        public Optional<Instant> link(Message.SamePerson message) {
            return unlessHeld(this::kept);
        }

        private Optional<Instant> kept() {
            return rhythm().next(now).or(() -> Optional.of(now.plus(KEPT_FOR)));
        }

        /** Whatever they have done in the round meanwhile: whether it arrives is told, and must tell nothing of that. */
        @Override
        public Optional<Instant> invitation(Message.AskToReflect message) {
            return unlessHeld(() -> asking(message.round()).flatMap(round -> rhythm().next(now)));
        }

        @Override
        public Optional<Instant> summary(Message.SummaryReady message) {
            return unlessHeld(() -> rounds.round(trust.id(), message.round())
                    .map(round -> goodTimes.ofFinding(trust, round.asked(), now)));
        }

        /** On its own day, or not at all. */
        @Override
        public Optional<Instant> countdown(Message.Countdown message) {
            return unlessHeld(() -> cycles.cycle(trust.id(), message.cycle())
                    .filter(cycle -> cycle.state() != CycleState.CALLED_OFF)
                    .filter(cycle -> cycle.course().reviewDay().day().equals(message.day()))
                    .flatMap(cycle -> replanning.countdownAt(trust, cycle, message.days()))
                    .flatMap(planned -> planned.isAfter(now)
                            ? Optional.of(planned)
                            : rhythm().next(now).filter(leaves -> isOneDay(rhythm(), planned, leaves))));
        }

        /** They asked for this hour, whatever their hours are; unless they want to hear nothing since. */
        @Override
        public Optional<Instant> again(Message.AskedLater message) {
            return unlessHeld(() ->
                    wanted(message.round()).flatMap(round -> isResting() ? rhythm().next(now) : Optional.of(now)));
        }

        private boolean isResting() {
            Rhythm rhythm = rhythm();
            return rhythm.rest().covers(LocalDate.ofInstant(now, rhythm.zone()));
        }

        @Override
        public Optional<Instant> reminder(Message.Reminder message) {
            return unlessHeld(() -> wanted(message.round())
                    .filter(round ->
                            to.fold(member -> !nudges.isLeftAlone(trust.id(), round.id(), member), channel -> false))
                    .flatMap(round -> reminder(round, message.number())));
        }

        /** When it was to leave by what its member wishes for now; once that day is over it makes no sense any more. */
        private Optional<Instant> reminder(Round round, int number) {
            Rhythm rhythm = rhythm();
            List<Instant> decided = nudges.of(trust.id(), round.id()).stream()
                    .filter(nudge -> nudge.number() <= number)
                    .map(Nudge::at)
                    .toList();
            Instant closes = round.times().closesAt();
            return NudgePlan.leaves(rhythm, round.times().opensAt(), closes, decided)
                    .flatMap(planned -> planned.isAfter(now)
                            ? Optional.of(planned)
                            : rhythm.next(now, closes).filter(leaves -> isOneDay(rhythm, planned, leaves)));
        }

        private boolean isOneDay(Rhythm rhythm, Instant planned, Instant leaves) {
            return LocalDate.ofInstant(planned, rhythm.zone()).equals(LocalDate.ofInstant(leaves, rhythm.zone()));
        }

        /** The round, if it asks them. */
        private Optional<Round> asking(RoundId id) {
            return rounds.round(trust.id(), id)
                    .filter(round -> round.takesAnswersAt(now))
                    .filter(round -> to.fold(member -> round.invitation(member).isPresent(), channel -> false));
        }

        /** The same, if they have not answered in it and do not want to be left alone. */
        private Optional<Round> wanted(RoundId id) {
            return asking(id).filter(round -> to.fold(member -> isUnanswered(round, member), channel -> false));
        }

        private boolean isUnanswered(Round round, MemberId member) {
            return !nudges.isLeftAlone(trust.id(), round.id(), member)
                    && reflections
                            .own(trust.id(), round.id(), member)
                            .filter(Reflection::isSent)
                            .isEmpty();
        }

        private Optional<Instant> unlessHeld(Supplier<Optional<Instant>> leaves) {
            return trust.hold().isOn() ? Optional.of(now.plus(HELD_FOR)) : leaves.get();
        }

        private Rhythm rhythm() {
            return goodTimes.rhythm(trust, to);
        }
    }
}
