package org.ponder.bot.wiring;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.SignIn;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.teams.Exchange;
import org.ponder.bot.teams.MsalTokens;
import org.ponder.bot.teams.OutboundTokens;
import org.ponder.bot.teams.SignedIn;
import org.ponder.bot.teams.SigningKeys;
import org.ponder.bot.teams.TeamsChannel;
import org.ponder.bot.teams.TeamsCheck;
import org.ponder.bot.teams.TeamsInbound;
import org.ponder.bot.teams.TeamsSettings;
import org.ponder.bot.teams.TokenCheck;

/** Microsoft Teams, in and out. */
final class TeamsWiring {
    private final Settings settings;
    private final TeamsSettings teams;
    private final InstantSource clock;
    private final SignedIn tokens;

    TeamsWiring(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.teams = settings.teams();
        this.clock = clock;
        this.tokens = new SignedIn(tokens());
    }

    Stream<Channel> channel() {
        return Stream.of(new TeamsChannel(teams.cloud(), tokens, Exchange.forMessages(), clock));
    }

    /** How it went when a token was last had for the Bot Connector. */
    SignIn signIn() {
        return tokens.last();
    }

    /** Whether one is to be had at all. */
    boolean isOn() {
        return settings.teamsSecret().isPresent();
    }

    /** Looks whether it is registered right. */
    TeamsCheck check() {
        return new TeamsCheck(teams, tokens, Exchange.forMessages());
    }

    private OutboundTokens tokens() {
        return settings.teamsSecret()
                .map(secret -> (OutboundTokens) MsalTokens.with(
                        ClientCredentialFactory.createFromSecret(secret.value()),
                        new MsalTokens.Registration(teams.appId(), secret.tenant(), teams.cloud()),
                        clock))
                .orElseGet(OutboundTokens::none);
    }

    TeamsInbound inbound(Turns turns) {
        SigningKeys keys = new SigningKeys(Exchange.forKeys(), teams.cloud().metadata(), clock);
        return new TeamsInbound(teams, new TokenCheck(teams, keys, clock), turns);
    }
}
