package org.ponder.bot.channel;

import java.time.Duration;

/** A platform did not do what it was asked; the message never holds what was to be said. */
public final class ChannelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final Duration wait;

    /** What is known about it. */
    public enum Kind {
        /** It certainly was not sent and may be tried again. */
        NOT_SENT,
        /** It may have been sent. */
        UNKNOWN,
        /** This conversation or person cannot be reached until they come back. */
        UNREACHABLE,
        /** Nobody at all can be reached there until the bot is installed anew: its rights were taken away. */
        DISCONNECTED,
        /** Our own fault: trying again gives the same. */
        REFUSED
    }

    /** @param wait the least time to wait before another try; zero where the platform did not say */
    public ChannelFailure(Kind kind, Duration wait, String message) {
        super(message);
        this.kind = kind;
        this.wait = wait;
    }

    public ChannelFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.wait = Duration.ZERO;
    }

    public Kind kind() {
        return kind;
    }

    public Duration waitAtLeast() {
        return wait;
    }
}
