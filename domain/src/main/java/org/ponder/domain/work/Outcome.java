package org.ponder.domain.work;

import java.util.function.Function;

/** What became of a request: it was done, or it was refused for a reason that can be said to whoever asked. */
public sealed interface Outcome<T> {

    <R> R fold(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused);

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(reason);
    }

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
            return done.apply(value);
        }
    }

    /** It was refused, and nothing changed. */
    record Refused<T>(Refusal reason) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
            return refused.apply(reason);
        }
    }
}
