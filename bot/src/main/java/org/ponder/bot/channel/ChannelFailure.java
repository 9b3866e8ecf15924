package org.ponder.bot.channel;

import java.time.Duration;
import org.ponder.domain.outbox.Undelivered.Why;

/** A platform did not do what it was asked; the message never holds what was to be said. */
public final class ChannelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;
    private final Why why;
    private final Duration wait;

    /** What is known about it, which decides whether it is tried again. */
    public enum Kind {
        /** It certainly was not sent and may be tried again. */
        NOT_SENT(Why.BEING_TRIED),
        /** The same, and so would be whatever else is sent to this trust now: the platform has enough of us, or cannot be reached. */
        BUSY(Why.BEING_TRIED),
        /** It may have been sent. */
        UNKNOWN(Why.UNKNOWN),
        /** This conversation or person cannot be reached until they come back. */
        UNREACHABLE(Why.UNREACHABLE),
        /** Nobody at all can be reached there until the bot is installed anew: its rights were taken away. */
        DISCONNECTED(Why.DISCONNECTED),
        /** Our own fault: trying again gives the same. */
        REFUSED(Why.OUR_FAULT);

        private final Why usually;

        Kind(Why usually) {
            this.usually = usually;
        }
    }

    /** @param wait the least time to wait before another try; zero where the platform did not say */
    public ChannelFailure(Kind kind, Duration wait, String message) {
        super(message);
        this.kind = kind;
        this.why = kind.usually;
        this.wait = wait;
    }

    public ChannelFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.why = kind.usually;
        this.wait = Duration.ZERO;
    }

    private ChannelFailure(Why why, String message) {
        super(message);
        this.kind = Kind.UNREACHABLE;
        this.why = why;
        this.wait = Duration.ZERO;
    }

    /** Somebody, or a channel, cannot be reached until something changes, for a reason that is known. */
    public static ChannelFailure unreachable(Why why, String message) {
        return new ChannelFailure(why, message);
    }

    public Kind kind() {
        return kind;
    }

    /** The same in the words of the domain, and more exact where somebody cannot be reached. */
    public Why why() {
        return why;
    }

    public Duration waitAtLeast() {
        return wait;
    }
}
