package org.ponder.bot.channel;

/** The one character that a database does not take for text. */
final class Nul {
    private static final String NUL = "\0";

    private Nul() {}

    /** Nobody means it, and whatever else came is worth keeping. */
    static String without(String text) {
        return text.replace(NUL, "");
    }
}
