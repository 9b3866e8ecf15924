package org.ponder.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/** One question to Slack about an installation, which sends nobody anything. */
@FunctionalInterface
interface Asking<R extends SlackApiTextResponse> {
    int TOO_MANY = 429;

    /** What Slack says while it has trouble of its own, and may answer otherwise later. */
    Set<String> TROUBLE = Set.of(
            "accesslimited",
            "ekm_access_denied",
            "fatal_error",
            "internal_error",
            "org_login_required",
            "ratelimited",
            "rate_limited",
            "request_timeout",
            "service_unavailable",
            "team_added_to_org");

    R ask() throws IOException, SlackApiException;

    /**
     * @throws SlackRefusal if Slack said no
     * @throws ChannelFailure if nobody knows; it may be asked again, after a time where Slack said one
     */
    static <R extends SlackApiTextResponse> R answer(Asking<R> question) {
        R answer = asked(question);
        if (!answer.isOk()) {
            throw refused(Optional.ofNullable(answer.getError()).orElse("unknown_error"));
        }
        return answer;
    }

    /** The client does not expect every answer that a proxy can make up: then it throws whatever it throws. */
    private static <R extends SlackApiTextResponse> R asked(Asking<R> question) {
        try {
            return question.ask();
        } catch (SlackApiException e) {
            throw failed(e);
        } catch (IOException | RuntimeException e) {
            throw new ChannelFailure(Kind.NOT_SENT, "Slack could not be asked about an installation", e);
        }
    }

    private static RuntimeException refused(String error) {
        return TROUBLE.contains(error) ? trouble(Duration.ZERO, error) : new SlackRefusal(error);
    }

    /** The exception itself is left out: it carries what Slack wrote. */
    private static RuntimeException failed(SlackApiException e) {
        int status = e.getResponse().code();
        if (status == TOO_MANY || status >= 500) {
            return trouble(wait(e), "HTTP " + status);
        }
        return Optional.ofNullable(e.getError())
                .map(answer -> answer.getError())
                .map(Asking::refused)
                .orElseGet(() -> trouble(Duration.ZERO, "HTTP " + status));
    }

    private static Duration wait(SlackApiException e) {
        String seconds =
                Optional.ofNullable(e.getResponse().header("Retry-After")).orElse("");
        return seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private static ChannelFailure trouble(Duration wait, String what) {
        return new ChannelFailure(
                Kind.NOT_SENT, wait, "Slack did not answer a question about an installation: " + what);
    }
}
