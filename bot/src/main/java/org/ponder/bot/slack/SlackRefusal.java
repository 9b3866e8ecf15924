package org.ponder.bot.slack;

/** Slack understood what it was asked and said no; asking the same again gives the same. */
final class SlackRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String error;

    /** @param error Slack's word for it, as in {@code invalid_code} */
    SlackRefusal(String error) {
        super("Slack said " + error);
        this.error = error;
    }

    String error() {
        return error;
    }
}
