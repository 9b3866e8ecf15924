package org.ponder.bot.slack;

/**
 * What Slack gave us when somebody installed the app.
 *
 * @param by the id of who did
 */
public record Grant(Site site, BotUser bot, Tokens tokens, String by) {

    Grant with(Tokens renewed) {
        return new Grant(site, bot, renewed, by);
    }
}
