package org.ponder.bot.slack;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.ponder.bot.channel.Event;
import org.ponder.dialogs.script.CalendarFile.Because;

/**
 * By what we know that it is Slack who speaks, and how more of it is had.
 *
 * @param secrets any of which may have signed a request; none where requests cannot reach us
 * @param hooks where addresses for answers are that only one person sees: scheme, host and port
 * @param files has the files that people hand over
 */
public record Listening(List<Token> secrets, URI hooks, Files files, InstantSource clock) {
    /** Slack's own. */
    public static final URI HOOKS = URI.create("https://hooks.slack.com");

    public Listening {
        secrets = List.copyOf(secrets);
    }

    /** Where no file can be had. */
    public Listening(List<Token> secrets, URI hooks, InstantSource clock) {
        this(secrets, hooks, (address, as) -> new Event.FileMissed(Because.UNREACHABLE), clock);
    }

    /** The files that people hand over. */
    @FunctionalInterface
    public interface Files {
        /** What is heard by one. */
        Event read(String address, Token as);
    }
}
