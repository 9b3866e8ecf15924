package org.ponder.domain.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.CycleState;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Leg;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Slot;
import org.ponder.domain.work.Refusal.Because;

/** A facilitator plans a run of rounds towards a review day; the clock opens them one after the other. */
public final class Cycling {
    /** So that the team hears of it beforehand. */
    private static final int NOTICE_DAYS = 2;

    private final People people;
    private final Frameworks frameworks;
    private final Cycles cycles;
    private final RunningRounds running;
    private final Replanning replanning;
    private final Dispatching dispatching;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    Cycling(Ports ports, RunningRounds running, InstantSource clock, Supplier<UUID> ids) {
        this.people = ports.people();
        this.frameworks = ports.frameworks();
        this.cycles = ports.cycles();
        this.running = running;
        this.replanning = new Replanning(ports);
        this.dispatching = new Dispatching(ports);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What a facilitator wants.
     *
     * @param elements in the order in which they are to be asked about, without the closing, which comes last by itself
     */
    public record Wanted(Course course, List<ElementKey> elements) {
        public Wanted {
            elements = List.copyOf(elements);
        }
    }

    /**
     * When the rounds of a cycle would be open.
     *
     * @param slots for as many of them as there are school weeks to come
     * @param fit how many of them are closed by the day that the facilitator wants to be done
     * @param wanted how many there are, with the closing
     */
    public record Proposal(List<Slot> slots, int fit, int wanted) {
        public Proposal {
            slots = List.copyOf(slots);
        }

        public boolean fits() {
            return fit == wanted;
        }
    }

    /** Looks when the rounds would be open; nothing is kept of it. */
    public Outcome<Proposal> propose(TrustId trust, MemberId by, Wanted wanted) {
        return asFacilitator(
                trust,
                by,
                held -> whyNot(held, wanted)
                        .<Outcome<Proposal>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(proposal(held, wanted))));
    }

    private Optional<Refusal> whyNot(Trust trust, Wanted wanted) {
        if (cycles.latest(trust.id()).filter(Cycle::isPlanned).isPresent()) {
            return Optional.of(Because.ANOTHER_CYCLE_IS_PLANNED);
        }
        Optional<Edition> edition = frameworks.newest(trust.id()).stream()
                .filter(one -> one.id().equals(wanted.course().edition()))
                .findFirst();
        boolean there = edition.filter(one -> wanted.elements().stream().allMatch(key -> has(one, key)))
                .isPresent();
        if (!there || wanted.elements().isEmpty() || wanted.elements().size() > Cycle.MOST) {
            return Optional.of(Because.NO_SUCH_ELEMENT);
        }
        ReviewDay day = wanted.course().reviewDay();
        return isAhead(trust, day.doneBy()) && isAhead(trust, day.day())
                ? OwnLine.whyNot(trust, people.members(trust.id()), day.purpose(), ReviewDay.LONGEST)
                : Optional.of(Because.NO_SUCH_REVIEW_DAY);
    }

    private static boolean has(Edition edition, ElementKey key) {
        return !key.equals(ElementKey.CLOSING) && edition.element(key).isPresent();
    }

