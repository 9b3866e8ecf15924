package org.ponder.domain.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ponder.domain.calendar.BankHolidays;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Slot;
import org.ponder.domain.round.Timetable;

/** Lays the rounds of a cycle that are to come anew when something has moved, and tells the facilitators if they lie elsewhere now. */
final class Replanning {
    /** How many school days before the review day the team hears of it. */
    private static final List<Integer> DISTANCES = List.of(10, 5, 1);

    private final People people;
    private final Rounds rounds;
    private final Cycles cycles;
    private final BankHolidays bankHolidays;
    private final Dispatching dispatching;

    Replanning(Ports ports) {
        this.people = ports.people();
        this.rounds = ports.rounds();
        this.cycles = ports.cycles();
        this.bankHolidays = ports.bankHolidays();
        this.dispatching = new Dispatching(ports);
    }

    Timetable timetable(Trust trust, Pace pace) {
        return new Timetable(
                trust.schoolDays(bankHolidays),
                trust.zone(),
                trust.setUp().times().closesAt(),
                pace);
    }

    /** The first day on which another round can open: when those that are open have closed. */
    LocalDate free(Trust trust, LocalDate from) {
        return rounds.open(trust.id()).stream()
                .map(round -> LocalDate.ofInstant(round.times().closesAt(), trust.zone())
                        .plusDays(1))
                .filter(from::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(from);
    }

    /** Whatever has moved: a round, a holiday, or everything that was held. */
    void replan(Trust trust, Instant now) {
        LocalDate tomorrow = LocalDate.ofInstant(now, trust.zone()).plusDays(1);
        cycles.latest(trust.id())
                .map(cycle -> closing(trust, cycle))
                .ifPresent(cycle -> cycle.next()
                        .ifPresentOrElse(
                                next -> {
                                    LocalDate planned = LocalDate.ofInstant(next.opensAt(), trust.zone());
                                    moved(
                                            trust,
                                            cycle,
                                            free(trust, planned.isBefore(tomorrow) ? tomorrow : planned),
                                            now);
                                },
                                () -> cycles.save(trust.id(), cycle)));
    }

    /** The next round cannot open when it was to. */
    void putOff(Trust trust, Cycle cycle, Instant now) {
        moved(trust, cycle, free(trust, LocalDate.ofInstant(now, trust.zone()).plusDays(1)), now);
    }

    private void moved(Trust trust, Cycle cycle, LocalDate from, Instant now) {
        List<Slot> slots = timetable(trust, cycle.course().pace())
                .slots(from, cycle.toCome().size());
        Cycle moved = slots.size() == cycle.toCome().size() ? cycle.moved(slots) : cycle;
        cycles.save(trust.id(), moved);
        countDown(trust, moved, now);
        if (!moved.toCome().equals(cycle.toCome())) {
            dispatching.putToFacilitators(trust, people.members(trust.id()), new Message.CycleMoved(cycle.id()), now);
        }
    }

    /** The same cycle, its open round closing when that does. */
    private Cycle closing(Trust trust, Cycle cycle) {
        return rounds.open(trust.id()).stream()
                .filter(round -> cycle.has(round.id()))
                .findFirst()
                .map(round -> withRoomFor(cycle, round))
                .orElse(cycle);
    }

    /** What is to come may lie in the way until it is planned anew. */
    private static Cycle withRoomFor(Cycle cycle, Round round) {
        Instant closes = round.times().closesAt();
        Duration late = cycle.next()
                .map(next -> Duration.between(next.opensAt(), closes))
                .filter(over -> !over.isNegative())
                .orElse(Duration.ZERO);
        List<Slot> later = cycle.toCome().stream()
                .map(leg -> new Slot(leg.opensAt().plus(late), leg.closesAt().plus(late)))
                .toList();
        return cycle.moved(later).closing(round.id(), closes);
    }

    /** Puts what the team's channel is told before the review day, each for its day and each once, whatever moves. */
    void countDown(Trust trust, Cycle cycle, Instant now) {
        trust.setUp()
                .channel(Audience.TEAM)
                .ifPresent(team -> DISTANCES.forEach(distance -> countdownAt(trust, cycle, distance)
                        .filter(now::isBefore)
                        .ifPresent(at -> dispatching.move(
                                at,
                                trust,
                                new Address.OfChannel(team),
                                new Message.Countdown(
                                        cycle.id(), cycle.course().reviewDay().day(), distance),
                                Instant.EPOCH))));
    }

    /** When that is; empty where its day has no good hour. */
    Optional<Instant> countdownAt(Trust trust, Cycle cycle, int distance) {
        LocalDate day =
                trust.schoolDays(bankHolidays).before(cycle.course().reviewDay().day(), distance);
        return trust.channelRhythm(bankHolidays)
                .next(
                        day.atStartOfDay(trust.zone()).toInstant(),
                        day.plusDays(1).atStartOfDay(trust.zone()).toInstant());
    }
}
