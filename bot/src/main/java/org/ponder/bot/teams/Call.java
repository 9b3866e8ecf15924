package org.ponder.bot.teams;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/**
 * A request as it arrived.
 *
 * @param headers a header's value by its name, or empty
 * @param remote the address it came from
 * @param body not read yet
 */
public record Call(UnaryOperator<String> headers, String remote, InputStream body) {

    private static final int MOST_BYTES = 262_144;

    String header(String name) {
        return headers.apply(name);
    }

    /** The whole body, unless it is too large to be an activity. */
    byte[] read() {
        try {
            byte[] read = body.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw MalformedActivity.tooLarge("An activity may have at most " + MOST_BYTES + " bytes.");
            }
            return read;
        } catch (IOException e) {
            throw new MalformedActivity("The body broke off before its end: send it again.");
        }
    }
}
