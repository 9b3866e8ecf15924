package org.ponder.bot.channel;

/** An id came that is longer than any platform's own, so that nothing of what came with it is kept; it is quoted nowhere. */
public final class IdTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String SENTENCE = "An id has at most " + Id.LONGEST + " characters.";

    IdTooLong() {
        super(SENTENCE);
    }

    /** What is wrong, for whoever sent it. */
    public String sentence() {
        return SENTENCE;
    }
}
