package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.AbstractApplicationBase;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IHttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/**
 * Tokens for the Bot Connector; each is kept until shortly before it expires. Kept here, although msal has a cache of its own: that
 * one is asked on another thread, and never finds a token of a login host with a port. What the bot is known by is looked up
 * whenever one is had, so that it may be changed while the bot runs.
 */
public final class MsalTokens implements OutboundTokens {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final Duration BEFORE_IT_EXPIRES = Duration.ofMinutes(5);

    private final Supplier<Credential> credential;
    private final Registration at;
    private final Consumer<AbstractApplicationBase.Builder<?>> way;
    private final InstantSource clock;
    private volatile Kept kept = new Kept("", Instant.MIN);

    private MsalTokens(
            Supplier<Credential> credential,
            Registration at,
            Consumer<AbstractApplicationBase.Builder<?>> way,
            InstantSource clock) {
        this.credential = credential;
        this.at = at;
        this.way = way;
        this.clock = clock;
    }

    /** A token, and until when to send it. */
    private record Kept(String token, Instant until) {}

    /** @param credential is asked for each time that a token is had */
    public static MsalTokens with(Supplier<Credential> credential, Registration at, InstantSource clock) {
        return new MsalTokens(
                credential,
                at,
                way -> way.connectTimeoutForDefaultHttpClient(CONNECT_MILLIS)
                        .readTimeoutForDefaultHttpClient(READ_MILLIS),
                clock);
    }

    /** The same over a way to the login host that is given. */
    static MsalTokens over(IHttpClient way, Supplier<Credential> credential, Registration at, InstantSource clock) {
        return new MsalTokens(credential, at, builder -> builder.httpClient(way).disableInternalRetries(), clock);
    }

    @Override
    public Optional<String> current() {
        Kept known = kept;
        return Optional.of(clock.instant().isBefore(known.until()) ? known.token() : had());
    }

    @Override
    public Optional<String> renewed() {
        return Optional.of(had());
    }

    private String had() {
        try {
            IAuthenticationResult had = shown().ask(at, way).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            kept = new Kept(had.accessToken(), had.expiresOnDate().toInstant().minus(BEFORE_IT_EXPIRES));
            return had.accessToken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw none(e);
        } catch (Exception e) {
            throw none(e);
        }
    }

    private Credential shown() {
        try {
            return credential.get();
        } catch (IllegalArgumentException reason) {
            throw new Unshown(reason);
        }
    }

    /** The cause is left out of the message but kept: it names the registration, never what was to be said. */
    private static ChannelFailure none(Exception cause) {
        return new ChannelFailure(Kind.BUSY, "no token for the Bot Connector could be had", cause);
    }
}
