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

    /** The first part of its key: what it does, apart from what it does it to. */
    public String kind() {
        return kind(key);
    }

    public static String kind(String key) {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }

    public static Choice main(String key, String label) {
        return new Choice(key, label, Weight.MAIN);
    }

    public static Choice other(String key, String label) {
        return new Choice(key, label, Weight.OTHER);
    }
}
