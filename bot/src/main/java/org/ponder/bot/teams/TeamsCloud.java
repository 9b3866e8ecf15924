package org.ponder.bot.teams;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of Microsoft's clouds the bot lives in. Addresses are https, except that a loopback host may use plain http.
 *
 * @param issuer who signs the tokens of inbound requests
 * @param metadata the OpenID document that leads to the issuer's keys
 * @param login where tokens for outbound requests are had; the tenant follows as a path
 * @param scope what an outbound token is for
 * @param serviceHosts the only hosts that messages, and the token with them, are ever sent to
 */
public record TeamsCloud(String issuer, URI metadata, URI login, String scope, Set<String> serviceHosts) {

    static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The cloud that every trust in the United Kingdom is on. */
    public static final TeamsCloud PUBLIC = new TeamsCloud(
            "https://api.botframework.com",
            URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration"),
            URI.create("https://login.microsoftonline.com/"),
            "https://api.botframework.com/.default",
            Set.of("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"));

    private static final TeamsCloud US_GOVERNMENT = american("smba.infra.gov.teams.microsoft.us");

    private static final TeamsCloud US_DEFENCE = american("smba.infra.dod.teams.microsoft.us");

    /** Run by 21Vianet. */
    private static final TeamsCloud CHINA = new TeamsCloud(
            "https://api.botframework.azure.cn",
            URI.create("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
            URI.create("https://login.partner.microsoftonline.cn/"),
            "https://api.botframework.azure.cn/.default",
            Set.of("frontend.botapi.msg.infra.teams.microsoftonline.cn"));

    private static final Map<String, TeamsCloud> BY_NAME =
            Map.of("public", PUBLIC, "us-government", US_GOVERNMENT, "us-defence", US_DEFENCE, "china", CHINA);

    private static TeamsCloud american(String host) {
        return new TeamsCloud(
                "https://api.botframework.us",
                URI.create("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
                URI.create("https://login.microsoftonline.us/"),
                "https://api.botframework.us/.default",
                Set.of(host));
    }

    public TeamsCloud {
        serviceHosts = Set.copyOf(serviceHosts);
        if (!isSafe(metadata) || !isSafe(login)) {
            throw new IllegalArgumentException(
                    "Set PONDER_TEAMS_METADATA and PONDER_TEAMS_LOGIN to addresses that begin with https://.");
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what to set */
    public static TeamsCloud named(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Set PONDER_TEAMS_CLOUD to public, us-government, us-defence or china, or unset it for the public"
                                + " cloud: every trust in the United Kingdom is on that one."));
    }

    /** The same cloud with more hosts that messages may be sent to. */
    public TeamsCloud alsoServing(Set<String> hosts) {
        Set<String> all = new HashSet<>(serviceHosts);
        all.addAll(hosts);
        return new TeamsCloud(issuer, metadata, login, scope, all);
    }

    /** The same cloud, and this machine too: for trying the bot out. */
    public TeamsCloud alsoServingLoopback() {
        return alsoServing(LOOPBACK);
    }

    /** Whether messages may be sent there. */
    boolean serves(URI service) {
        return isSafe(service)
                && serviceHosts.contains(service.getHost().toLowerCase(Locale.ROOT))
                && (service.getPort() == -1 || isLoopback(service));
    }

    static boolean isLoopback(URI address) {
        return address.getHost() != null && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    /** Nobody in between can read or change what is said to it, and it names a host and nothing odd. */
    static boolean isSafe(URI address) {
        boolean secret = "https".equalsIgnoreCase(address.getScheme());
        boolean near = "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address);
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && (secret || near);
    }
}
