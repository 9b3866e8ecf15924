package org.ponder.bot.teams;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.IHttpClient;
import java.net.MalformedURLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/**
 * Tokens by client credentials of a single-tenant registration; each is kept until shortly before it expires. Kept here, although
 * msal has a cache of its own: that one is asked on another thread, and never finds a token of a login host with a port.
 */
public final class MsalTokens implements OutboundTokens {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final Duration BEFORE_IT_EXPIRES = Duration.ofMinutes(5);

    private final ConfidentialClientApplication application;
    private final Set<String> scopes;
    private final InstantSource clock;
    private volatile Kept kept = new Kept("", Instant.MIN);

    private MsalTokens(ConfidentialClientApplication.Builder application, Registration at, InstantSource clock) {
        this.application = built(application, at);
        this.scopes = Set.of(at.cloud().scope());
        this.clock = clock;
    }

    /** A token, and until when to send it. */
    private record Kept(String token, Instant until) {}

    /**
     * Where and as what the bot is registered.
     *
     * @param tenant of the registration itself
     */
    public record Registration(String appId, String tenant, TeamsCloud cloud) {
        String authority() {
            return cloud.login().resolve(tenant + "/").toString();
        }
    }

    /** @param credential a secret or a certificate, by msal's {@code ClientCredentialFactory} */
    public static MsalTokens with(IClientCredential credential, Registration at, InstantSource clock) {
        return new MsalTokens(
                ConfidentialClientApplication.builder(at.appId(), credential)
                        .connectTimeoutForDefaultHttpClient(CONNECT_MILLIS)
                        .readTimeoutForDefaultHttpClient(READ_MILLIS),
                at,
                clock);
    }

    /** The same over a way to the login host that is given. */
    static MsalTokens over(IHttpClient way, IClientCredential credential, Registration at, InstantSource clock) {
        return new MsalTokens(
                ConfidentialClientApplication.builder(at.appId(), credential).httpClient(way), at, clock);
    }

    private static ConfidentialClientApplication built(
            ConfidentialClientApplication.Builder application, Registration at) {
        try {
            return application
                    .authority(at.authority())
                    .instanceDiscovery(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the login address is not a web address", e);
        }
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
        Future<IAuthenticationResult> asked = application.acquireToken(
                ClientCredentialParameters.builder(scopes).skipCache(true).build());
        try {
            IAuthenticationResult had = asked.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            kept = new Kept(had.accessToken(), had.expiresOnDate().toInstant().minus(BEFORE_IT_EXPIRES));
            return had.accessToken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw none(e);
        } catch (ExecutionException | TimeoutException e) {
            throw none(e);
        }
    }

    /** The cause is left out of the message but kept: it names the registration, never what was to be said. */
    private static ChannelFailure none(Exception cause) {
        return new ChannelFailure(Kind.BUSY, "no token for the Bot Connector could be had", cause);
    }
}
