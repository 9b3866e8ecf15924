package org.ponder.dialogs.card;

import java.util.List;
import java.util.function.ToIntFunction;

/** A part of what a card says. */
public sealed interface Block {

    /** Calls the one that fits. */
    <T> T fold(Cases<T> cases);

    /** What to do with each kind of block. */
    interface Cases<T> {
        T text(Text block);

        T heading(Heading block);

        T note(Note block);

        T items(Items block);

        T bars(Bars block);

        T quote(Quote block);

        T own(Own block);
    }

    /** A paragraph. */
    record Text(String text) implements Block {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.text(this);
        }
    }

    /** What the blocks after it are about. */
    record Heading(String text) implements Block {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.heading(this);
        }
    }

    /** A paragraph that may be read last: the small print. */
    record Note(String text) implements Block {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.note(this);
        }
    }

    /** A list of short lines. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.items(this);
        }
    }

    /** Labelled bars; every label stands with its number in text, so that nothing depends on seeing the bar. */
    record Bars(List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }

        /** The longest bar's number, at least 1. */
        public int longest() {
            ToIntFunction<Bar> count = Bar::count;
            return Math.max(1, bars.stream().mapToInt(count).max().orElse(1));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.bars(this);
        }
    }

    /** A label and how many. */
    record Bar(String label, int count) {}

    /**
     * What a member wrote, as they wrote it: shown to themselves, or where they agreed to share it; never in what a card becomes.
     *
     * @param by who signed it; empty where nobody did
     */
    record Quote(String text, String by) implements Block {
        public Quote(String text) {
            this(text, "");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.quote(this);
        }

        @Override
        public String toString() {
            return "Quote[…]";
        }
    }

    /**
     * What the one it is shown to has answered: for nobody else to see, and to be left in no record where a channel can help it.
     */
    record Own(Block block) implements Block {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.own(this);
        }

        @Override
        public String toString() {
            return "Own[…]";
        }
    }
}
