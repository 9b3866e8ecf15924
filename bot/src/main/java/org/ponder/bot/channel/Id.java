package org.ponder.bot.channel;

/** What a platform calls a conversation, a person, a workspace or a delivery. */
final class Id {
    /**
     * More than any platform's: Microsoft's own libraries cut a conversation's id at 325 characters, and Slack's ids have about a
     * dozen. Two of these, at three bytes a character, and whose they are, fit into one entry of an index, for which PostgreSQL has
     * 2,704 bytes; what does not fit could never be kept, however often it came.
     */
    static final int LONGEST = 400;

    private Id() {}

    /** @throws IdTooLong where no platform would have given it */
    static String of(String given) {
        if (given.length() > LONGEST) {
            throw new IdTooLong();
        }
        return Nul.without(given);
    }
}
