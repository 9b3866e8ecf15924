package org.ponder.domain.people;

import java.util.Locale;

/**
 * Something in a text by which colleagues may tell who wrote it, or whom it is about.
 *
 * @param words what was found, as the roster, the list of schools or the list of roles has it
 */
public record Clue(Kind kind, String words) {

    /** What it is that was found. */
    public enum Kind {
        COLLEAGUE,
        SCHOOL,
        ROLE
    }

    /** Whether the other one says all of this and more, as a whole name does of its first part. */
    boolean isWithin(Clue other) {
        String shorter = words.toLowerCase(Locale.ROOT);
        String longer = other.words.toLowerCase(Locale.ROOT);
        return kind == other.kind && !longer.equals(shorter) && (" " + longer + " ").contains(" " + shorter + " ");
    }

    /** Hides the words: they may be a person's name. */
    @Override
    public String toString() {
        return "Clue[" + kind + "]";
    }
}
