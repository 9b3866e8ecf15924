package org.ponder.deploy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was started and must be stopped again, last started first.
 *
 * <p>A stop waits for the start of one thing to finish, so that nothing can be left behind half started; after a stop nothing is
 * started any more.
 */
final class Running {
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private boolean stopped;

    /** Starts something, unless everything was stopped meanwhile; it registers with {@link #stopWith} how it is stopped. */
    synchronized <T> Optional<T> start(Supplier<T> something) {
        return stopped ? Optional.empty() : Optional.of(something.get());
    }

    synchronized void stopWith(Runnable stop) {
        stops.push(stop);
    }

    /** Stops everything. @return whether nobody had asked for it before */
    synchronized boolean stop() {
        boolean first = !stopped;
        stopped = true;
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
        return first;
    }
}
