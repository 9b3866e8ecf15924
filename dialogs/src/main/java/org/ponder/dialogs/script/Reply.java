package org.ponder.dialogs.script;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a member's words or press mean at the question that is open; words and presses mean the same thing from here on. */
public sealed interface Reply {

    /** Calls the one that fits. */
    <T> T fold(Function<Chose, T> chose, Supplier<T> unclear);

    /**
     * One of the card's choices, with what its fields hold.
     *
     * @param values by field id; a field that the reply says nothing about has none
     */
    record Chose(String choice, Map<String, String> values) implements Reply {
        public Chose {
            values = Map.copyOf(values);
        }

        /** What was filled in, or empty. */
        public String value(String field) {
            return values.getOrDefault(field, "");
        }

        @Override
        public <T> T fold(Function<Chose, T> chose, Supplier<T> unclear) {
            return chose.apply(this);
        }

        /** Hides the values: they may be a member's words. */
        @Override
        public String toString() {
            return "Chose[" + choice + "]";
        }
    }

    /** It could mean nothing here, or more than one thing. */
    record Unclear() implements Reply {
        @Override
        public <T> T fold(Function<Chose, T> chose, Supplier<T> unclear) {
            return unclear.get();
        }
    }
}
