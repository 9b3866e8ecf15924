package org.ponder.bot.slack;

import java.util.List;

/**
 * What tells that something comes from Slack.
 *
 * @param signingSecrets any of which may have signed a request; several while one is changed for another
 * @param app what Socket Mode is opened with, where requests cannot reach us
 */
public record SlackIngress(List<Token> signingSecrets, Token app) {
    public static final SlackIngress NONE = new SlackIngress(List.of(), Token.NONE);

    public SlackIngress {
        signingSecrets = List.copyOf(signingSecrets);
        if (app.value().startsWith("xox")) {
            throw new IllegalArgumentException(
                    "Set PONDER_SLACK_APP_TOKEN to an app-level token, which begins with xapp-, or unset it.");
        }
    }

    boolean isNone() {
        return signingSecrets.isEmpty() && app.isNone();
    }

    public boolean isSocketMode() {
        return !app.isNone();
    }
}
