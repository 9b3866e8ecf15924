package canary.bot.http;

import canary.bot.slack.SlackSdk;

/** Crooked on purpose. */
public interface MakesSlacksClient {
    default SlackSdk another() {
        return new SlackSdk();
    }
}
