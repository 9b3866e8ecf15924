package org.ponder.bot.slack;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/**
 * By what we know that it is Slack who speaks.
 *
 * @param secrets any of which may have signed a request; none where requests cannot reach us
 * @param hooks where addresses for answers are that only one person sees: scheme, host and port
 * @param files the same of files that people hand over
 */
public record Listening(List<Token> secrets, URI hooks, URI files, InstantSource clock) {
    /** Slack's own. */
    public static final URI HOOKS = URI.create("https://hooks.slack.com");

    /** Slack's own. */
    public static final URI FILES = URI.create("https://files.slack.com");

    public Listening {
        secrets = List.copyOf(secrets);
    }

    /** With files where Slack itself keeps them. */
    public Listening(List<Token> secrets, URI hooks, InstantSource clock) {
        this(secrets, hooks, FILES, clock);
    }
}
