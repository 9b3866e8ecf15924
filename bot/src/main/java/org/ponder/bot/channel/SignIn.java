package org.ponder.bot.channel;

/** How it went the last time that a platform was asked whether it knows us; to tell it, nobody is asked. */
public enum SignIn {
    NOT_TRIED,
    WORKS,
    /** It does not know us: somebody has to set something right. */
    REFUSED,
    /** It could not be asked. */
    NO_ANSWER
}
