package org.ponder.bot.teams;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.domain.outbox.Undelivered.Why;

/**
 * What is known when the Bot Connector did not do what it was asked.
 *
 * <ul>
 *   <li>Too many requests, no connection, or no valid token of ours: not sent, and worth another try.
 *   <li>A time-out, or a 412, 502, 503 or 504: Teams may have delivered it all the same.
 *   <li>Forbidden, for the reasons that {@link Forbidden} tells apart; or not found: their chat is gone, until they come back.
 *   <li>Everything else (a malformed message, a 500, a redirect, the wrong cloud) gives the same again.
 * </ul>
 */
final class Failures {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration AFTER_NO_TOKEN = Duration.ofMinutes(5);
    private final InstantSource clock;

    Failures(InstantSource clock) {
        this.clock = clock;
    }

    ChannelFailure of(HttpResponse<String> answer) {
        String message = "the Bot Connector answered " + answer.statusCode();
        return switch (answer.statusCode()) {
            case 429 -> new ChannelFailure(Kind.BUSY, retryAfter(answer), message);
            case 401 -> new ChannelFailure(Kind.BUSY, AFTER_NO_TOKEN, message);
            case 408, 412, 502, 503, 504 -> new ChannelFailure(Kind.UNKNOWN, retryAfter(answer), message);
            case 403 -> Forbidden.as(answer.body()).failure(message);
            case 404, 410 -> ChannelFailure.unreachable(Why.GONE, message);
            default -> new ChannelFailure(Kind.REFUSED, Duration.ZERO, message);
        };
    }

    static ChannelFailure of(IOException broken) {
        boolean beforeSending = broken instanceof ConnectException
                || broken instanceof HttpConnectTimeoutException
                || broken instanceof SSLHandshakeException;
        return beforeSending
                ? new ChannelFailure(Kind.BUSY, "no connection to the Bot Connector", broken)
                : new ChannelFailure(Kind.UNKNOWN, "no answer from the Bot Connector", broken);
    }

    static ChannelFailure refused(String message) {
        return new ChannelFailure(Kind.REFUSED, Duration.ZERO, message);
    }

    /** Nobody was told anything, so what is ambiguous for a message is not ambiguous here. */
    static ChannelFailure nothingSent(ChannelFailure failure) {
        return failure.kind() == Kind.UNKNOWN
                ? new ChannelFailure(Kind.NOT_SENT, failure.waitAtLeast(), "no clear answer from the Bot Connector")
                : failure;
    }

    private Duration retryAfter(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(this::waiting)
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .orElse(Duration.ZERO);
    }

    private Optional<Duration> waiting(String written) {
        try {
            boolean seconds = written.chars().allMatch(letter -> letter >= '0' && letter <= '9');
            return Optional.of(seconds ? Duration.ofSeconds(Long.parseLong(written)) : until(written));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Duration until(String date) {
        Instant then =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Duration.between(clock.instant(), then);
    }
}
