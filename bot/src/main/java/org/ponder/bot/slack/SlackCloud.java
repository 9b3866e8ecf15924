package org.ponder.bot.slack;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where Slack is. Addresses are https, except that a loopback host may use plain http.
 *
 * @param api what the names of methods are appended to
 * @param authorize where somebody lets the app into their workspace
 */
public record SlackCloud(URI api, URI authorize) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public static final SlackCloud PUBLIC =
            new SlackCloud(URI.create("https://slack.com/api/"), URI.create("https://slack.com/oauth/v2/authorize"));

    public SlackCloud {
        if (!isSafe(api) || !api.getPath().endsWith("/") || !isSafe(authorize)) {
            throw new IllegalArgumentException(
                    "Set PONDER_SLACK_API to an address that begins with https:// and ends with /,"
                            + " and PONDER_SLACK_AUTHORIZE to one that begins with https://, or unset them for Slack’s own.");
        }
    }

    /** Where it takes answers that one person alone is shown; a Slack of this machine takes them where it takes everything. */
    public URI hooks() {
        return isLoopback(api) ? api.resolve("/") : Listening.HOOKS;
    }

    /** Where it keeps files; a Slack of this machine keeps them where it does everything. */
    public URI files() {
        return isLoopback(api) ? api.resolve("/") : SlackFiles.THERE;
    }

    private static boolean isLoopback(URI address) {
        return LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    /** Nobody in between can read or change what is said to it, and it names a host and nothing odd. */
    static boolean isSafe(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        boolean secret = "https".equalsIgnoreCase(address.getScheme());
        boolean near = "http".equalsIgnoreCase(address.getScheme()) && isLoopback(address);
        return (secret || near) && address.getRawQuery() == null && address.getRawFragment() == null;
    }
}
