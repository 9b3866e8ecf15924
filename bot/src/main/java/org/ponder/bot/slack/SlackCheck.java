package org.ponder.bot.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.util.ArrayList;
import java.util.List;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Found;

/** Looks whether the app is installed right in Slack, as far as can be seen without anybody’s message. */
public final class SlackCheck {
    private static final String GIVEN = "x-oauth-scopes";

    private final SlackSettings settings;
    private final Slack slack;

    public SlackCheck(SlackSettings settings, SlackSdk sdk) {
        this.settings = settings;
        this.slack = sdk.slack();
    }

    public List<Found> look() {
        List<Found> found = new ArrayList<>();
        if (settings.isForOthers()) {
            found.add(Found.well("Slack: others install the app at "
                    + settings.client().install()
                    + "; whether it works shows when somebody does."));
        } else {
            found.addAll(token());
        }
        found.addAll(wayIn());
        return List.copyOf(found);
    }

    private List<Found> token() {
        try {
            AuthTestResponse is =
                    Asking.answer(() -> slack.methods(settings.token().value()).authTest(ask -> ask));
            return List.of(Found.well("Slack: the token works."), scopes(is));
        } catch (SlackRefusal no) {
            return List.of(Found.wrong("Slack: the token in PONDER_SLACK_TOKEN is refused (" + plain(no.error())
                    + "): install the app in Slack again and set PONDER_SLACK_TOKEN to the bot token that Slack then shows"
                    + " under OAuth & Permissions."));
        } catch (ChannelFailure trouble) {
            return List.of(unreachable());
        }
    }

    private Found unreachable() {
        return Found.wrong("Slack: " + settings.cloud().api().getHost()
                + " gives no answer: let this server reach it over https, by a proxy where there is one.");
    }

    /** Slack tells it beside every answer. */
    private static Found scopes(AuthTestResponse is) {
        String given = String.join(",", is.getHttpResponseHeaders().getOrDefault(GIVEN, List.of()));
        if (given.isBlank()) {
            return Found.wrong(
                    "Slack: it does not say which scopes the token has: see whether a proxy in between takes the"
                            + " header x-oauth-scopes away.");
        }
        List<String> lacking = Scopes.lacking(Scopes.read(given));
        return lacking.isEmpty()
                ? Found.well("Slack: the app has every scope that is needed.")
                : Found.wrong(
                        "Slack: the app lacks " + String.join(", ", lacking)
                                + ": add them under OAuth & Permissions, or take over the manifest anew, and install the app again.");
    }

    private List<Found> wayIn() {
        List<Found> found = new ArrayList<>();
        if (!settings.ingress().signingSecrets().isEmpty()) {
            found.addAll(settings.ingress().signingSecrets().stream()
                    .map(SlackCheck::signingSecret)
                    .toList());
        }
        if (settings.ingress().isSocketMode()) {
            found.add(socket());
        }
        return found;
    }

    /** Whether it is the right one shows only when Slack calls. */
    private static Found signingSecret(Token secret) {
        return isOtherwise(secret.value())
                ? Found.wrong(
                        "Slack: what stands in PONDER_SLACK_SIGNING_SECRETS is no signing secret: copy it from Basic"
                                + " Information, App Credentials.")
                : Found.well("Slack: a signing secret is set; whether it is this app’s shows when Slack first calls.");
    }

    /** Something else of Slack’s, or words. */
    private static boolean isOtherwise(String value) {
        return value.startsWith("xox") || value.startsWith("xapp-") || value.contains(" ") || value.length() < 16;
    }

    private Found socket() {
        try {
            Asking.answer(() -> slack.methods(settings.ingress().app().value()).appsConnectionsOpen(open -> open));
            return Found.well(
                    "Slack: a connection for Socket Mode is to be had; it was asked for and not opened, so that"
                            + " nothing that people say goes to this check.");
        } catch (SlackRefusal no) {
            return Found.wrong("Slack: no connection for Socket Mode is to be had (" + plain(no.error())
                    + "): switch Socket Mode on for the app, and set PONDER_SLACK_APP_TOKEN to an app-level token with"
                    + " connections:write.");
        } catch (ChannelFailure trouble) {
            return unreachable();
        }
    }

    private static String plain(String word) {
        return word.matches("[a-z_]{1,60}") ? word : "it does not say why";
    }
}
