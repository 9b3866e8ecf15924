package org.ponder.dialogs.script;

import java.util.List;
import java.util.function.Function;

/** What was filled in on a card as it is meant, or the first thing on it that cannot be read. */
public sealed interface FilledForm<T> {

    <R> R fold(Function<T, R> meant, Function<Fault, R> faulty);

    static <T> FilledForm<T> meaning(T value) {
        return new Meant<>(value);
    }

    /** @param field its id */
    static <T> FilledForm<T> faulty(String field, String key, String... with) {
        return new Faulty<>(new Fault(field, key, List.of(with)));
    }

    /** All of it can be read. */
    record Meant<T>(T value) implements FilledForm<T> {
        @Override
        public <R> R fold(Function<T, R> meant, Function<Fault, R> faulty) {
            return meant.apply(value);
        }
    }

    /** Something cannot. */
    record Faulty<T>(Fault fault) implements FilledForm<T> {
        @Override
        public <R> R fold(Function<T, R> meant, Function<Fault, R> faulty) {
            return faulty.apply(fault);
        }
    }

    /**
     * What cannot be read, and what to do about it.
     *
     * @param field the id of the field it stands in
     * @param key of the text that says so
     * @param with what is put into that text
     */
    record Fault(String field, String key, List<String> with) {
        public Fault {
            with = List.copyOf(with);
        }

        /** Hides what is put in: anything may have been typed. */
        @Override
        public String toString() {
            return "Fault[" + key + "]";
        }
    }
}
