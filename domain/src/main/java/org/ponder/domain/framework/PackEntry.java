package org.ponder.domain.framework;

import java.util.List;
import java.util.Optional;

/** A pack as it was written: texts, lists and named fields with their lines, whatever the file format. Lines count from 1. */
public sealed interface PackEntry {

    int line();

    default Optional<Text> asText() {
        return Optional.empty();
    }

    default Optional<Items> asItems() {
        return Optional.empty();
    }

    default Optional<Fields> asFields() {
        return Optional.empty();
    }

    /** What to say where another kind of entry was expected. */
    default String fault(String expected) {
        return expected;
    }

    /** Plain text. */
    record Text(String value, int line) implements PackEntry {
        @Override
        public Optional<Text> asText() {
            return Optional.of(this);
        }
    }

    /** Entries in their order. */
    record Items(List<PackEntry> entries, int line) implements PackEntry {
        public Items {
            entries = List.copyOf(entries);
        }

        @Override
        public Optional<Items> asItems() {
            return Optional.of(this);
        }
    }

    /** Named entries in the order in which they were written, even where a name comes twice. */
    record Fields(List<Field> all, int line) implements PackEntry {
        public Fields {
            all = List.copyOf(all);
        }

        @Override
        public Optional<Fields> asFields() {
            return Optional.of(this);
        }
    }

    /** What the file format does not allow here, in words that say what to do. */
    record Unreadable(String message, int line) implements PackEntry {
        @Override
        public String fault(String expected) {
            return message;
        }
    }

    /** @param line where the name stands */
    record Field(String name, int line, PackEntry entry) {}
}