    private boolean isAhead(Trust trust, LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), trust.zone());
        return day.isAfter(today) && day.isBefore(today.plusYears(2));
    }

    private Proposal proposal(Trust trust, Wanted wanted) {
        int many = keys(trust, wanted).size();
        LocalDate from = replanning.free(
                trust, LocalDate.ofInstant(clock.instant(), trust.zone()).plusDays(NOTICE_DAYS));
        List<Slot> slots = replanning.timetable(trust, wanted.course().pace()).slots(from, many);
        int fit = (int) slots.stream()
                .filter(slot -> !LocalDate.ofInstant(slot.closesAt(), trust.zone())
                        .isAfter(wanted.course().reviewDay().doneBy()))
                .count();
        return new Proposal(slots, fit, many);
    }

    /** The elements, and the closing where the framework has one. */
    private List<ElementKey> keys(Trust trust, Wanted wanted) {
        Edition edition =
                frameworks.edition(trust.id(), wanted.course().edition()).orElseThrow();
        return Stream.concat(
                        wanted.elements().stream(), edition.closing().stream().map(closing -> ElementKey.CLOSING))
                .toList();
    }

    /** What keeps the next round of a cycle from opening until a facilitator does something about it, if anything does. */
    public Optional<Because> standsInTheWay(TrustId trust, Cycle cycle) {
        return cycle.next()
                .flatMap(leg -> running.standsInTheWayOf(people.trust(trust).orElseThrow(), cycle, leg));
    }

    /** Plans a cycle, and tells the team's channel. */
    public Outcome<Cycle> plan(TrustId trust, MemberId by, Wanted wanted) {
        return asFacilitator(
                trust,
                by,
                held -> running.standsInTheWayOfAny(held)
                        .or(() -> whyNot(held, wanted))
                        .<Outcome<Cycle>>map(Outcome::refused)
                        .orElseGet(() -> planned(held, wanted)));
    }

    private Outcome<Cycle> planned(Trust trust, Wanted wanted) {
        Proposal proposal = proposal(trust, wanted);
        if (!proposal.fits()) {
            return Outcome.refused(Because.CYCLE_DOES_NOT_FIT);
        }
        List<ElementKey> keys = keys(trust, wanted);
        List<Leg> legs = IntStream.range(0, keys.size())
                .mapToObj(i -> new Leg(
                        new RoundId(ids.get()), keys.get(i), proposal.slots().get(i), false))
                .toList();
        Cycle cycle = new Cycle(new CycleId(ids.get()), wanted.course(), legs, CycleState.PLANNED);
        Instant now = clock.instant();
        cycles.save(trust.id(), cycle);
        replanning.countDown(trust, cycle, now);
        trust.setUp()
                .channel(Audience.TEAM)
                .ifPresent(team ->
                        dispatching.put(trust, new Address.OfChannel(team), new Message.CyclePlanned(cycle.id()), now));
        return Outcome.done(cycle);
    }

    /** Which day it is for a trust. */
    public LocalDate today(Trust trust) {
        return LocalDate.ofInstant(clock.instant(), trust.zone());
    }

    /** The last cycle that was planned and not called off, whatever has become of it. */
    public Optional<Cycle> latest(TrustId trust) {
        return cycles.latest(trust);
    }

    /** A cycle, to be said with what is told of it. */
    public Optional<Cycle> cycle(TrustId trust, CycleId id) {
        return cycles.cycle(trust, id);
    }

    /** Leaves out what is to come of a cycle; a round that is open goes on. */
    public Outcome<Cycle> callOff(TrustId trust, MemberId by) {
        return asFacilitator(
                trust,
                by,
                held -> cycles.latest(trust)
                        .filter(Cycle::isPlanned)
                        .map(cycle -> {
                            cycles.save(trust, cycle.calledOff());
                            return Outcome.done(cycle.calledOff());
                        })
                        .orElse(Outcome.refused(Because.NO_CYCLE_IS_PLANNED)));
    }

    /** Works towards another review day; what is to come stays where it lies. */
    public Outcome<Cycle> moveReviewDay(TrustId trust, MemberId by, ReviewDay day) {
        return asFacilitator(trust, by, held -> {
            Optional<Cycle> cycle = cycles.latest(trust);
            if (cycle.isEmpty()) {
                return Outcome.refused(Because.NO_CYCLE_IS_PLANNED);
            }
            if (!isAhead(held, day.day())) {
                return Outcome.refused(Because.NO_SUCH_REVIEW_DAY);
            }
            Cycle moved = cycle.get().towards(day);
            cycles.save(trust, moved);
            replanning.countDown(held, moved, clock.instant());
            return Outcome.done(moved);
        });
    }

    /**
     * Opens the next round of a cycle if its time has come; called by the clock, as often as it likes. What could not be opened on
     * its day, or cannot be now, is planned anew together with all that comes after it.
     */
    public void advance(TrustId id, CycleId which) {
        Trust trust = people.forChanging(id).orElseThrow();
        Instant now = clock.instant();
        cycles.cycle(id, which)
                .filter(cycle -> !trust.hold().isOn())
                .ifPresent(cycle -> cycle.next()
                        .filter(leg -> !leg.opensAt().isAfter(now))
                        .ifPresent(leg -> advance(trust, cycle, leg, now)));
    }

    private void advance(Trust trust, Cycle cycle, Leg leg, Instant now) {
        boolean late = LocalDate.ofInstant(now, trust.zone()).isAfter(LocalDate.ofInstant(leg.opensAt(), trust.zone()));
        boolean opened = !late
                && running.openPlanned(trust, cycle, leg)
                        .fold(
                                round -> {
                                    cycles.save(
                                            trust.id(),
                                            cycle.opening(
                                                    new Slot(now, round.times().closesAt())));
                                    return true;
                                },
                                refusal -> false);
        if (!opened) {
            replanning.putOff(trust, cycle, now);
        }
    }

    private <T> Outcome<T> asFacilitator(TrustId trust, MemberId by, Function<Trust, Outcome<T>> then) {
        Trust held = people.forChanging(trust).orElseThrow();
        return people.member(trust, by).filter(Member::isFacilitator).isPresent()
                ? then.apply(held)
                : Outcome.refused(Because.NOT_A_FACILITATOR);
    }
}
