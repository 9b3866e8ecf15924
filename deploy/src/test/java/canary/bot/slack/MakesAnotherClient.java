package canary.bot.slack;

import com.slack.api.Slack;

/** Crooked on purpose. */
public interface MakesAnotherClient {
    default Slack another() {
        return Slack.getInstance();
    }
}
