package org.ponder.bot.slack;

/** Why something from Slack had no effect. */
public enum Unheard {
    /** It was not signed by Slack, and is the only one of these that is refused. */
    UNSIGNED,
    /** From where the app is not installed, or no more. */
    NOT_INSTALLED,
    /** By somebody of another organisation, in a channel that is shared with it. */
    STRANGER,
    /** Said by the bot itself, or by another. */
    BY_A_BOT,
    /** Nothing depends on it. */
    NOT_NEEDED,
    /** A kind that we have not heard of. */
    UNKNOWN,
    /** It lacks what it takes to understand it. */
    UNCLEAR,
    /** Slack has held back what we would have been told, because it was too much. */
    RATE_LIMITED
}
