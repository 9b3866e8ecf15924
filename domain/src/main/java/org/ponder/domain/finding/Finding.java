package org.ponder.domain.finding;

import java.util.function.Function;
import java.util.stream.Stream;

/** A figure that may be shown, or that is withheld with the reason; nothing outside this package can make one. */
public sealed interface Finding<F> permits Shown, Withheld {

    /** Calls the one that fits. */
    <T> T fold(Function<F, T> shown, Function<Suppression, T> withheld);

    /** The figure where it is shown, and nothing where it is withheld. */
    default Stream<F> stream() {
        return fold(Stream::of, why -> Stream.empty());
    }
}
