package org.ponder.bot.wiring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that is made only after what needs it: the one knot in the graph that has to be tied by hand. */
final class Late<T> {
    private final List<T> made = new CopyOnWriteArrayList<>();

    void set(T value) {
        made.add(value);
    }

    T get() {
        return made.get(0);
    }
}
