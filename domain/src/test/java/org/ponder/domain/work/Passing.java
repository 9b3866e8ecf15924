package org.ponder.domain.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.domain.memory.InMemoryCourier;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.round.Leg;

/** Lets time pass in a world: the clock strikes when something is due, and what may leave leaves. */
final class Passing {
    private final World world;
    private final InMemoryCourier courier;

    Passing(World world) {
        this.world = world;
        this.courier = new InMemoryCourier(world.trust, world.memory.outbox, world.useCases.leaving());
    }

    /** Until an instant, which is the time then. */
    void until(Instant end) {
        strikes();
        Optional<Instant> next = next(end);
        while (next.isPresent()) {
            world.clock.set(next.get());
            strikes();
            next = next(end);
        }
        world.clock.set(end);
        strikes();
    }

    List<InMemoryCourier.Sent> sent() {
        return courier.sent();
    }

    /** When messages of a kind left, for whomever. */
    List<Instant> sent(Class<? extends Message> kind) {
        return courier.sent().stream()
                .filter(sent -> kind.isInstance(sent.dispatch().message()))
                .map(InMemoryCourier.Sent::at)
                .toList();
    }

    private void strikes() {
        Instant now = world.clock.instant();
        world.memory.rounds.open(world.trust).forEach(round -> {
            world.useCases.nudging().remindIfDue(world.trust, round.id());
            world.useCases.rounds().closeIfDue(world.trust, round.id());
        });
        world.useCases
                .cycling()
                .latest(world.trust)
                .ifPresent(cycle -> world.useCases.cycling().advance(world.trust, cycle.id()));
        courier.deliverDue(now);
    }

    private Optional<Instant> next(Instant end) {
        Instant now = world.clock.instant();
        Stream<Instant> rounds = world.memory.rounds.open(world.trust).stream()
                .filter(round -> !round.times().hold().isOn())
                .flatMap(round ->
                        Stream.concat(Stream.of(round.times().closesAt()), round.times().reminders().stream()));
        Stream<Instant> cycles = world.useCases.cycling().latest(world.trust).stream()
                .flatMap(cycle -> cycle.next().stream())
                .map(Leg::opensAt);
        return Stream.of(rounds, cycles, courier.next().stream())
                .flatMap(instants -> instants)
                .filter(now::isBefore)
                .filter(end::isAfter)
                .min(Comparator.naturalOrder());
    }
}
