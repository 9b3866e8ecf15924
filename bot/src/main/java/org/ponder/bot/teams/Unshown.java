package org.ponder.bot.teams;

/** The bot has nothing to show that it is the one that is registered; the message says what to set. */
final class Unshown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unshown(IllegalArgumentException reason) {
        super(reason.getMessage(), reason);
    }
}
