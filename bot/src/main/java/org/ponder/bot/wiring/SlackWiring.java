package org.ponder.bot.wiring;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Found;
import org.ponder.bot.channel.SignIn;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.clock.Watch;
import org.ponder.bot.http.SlackPages;
import org.ponder.bot.persistence.JpaGrants;
import org.ponder.bot.persistence.JpaStates;
import org.ponder.bot.slack.ConfiguredInstallation;
import org.ponder.bot.slack.Connections;
import org.ponder.bot.slack.InstallHtml;
import org.ponder.bot.slack.Installations;
import org.ponder.bot.slack.Installing;
import org.ponder.bot.slack.KeptInstallations;
import org.ponder.bot.slack.Listening;
import org.ponder.bot.slack.OAuth;
import org.ponder.bot.slack.SlackCalls;
import org.ponder.bot.slack.SlackChannel;
import org.ponder.bot.slack.SlackCheck;
import org.ponder.bot.slack.SlackEnvelopes;
import org.ponder.bot.slack.SlackFiles;
import org.ponder.bot.slack.SlackInbound;
import org.ponder.bot.slack.SlackSdk;
import org.ponder.bot.slack.SlackSettings;
import org.ponder.bot.slack.SocketMode;
import org.ponder.bot.slack.States;
import org.ponder.bot.slack.Submissions;
import org.ponder.dialogs.words.Words;

/** Slack, in and out: the app of one workspace, or one that others install. */
final class SlackWiring implements AutoCloseable {
    private final SlackSettings settings;
    private final Foundations foundations;
    private final SlackSdk sdk;
    private final Submissions submissions = new Submissions();
    private final Optional<Offering> offering;
    private final ConfiguredInstallation configured;
    private final Installations installations;

    SlackWiring(Settings settings, Foundations foundations, Executor executor) {
        this.settings = settings.slack();
        this.foundations = foundations;
        this.sdk = new SlackSdk(this.settings.cloud().api());
        this.offering = Optional.of(this.settings)
                .filter(SlackSettings::isForOthers)
                .map(others -> new Offering(new JpaGrants(foundations.entities(), settings.secrets())));
        this.configured = new ConfiguredInstallation(sdk, this.settings.token(), foundations.clock(), executor);
        this.installations =
                offering.<Installations>map(Offering::installations).orElse(configured);
    }

    /** What there is only where others install the app. */
    private final class Offering {
        private final JpaGrants grants;
        private final OAuth oauth;
        private final KeptInstallations installations;

        Offering(JpaGrants grants) {
            this.grants = grants;
            this.oauth = new OAuth(sdk, settings.client(), foundations.clock());
            this.installations = new KeptInstallations(grants, foundations.unitOfWork(), oauth, foundations.clock());
        }

        KeptInstallations installations() {
            return installations;
        }

        SlackPages pages() {
            States states =
                    new States(new JpaStates(foundations.entities()), foundations.unitOfWork(), foundations.clock());
            return new SlackPages(
                    new Installing(settings, oauth, states, installations),
                    new InstallHtml(TemplateEngine.createPrecompiled(ContentType.Html), settings));
        }

        void hideAnew() {
            foundations.unitOfWork().run(grants::hideAnew);
        }
    }

    Stream<Channel> channel(Words words) {
        return settings.isOn()
                ? Stream.of(new SlackChannel(
                        new SlackCalls(sdk, settings.cloud().hooks(), installations),
                        submissions,
                        words,
                        foundations.clock()))
                : Stream.empty();
    }

    SlackInbound inbound(Turns turns) {
        Listening listening = new Listening(
                settings.ingress().signingSecrets(),
                settings.cloud().hooks(),
                new SlackFiles(sdk, settings.cloud().files()),
                foundations.clock());
        return new SlackInbound(listening, installations, turns, submissions);
    }

    /** Where others install the app; nowhere where they do not. */
    Optional<SlackPages> pages() {
        return offering.map(Offering::pages);
    }

    /** The connection that one node holds for all, where requests cannot reach us. */
    List<Watch> watches(SlackInbound inbound, Executor executor) {
        return settings.ingress().isSocketMode()
                ? List.of(new Watch(
                        "slack-socket",
                        new SocketMode(
                                new Connections(sdk, settings.ingress().app()),
                                new SlackEnvelopes(inbound),
                                executor,
                                foundations.clock())::listen))
                : List.of();
    }

    /** Looks whether the app is installed right. */
    static List<Found> looked(SlackSettings settings) {
        try (SlackSdk sdk = new SlackSdk(settings.cloud().api())) {
            return new SlackCheck(settings, sdk).look();
        }
    }

    /** How it went when Slack was last asked about the one token there may be. */
    SignIn signIn() {
        return configured.signIn();
    }

    /** Whether there is one; where others install the app, each of them has their own. */
    boolean isOn() {
        return settings.isOn() && !settings.isForOthers();
    }

    /** What is kept under a key that is to go is hidden by the one that stays; and the one token there may be is tried out. */
    void begin() {
        offering.ifPresent(Offering::hideAnew);
        if (settings.isOn() && !settings.isForOthers()) {
            configured.begin();
        }
    }

    @Override
    public void close() {
        sdk.close();
    }
}
