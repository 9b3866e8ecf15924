package org.ponder.bot.slack;

/** Something from Slack lacks what is needed to make anything of it; the message names that, and quotes nothing. */
final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param lacking what is not as it should be, by its name in Slack's reference */
    Unclear(String lacking) {
        super(lacking, null, false, false);
    }

    String lacking() {
        return String.valueOf(getMessage());
    }
}
