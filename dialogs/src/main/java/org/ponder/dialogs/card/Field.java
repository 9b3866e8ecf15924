package org.ponder.dialogs.card;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Something to fill in on a card. */
public sealed interface Field {

    /** What its value is submitted under; lower-case letters, digits and hyphens. */
    String id();

    String label();

    /** What it holds now, as it would be submitted; empty while it holds nothing. */
    String value();

    /** The same field, holding what was submitted for it. */
    Field holding(String value);

    /** Calls the one that fits. */
    <T> T fold(Cases<T> cases);

    /** What to do with each kind of field. */
    interface Cases<T> {
        T text(TextField field);

        T oneOf(OneOf field);

        T manyOf(ManyOf field);
    }

    /** Words. A channel may cut nothing: what is too long is refused later, with its length. */
    record TextField(String id, String label, String hint, String value, Lines lines) implements Field {
        @Override
        public TextField holding(String other) {
            return new TextField(id, label, hint, other, lines);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.text(this);
        }

        @Override
        public String toString() {
            return "TextField[" + id + "]";
        }
    }

    /** How much room words get. */
    enum Lines {
        ONE,
        SEVERAL,
        /** As much as several, or the text of a calendar file in the place of words. */
        CALENDAR
    }

    /**
     * Exactly one option, or none yet.
     *
     * @param chosen an option's key, or empty
     */
    record OneOf(String id, String label, List<Option> options, String chosen, Layout layout) implements Field {
        public OneOf {
            options = List.copyOf(options);
        }

        @Override
        public String value() {
            return chosen;
        }

        @Override
        public OneOf holding(String key) {
            return new OneOf(id, label, options, key, layout);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.oneOf(this);
        }
    }

    /** Whether options are all in sight, or behind a drop-down list. */
    enum Layout {
        OPEN,
        COMPACT
    }

    /** Any number of options; submitted as their keys with commas between. */
    record ManyOf(String id, String label, List<Option> options, Set<String> chosen, Ticks ticks) implements Field {
        public ManyOf {
            options = List.copyOf(options);
            chosen = Set.copyOf(chosen);
        }

        /** Whose ticks may be left beside what the card asks. */
        public ManyOf(String id, String label, List<Option> options, Set<String> chosen) {
            this(id, label, options, chosen, Ticks.BESIDE);
        }

        @Override
        public String value() {
            return options.stream().map(Option::key).filter(chosen::contains).collect(Collectors.joining(","));
        }

        @Override
        public ManyOf holding(String keys) {
            return new ManyOf(
                    id, label, options, keys.isEmpty() ? Set.of() : new HashSet<>(List.of(keys.split(","))), ticks);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.manyOf(this);
        }
    }

    /** Whether ticks are what the card asks for, or may be made beside that. */
    enum Ticks {
        ASKED,
        BESIDE
    }

    /**
     * One thing to choose.
     *
     * @param key lower-case letters, digits and hyphens
     * @param detail a sentence about it, or empty
     */
    record Option(String key, String name, String detail) {}
}
