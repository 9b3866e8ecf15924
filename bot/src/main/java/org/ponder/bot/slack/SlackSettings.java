package org.ponder.bot.slack;

/**
 * How the app is registered in Slack: in one workspace with its token, or for others to install, or not at all.
 *
 * @param token of the one workspace
 */
public record SlackSettings(SlackCloud cloud, SlackIngress ingress, Token token, SlackClient client) {
    /** No app, and no way in. */
    public static final SlackSettings NONE =
            new SlackSettings(SlackCloud.PUBLIC, SlackIngress.NONE, Token.NONE, SlackClient.NONE);

    public SlackSettings {
        refuseIf(
                !token.isNone() && !client.isNone(),
                "Set PONDER_SLACK_TOKEN for one workspace, or PONDER_SLACK_CLIENT_ID for others to install, and not both.");
        refuseIf(
                !client.isNone() && ingress.isSocketMode(),
                "Unset PONDER_SLACK_APP_TOKEN, or PONDER_SLACK_CLIENT_ID:"
                        + " Slack allows Socket Mode only for an app of one workspace or organisation.");
        refuseIf(
                !client.isNone() && ingress.signingSecrets().isEmpty(),
                "Set PONDER_SLACK_SIGNING_SECRETS to the app’s signing secret: without it nobody can speak to Ponder in Slack.");
        refuseIf(
                !token.isNone() && ingress.isNone(),
                "Set PONDER_SLACK_SIGNING_SECRETS to the app’s signing secret, or PONDER_SLACK_APP_TOKEN to an app-level"
                        + " token for Socket Mode: without either nobody can speak to Ponder in Slack.");
        refuseIf(
                token.isNone() && client.isNone() && !ingress.isNone(),
                "Set PONDER_SLACK_TOKEN to the app’s bot token, or unset PONDER_SLACK_SIGNING_SECRETS and"
                        + " PONDER_SLACK_APP_TOKEN: without it Ponder cannot answer in Slack.");
        refuseIf(
                token.value().startsWith("xoxe"),
                "Turn token rotation off for this app, or let it be installed with PONDER_SLACK_CLIENT_ID instead of"
                        + " PONDER_SLACK_TOKEN: a token that expires cannot stand in the configuration.");
        refuseIf(
                token.value().startsWith("xapp-") || token.value().startsWith("xoxp-"),
                "Set PONDER_SLACK_TOKEN to the app’s bot token, which begins with xoxb-.");
    }

    private static void refuseIf(boolean crooked, String sentence) {
        if (crooked) {
            throw new IllegalArgumentException(sentence);
        }
    }

    public boolean isOn() {
        return !token.isNone() || !client.isNone();
    }

    /** Whether others may install the app in their workspaces. */
    public boolean isForOthers() {
        return !client.isNone();
    }
}
