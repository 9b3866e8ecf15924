package org.ponder.domain.framework;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Where a member sees the trust on a scale, or that it is out of their sight: which is never a middle and never a zero. */
public sealed interface Position {

    /** Calls the one that fits; the place counts from 0, the earliest. */
    <T> T fold(IntFunction<T> at, Supplier<T> notInMySight);

    /** @param place counts from 0, the earliest */
    record At(int place) implements Position {
        public At {
            if (place < 0) {
                throw new IllegalArgumentException("a place counts from 0: " + place);
            }
        }

        @Override
        public <T> T fold(IntFunction<T> at, Supplier<T> notInMySight) {
            return at.apply(place);
        }
    }

    /** "I can't see this from my role." */
    record NotInMySight() implements Position {
        @Override
        public <T> T fold(IntFunction<T> at, Supplier<T> notInMySight) {
            return notInMySight.get();
        }
    }
}
