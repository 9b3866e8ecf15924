package org.ponder.bot.teams;

/** What was to be said is too large for the Bot Connector, which took none of it. */
final class TooLarge extends RuntimeException {
    static final int STATUS = 413;
    static final String MESSAGE = "the Bot Connector answered 413";
    private static final long serialVersionUID = 1L;

    TooLarge() {
        super(MESSAGE);
    }
}
