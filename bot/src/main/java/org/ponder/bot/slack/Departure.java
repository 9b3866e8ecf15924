package org.ponder.bot.slack;

import java.net.URI;
import java.time.Duration;

/**
 * Where somebody goes to let the app into their workspace.
 *
 * @param state what their browser keeps until they come back
 * @param goodFor how long it keeps it
 */
public record Departure(URI to, String state, Duration goodFor) {

    @Override
    public String toString() {
        return "Departure[…]";
    }
}
