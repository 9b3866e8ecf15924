package org.ponder.bot.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long Slack wants us to wait when we were too fast, or what is sensible where it does not say. */
final class RetryAfter {
    static final String HEADER = "Retry-After";
    static final Duration WHERE_NOT_SAID = Duration.ofSeconds(10);
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Pattern SECONDS = Pattern.compile("0*[1-9][0-9]{0,8}");

    private RetryAfter() {}

    static Duration of(Optional<String> header) {
        return header.map(String::strip)
                .filter(said -> SECONDS.matcher(said).matches())
                .map(said -> Duration.ofSeconds(Long.parseLong(said)))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .orElse(WHERE_NOT_SAID);
    }
}
