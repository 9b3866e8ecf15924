package org.ponder.bot.slack;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request as it arrived.
 *
 * @param headers all values of a header, by its name in any case
 * @param body not read yet
 */
public record SlackCall(Function<String, List<String>> headers, InputStream body) {
    /** What comes from Slack is far smaller: the largest is a modal with all that was filled in. */
    static final int MOST_BYTES = 1_048_576;

    /** A header that is there once, as everything is that Slack sends. */
    Optional<String> only(String name) {
        List<String> values = headers.apply(name);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The whole body; nothing where it is larger than anything from Slack. */
    Optional<byte[]> read() throws IOException {
        byte[] read = body.readNBytes(MOST_BYTES + 1);
        return read.length > MOST_BYTES ? Optional.empty() : Optional.of(read);
    }
}
