package org.ponder.bot.wiring;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.Found;
import org.ponder.bot.channel.SignIn;
import org.ponder.bot.channel.Turns;
import org.ponder.bot.teams.Credential;
import org.ponder.bot.teams.Exchange;
import org.ponder.bot.teams.Expiry;
import org.ponder.bot.teams.MsalTokens;
import org.ponder.bot.teams.OutboundTokens;
import org.ponder.bot.teams.ShownCredential;
import org.ponder.bot.teams.SignedIn;
import org.ponder.bot.teams.SigningKeys;
import org.ponder.bot.teams.TeamsChannel;
import org.ponder.bot.teams.TeamsCheck;
import org.ponder.bot.teams.TeamsInbound;
import org.ponder.bot.teams.TeamsSettings;
import org.ponder.bot.teams.TokenCheck;

/** Microsoft Teams, in and out. */
final class TeamsWiring {
    private final TeamsSettings teams;
    private final InstantSource clock;
    private final Optional<ShownCredential> credential;
    private final SignedIn tokens;

    TeamsWiring(Settings settings, InstantSource clock) {
        this.teams = settings.teams();
        this.clock = clock;
        this.credential = Optional.of(teams)
                .filter(TeamsSettings::isRegistered)
                .map(registered -> new ShownCredential(settings::credential));
        this.tokens = new SignedIn(credential
                .<OutboundTokens>map(shown -> MsalTokens.with(shown, settings.registration(), clock))
                .orElseGet(OutboundTokens::none));
    }

    Stream<Channel> channel() {
        return Stream.of(new TeamsChannel(teams.cloud(), tokens, Exchange.forMessages(), clock));
    }

    /** How it went when a token was last had for the Bot Connector. */
    SignIn signIn() {
        return tokens.last();
    }

    /** Why none was had the last time, and what to do. */
    String refusal() {
        return tokens.refusal();
    }

    /** When what the bot is known by ends, where that is known. */
    Optional<Expiry> ends() {
        return credential.map(ShownCredential::last).flatMap(Credential::ends);
    }

    /** What to do about that, where it is soon. */
    Optional<String> warning() {
        return ends().flatMap(end -> end.warning(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /** Whether a token is to be had at all. */
    boolean isOn() {
        return teams.isRegistered();
    }

    /** Whether it is registered right; nothing where it is not registered. */
    List<Found> looked() {
        return credential
                .map(shown ->
                        new TeamsCheck(new TeamsCheck.Bot(teams, shown, tokens), Exchange.forMessages(), clock).look())
                .orElseGet(List::of);
    }

    TeamsInbound inbound(Turns turns) {
        SigningKeys keys = new SigningKeys(Exchange.forKeys(), teams.cloud().metadata(), clock);
        return new TeamsInbound(teams, new TokenCheck(teams, keys, clock), turns);
    }
}
