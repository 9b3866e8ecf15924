package org.ponder.bot.secrets;

/** A hidden text that cannot be shown; the message says what to do. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Unreadable(String sentence) {
        super(sentence);
    }

    static Unreadable without(String key, String place) {
        return new Unreadable("Put the key “" + key + "” back into PONDER_SECRET_KEYS, behind the first one: " + place
                + " was hidden with it.");
    }

    static Unreadable tampered(String place) {
        return new Unreadable("What is kept as " + place
                + " is not what Ponder wrote there: see whether PONDER_SECRET_KEYS still holds the same key under the same"
                + " name, or restore the database from a backup.");
    }
}
