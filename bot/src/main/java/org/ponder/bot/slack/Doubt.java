package org.ponder.bot.slack;

/** Why a request is not taken to be from Slack. */
enum Doubt {
    /** A header of the signature is missing, there more than once, or not of Slack's form. */
    UNSIGNED,
    /** Signed longer ago than Slack's own limit: perhaps somebody repeats what they overheard. */
    TOO_OLD,
    /** Signed in what is the future here: one of the two clocks is wrong, and it could be repeated until then. */
    TOO_NEW,
    /** Signed with none of our secrets, or changed on its way. */
    FORGED
}
