package canary.bot.courier;

import canary.bot.slack.SlackSdk;

/** Crooked on purpose. */
public interface KnowsSlack {
    SlackSdk slack();
}
