package org.ponder.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a call came to nothing. Slack's answers and the exceptions of its client may quote what was to be said, so
 * none of them is passed on: only Slack's own word for what is wrong, and the kind of an exception.
 */
final class Failing {
    private static final int TOO_MANY = 429;
    private static final String TOO_FAST = "ratelimited";

    private Failing() {}

    /** Slack understood, and said no. */
    static Refusal of(Method method, SlackApiTextResponse answer) {
        Refusal refusal = refusal(method, answer, Duration.ZERO);
        return refusal.isTooFast()
                ? refusal(method, answer, RetryAfter.of(header(answer.getHttpResponseHeaders())))
                : refusal;
    }

    /** An answer that is not the usual one. */
    static Refusal of(Method method, SlackApiException answer) {
        int status = answer.getResponse().code();
        if (status == TOO_MANY) {
            return Refusal.of(
                    method,
                    TOO_FAST,
                    RetryAfter.of(Optional.ofNullable(answer.getResponse().header(RetryAfter.HEADER))));
        }
        return status >= 500
                ? Refusal.of(method, Verdict.PERHAPS, "HTTP " + status)
                : Optional.<SlackApiTextResponse>ofNullable(answer.getError())
                        .filter(said -> !text(said.getError()).isEmpty())
                        .map(said -> refusal(method, said, Duration.ZERO))
                        .orElseGet(() -> Refusal.of(method, Verdict.OURS, "HTTP " + status));
    }

    /** No answer. */
    static Refusal of(Method method, IOException broken) {
        boolean beforeSending = broken instanceof ConnectException
                || broken instanceof NoRouteToHostException
                || broken instanceof UnknownHostException
                || broken instanceof SSLHandshakeException;
        return Refusal.of(
                method,
                beforeSending ? Verdict.ALL_LATER : Verdict.PERHAPS,
                "no answer: " + broken.getClass().getSimpleName());
    }

    /** An answer that nobody can read, as from something that stands between us and Slack. */
    static Refusal unreadable(Method method) {
        return Refusal.of(method, Verdict.PERHAPS, "an answer that cannot be read");
    }

    private static Refusal refusal(Method method, SlackApiTextResponse said, Duration wait) {
        Refusal refusal = Refusal.of(method, text(said.getError()), wait);
        String needed = text(said.getNeeded());
        return needed.isEmpty() ? refusal : refusal.lacking(needed, text(said.getProvided()));
    }

    private static String text(@Nullable String said) {
        return Optional.ofNullable(said).orElse("");
    }

    private static Optional<String> header(@Nullable Map<String, List<String>> headers) {
        return Optional.ofNullable(headers).orElse(Map.of()).entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(RetryAfter.HEADER))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }
}
