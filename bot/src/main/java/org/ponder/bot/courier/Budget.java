package org.ponder.bot.courier;

import java.time.Duration;

/**
 * How much may leave for one trust in what time, whichever platform it goes to.
 *
 * @param most how much at once
 * @param every how long it takes until so much may leave again
 * @param between one thing and the next in the same place
 */
public record Budget(int most, Duration every, Duration between) {
    /**
     * What both platforms bear, with room for the answers to those who write to the bot, which never wait: Teams takes fifty
     * requests a second from one app in one tenant and eight messages in two seconds in one conversation; Slack several hundred
     * messages a minute in one workspace and one a second in one channel.
     */
    public static final Budget USUAL = new Budget(5, Duration.ofSeconds(1), Duration.ofSeconds(1));

    /** How long nothing leaves after so much has. */
    Duration rest(int left) {
        return every.multipliedBy(left).dividedBy(most);
    }
}
