package org.ponder.bot.slack;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/**
 * By what we know that it is Slack who speaks.
 *
 * @param secrets any of which may have signed a request; none where requests cannot reach us
 * @param hooks where addresses for answers are that only one person sees: scheme, host and port
 */
public record Listening(List<Token> secrets, URI hooks, InstantSource clock) {
    /** Slack's own. */
    public static final URI HOOKS = URI.create("https://hooks.slack.com");

    public Listening {
        secrets = List.copyOf(secrets);
    }
}
