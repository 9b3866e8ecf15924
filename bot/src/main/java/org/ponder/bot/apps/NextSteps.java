package org.ponder.bot.apps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What to do with the apps, for whoever looks after a trust’s Teams or Slack. */
record NextSteps(Answers answers, Path folder) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(answers.isForTeams() ? teams() : noTeams());
        lines.add("");
        lines.addAll(slack());
        return lines;
    }

    private List<String> teams() {
        return List.of(
                "Microsoft Teams: " + folder.resolve(AppPackages.TEAMS),
                "  1. In the Azure portal, open the Azure Bot. Under “Configuration” set its messaging endpoint to "
                        + answers.get(Answers.ADDRESS).replaceAll("/$", "")
                        + "/api/messages; under “Channels” add Microsoft Teams.",
                "  2. In the Teams admin centre, under “Teams apps” and “Manage apps”, upload the file, and allow the app for"
                        + " the people who are to be asked.",
                "  3. In Teams, add Ponder to the team. Whoever adds it becomes its first facilitator, and Ponder asks them for"
                        + " what it lacks.",
                "  4. Where the board has a private or shared channel, add Ponder there, too: under “Manage channel”, “Apps”.");
    }

    private static List<String> noTeams() {
        return List.of(
                "Microsoft Teams: no app package was made. For one, set PONDER_TEAMS_APP_ID, PONDER_ADDRESS and who"
                        + " publishes it: PONDER_PUBLISHER_NAME and its three companions.");
    }

    private List<String> slack() {
        return List.of(
                "Slack: " + folder.resolve(AppPackages.SLACK),
                "  1. At api.slack.com/apps choose “Create New App”, “From a manifest” and your workspace, and paste the file.",
                "  2. Under “Basic Information”, “Display Information”, choose " + AppPackages.SLACK_ICON
                        + " as the app’s icon.",
                answers.address().isPresent()
                        ? "  3. Set PONDER_SLACK_SIGNING_SECRETS to the signing secret under “Basic Information”."
                        : "  3. Under “Basic Information”, “App-Level Tokens”, make a token with the scope connections:write,"
                                + " and set PONDER_SLACK_APP_TOKEN to it: no PONDER_ADDRESS is set, so Ponder fetches what is said.",
                "  4. Under “Install App” install it, and set PONDER_SLACK_TOKEN to the bot token, which begins with xoxb-.",
                "  5. In Slack, invite Ponder to the team’s channel: /invite @Ponder. Whoever does becomes its first facilitator.");
    }
}
