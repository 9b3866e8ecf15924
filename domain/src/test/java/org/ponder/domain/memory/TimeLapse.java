package org.ponder.domain.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ponder.domain.memory.InMemoryCourier.Sent;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Leg;
import org.ponder.domain.work.UseCases;

/** Lets time pass in a trust: the clock strikes when something is due, what may leave leaves, and people do what they meant to do. */
public final class TimeLapse {
    private final TrustId trust;
    private final InMemory memory;
    private final UseCases useCases;
    private final SettableClock clock;
    private final InMemoryCourier courier;
    private final Consumer<Sent> heard;
    private final NavigableMap<Instant, List<Runnable>> meant = new TreeMap<>();

    public TimeLapse(TrustId trust, InMemory memory, UseCases useCases, SettableClock clock) {
        this(trust, memory, useCases, clock, sent -> {});
    }

    /** @param heard is told of everything that leaves, as it leaves */
    public TimeLapse(TrustId trust, InMemory memory, UseCases useCases, SettableClock clock, Consumer<Sent> heard) {
        this.trust = trust;
        this.memory = memory;
        this.useCases = useCases;
        this.clock = clock;
        this.courier = new InMemoryCourier(trust, memory.outbox, useCases.leaving());
        this.heard = heard;
    }

    /** Something that somebody does then. */
    public void at(Instant instant, Runnable deed) {
        meant.computeIfAbsent(instant, at -> new ArrayList<>()).add(deed);
    }

    /** Until an instant, which is the time then. */
    public void until(Instant end) {
        strikes();
        Optional<Instant> next = next(end);
        while (next.isPresent()) {
            clock.set(next.get());
            strikes();
            next = next(end);
        }
        clock.set(end);
        strikes();
    }

    public List<Sent> sent() {
        return courier.sent();
    }

    /** When messages of a kind left, for whomever. */
    public List<Instant> sent(Class<? extends Message> kind) {
        return courier.sent().stream()
                .filter(sent -> kind.isInstance(sent.dispatch().message()))
                .map(Sent::at)
                .toList();
    }

    private void strikes() {
        Instant now = clock.instant();
        List<Runnable> deeds = new ArrayList<>();
        meant.headMap(now, true).values().forEach(deeds::addAll);
        meant.headMap(now, true).clear();
        deeds.forEach(Runnable::run);
        memory.rounds.open(trust).forEach(round -> {
            useCases.nudging().remindIfDue(trust, round.id());
            useCases.rounds().closeIfDue(trust, round.id());
        });
        useCases.cycling().latest(trust).ifPresent(cycle -> useCases.cycling().advance(trust, cycle.id()));
        courier.deliverDue(now).forEach(heard);
    }

    private Optional<Instant> next(Instant end) {
        Instant now = clock.instant();
        Stream<Instant> rounds = memory.rounds.open(trust).stream()
                .filter(round -> !round.times().hold().isOn())
                .flatMap(round ->
                        Stream.concat(Stream.of(round.times().closesAt()), round.times().reminders().stream()));
        Stream<Instant> cycles = useCases.cycling().latest(trust).stream()
                .flatMap(cycle -> cycle.next().stream())
                .map(Leg::opensAt);
        return Stream.of(rounds, cycles, courier.next().stream(), meant.keySet().stream())
                .flatMap(instants -> instants)
                .filter(now::isBefore)
                .filter(end::isAfter)
                .min(Comparator.naturalOrder());
    }
}
