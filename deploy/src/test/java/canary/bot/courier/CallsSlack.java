package canary.bot.courier;

import com.slack.api.Slack;

/** Crooked on purpose. */
public interface CallsSlack {
    Slack slack();
}
