package org.ponder.dialogs.card;

/**
 * Something to press.
 *
 * @param key what is submitted, in lower-case letters, digits and hyphens, with colons between its parts
 * @param label also what one may type instead
 */
public record Choice(String key, String label, Weight weight) {

    /** Whether it is what most people will want next. */
    public enum Weight {
        MAIN,
        OTHER
    }

    public static Choice main(String key, String label) {
        return new Choice(key, label, Weight.MAIN);
    }

    public static Choice other(String key, String label) {
        return new Choice(key, label, Weight.OTHER);
    }
}
