package org.ponder.bot.channel;

/**
 * Something that was looked at to see whether Ponder is installed right.
 *
 * @param isWell whether nothing is to be mended
 * @param line what was found and, where something is to be mended, how; no secret is ever in it
 */
public record Found(boolean isWell, String line) {

    public static Found well(String line) {
        return new Found(true, line);
    }

    public static Found wrong(String line) {
        return new Found(false, line);
    }

    /** What comes of reading a setting, whose refusal says what to set. */
    public static Found reading(String what, Runnable read) {
        try {
            read.run();
            return well(what + " can be read.");
        } catch (IllegalArgumentException reason) {
            return wrong(String.valueOf(reason.getMessage()));
        }
    }
}
