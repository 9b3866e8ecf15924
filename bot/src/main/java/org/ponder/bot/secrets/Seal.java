package org.ponder.bot.secrets;

/**
 * Closes the texts of one row before they are kept, and opens them again. What an earlier release kept open is read as it stands:
 * none of our texts begins as a closed one does.
 */
public record Seal(Secrets secrets, String row) {
    /** How the JSON of a header begins in base64. */
    private static final String CLOSED = "eyJ";

    public String closed(String column, String text) {
        return secrets.hidden(text, place(column));
    }

    /** The same, but what is kept there if it says this already: so nothing is written that was not changed. */
    public String closed(String column, String text, String kept) {
        return kept.startsWith(CLOSED) && opened(column, kept).equals(text) ? kept : closed(column, text);
    }

    /** @throws Unreadable with a sentence that says what to do */
    public String opened(String column, String kept) {
        return kept.startsWith(CLOSED) ? secrets.shown(kept, place(column)) : kept;
    }

    /** The same for the same text, and nothing that anybody without the key could find the text from. */
    public String fingerprint(String text) {
        return secrets.fingerprint(text);
    }

    private String place(String column) {
        return column + " of " + row;
    }

    @Override
    public String toString() {
        return "Seal[" + row + "]";
    }
}
