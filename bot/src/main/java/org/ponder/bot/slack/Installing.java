package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.ponder.bot.channel.ChannelFailure;

/** How somebody installs the app in their workspace: off to Slack, and back with a code that a token is had for. */
public final class Installing {
    private static final System.Logger LOG = System.getLogger(Installing.class.getName());

    private final SlackSettings settings;
    private final OAuth oauth;
    private final States states;
    private final KeptInstallations installations;

    public Installing(SlackSettings settings, OAuth oauth, States states, KeptInstallations installations) {
        this.settings = settings;
        this.oauth = oauth;
        this.states = states;
        this.installations = installations;
    }

    /** Not so only for whoever tries it out on their own machine. */
    public boolean isOverHttps() {
        return "https".equals(settings.client().address().getScheme());
    }

    /** Everything in it comes from the configuration, whatever host was asked. */
    public Departure begun() {
        String state = states.issued();
        URI to = URI.create(settings.cloud().authorize()
                + "?client_id=" + encoded(settings.client().id())
                + "&scope=" + encoded(String.join(",", Scopes.NEEDED))
                + "&redirect_uri=" + encoded(settings.client().installed().toString())
                + "&state=" + state);
        return new Departure(to, state, States.GOOD_FOR);
    }

    /** Whoever says no was not asked in vain: that needs no proof, and changes nothing. */
    public InstallPage ended(Arrival arrival) {
        if (arrival.error().equals("access_denied")) {
            return page(403, "Ponder was not installed", "You chose not to let Ponder in, and nothing was changed.");
        }
        if (!states.isGood(arrival.state(), arrival.cookie())) {
            return page(
                    400,
                    "Please begin once more",
                    "This does not belong to an installation that was begun in this browser within the last ten minutes,"
                            + " or it was used before. Nothing was changed.");
        }
        if (!arrival.error().isEmpty() || arrival.code().isEmpty()) {
            return refused(arrival.error().matches("[a-z_]{1,60}") ? arrival.error() : "no code");
        }
        return exchanged(arrival.code());
    }

    private InstallPage exchanged(String code) {
        try {
            return granted(oauth.exchanged(code));
        } catch (SlackRefusal no) {
            return refused(no.error());
        } catch (ChannelFailure trouble) {
            LOG.log(System.Logger.Level.WARNING, "An installation could not be ended: {0}", trouble.getMessage());
            return page(
                    502,
                    "Slack did not answer",
                    "Ponder could not ask Slack to end the installation. Please begin once more in a few minutes.");
        }
    }

    private InstallPage granted(Grant grant) {
        List<String> missing = Scopes.lacking(grant.bot().scopes());
        if (!missing.isEmpty()) {
            return page(
                    403,
                    "Slack did not allow enough",
                    "Ponder was not allowed: " + String.join(", ", missing)
                            + ". It cannot work without, so it is not in"
                            + " use yet. Please begin once more, and let somebody who looks after your Slack allow all"
                            + " that is asked for.");
        }
        installations.installed(grant);
        return done(grant.site());
    }

    private InstallPage done(Site site) {
        List<String> next = new ArrayList<>();
        if (site.team().isEmpty()) {
            next.add(
                    "It is there for the whole organisation: an administrator of it now adds Ponder to the workspaces that"
                            + " are to use it.");
        }
        next.add("Now add Ponder to your leadership team’s channel: open the channel in Slack and send the message"
                + " “/invite @Ponder” there.");
        next.add("Ponder then says hello in the channel and asks for what it needs to know. You can close this page.");
        return new InstallPage(
                200, "Ponder is installed", next, settings.client().install());
    }

    private InstallPage refused(String error) {
        LOG.log(
                System.Logger.Level.WARNING,
                "Slack refused an installation ({0}): see whether PONDER_SLACK_CLIENT_ID and PONDER_SLACK_CLIENT_SECRET are"
                        + " those of the app, and {1} stands among its redirect addresses.",
                error,
                settings.client().installed());
        return page(
                502,
                "Slack did not let Ponder in",
                "Please begin once more. If the same happens again, whoever runs Ponder finds the reason in its log.");
    }

    private InstallPage page(int status, String title, String sentence) {
        return new InstallPage(
                status, title, List.of(sentence), settings.client().install());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
