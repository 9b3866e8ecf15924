package org.ponder.bot.slack;

import java.time.Instant;

/**
 * What the bot speaks to Slack with.
 *
 * @param renewing what a new pair is had for, once; empty where the token lasts
 * @param until when it expires; {@link Instant#MAX} where it never does
 */
public record Tokens(Token bot, Token renewing, Instant until) {

    public static Tokens lasting(Token bot) {
        return new Tokens(bot, Token.NONE, Instant.MAX);
    }

    public boolean expire() {
        return !until.equals(Instant.MAX);
    }
}
