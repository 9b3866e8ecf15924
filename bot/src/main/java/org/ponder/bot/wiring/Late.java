package org.ponder.bot.wiring;

import java.util.concurrent.CompletableFuture;

/** Something that is made only after what needs it: the one knot in the graph that has to be tied by hand. */
final class Late<T> {
    private final CompletableFuture<T> made = new CompletableFuture<>();

    void set(T value) {
        made.complete(value);
    }

    T get() {
        return made.join();
    }
}
