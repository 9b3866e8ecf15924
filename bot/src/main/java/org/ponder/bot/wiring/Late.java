package org.ponder.bot.wiring;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Something that is made only after what needs it; the one knot in the graph that has to be tied by hand. */
final class Late<T> {
    private final AtomicReference<Optional<T>> made = new AtomicReference<>(Optional.empty());

    void set(T value) {
        made.set(Optional.of(value));
    }

    T get() {
        return made.get().orElseThrow();
    }
}
