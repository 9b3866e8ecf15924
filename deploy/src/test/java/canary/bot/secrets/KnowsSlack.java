package canary.bot.secrets;

import canary.bot.slack.SlackSdk;

/** Crooked on purpose. */
public interface KnowsSlack {
    SlackSdk slack();
}
