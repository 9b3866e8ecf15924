package org.ponder.domain.reflection;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Position;

/** What a member answered to one prompt. */
public sealed interface Answer {

    /** Calls the one that fits. */
    <T> T fold(Function<Position, T> placed, Function<Written, T> written, Supplier<T> skipped);

    /** Whether it was left open. */
    default boolean isGap() {
        return fold(position -> false, written -> false, () -> true);
    }

    /** A position on the element's scale. */
    record Placed(Position position) implements Answer {
        @Override
        public <T> T fold(Function<Position, T> placed, Function<Written, T> written, Supplier<T> skipped) {
            return placed.apply(position);
        }

        @Override
        public String toString() {
            return "Placed[…]";
        }
    }

    /**
     * Words, and for a strength or a challenge the aspects they are about.
     *
     * @param text as written, line breaks and all; may be empty where aspects are ticked
     */
    record Written(String text, Set<AspectKey> aspects, QuoteConsent consent) implements Answer {

        /** The longest text, in characters as Unicode counts them (code points). */
        public static final int LONGEST = 2000;

        /** The longest text that others may be shown, counted likewise: a summary is read in a minute. */
        public static final int LONGEST_SHARED = 400;

        public Written {
            aspects = Set.copyOf(aspects);
            if (length(text) > LONGEST) {
                throw new IllegalArgumentException("a text of " + length(text) + " characters got past the use case");
            }
        }

        /** Whether there are words, and no more of them than others may be shown. */
        public boolean fitsSharing() {
            return hasWords() && length(text) <= LONGEST_SHARED;
        }

        public boolean hasWords() {
            return !text.isBlank();
        }

        Written letting(QuoteConsent other) {
            return new Written(text, aspects, other);
        }

        public static int length(String text) {
            return text.codePointCount(0, text.length());
        }

        @Override
        public <T> T fold(Function<Position, T> placed, Function<Written, T> written, Supplier<T> skipped) {
            return written.apply(this);
        }

        /** Hides the text: it belongs to its author. */
        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    /** Left open on purpose. */
    record Skipped() implements Answer {
        @Override
        public <T> T fold(Function<Position, T> placed, Function<Written, T> written, Supplier<T> skipped) {
            return skipped.get();
        }
    }
}
