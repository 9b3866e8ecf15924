package org.ponder.bot.pulse;

import io.opentelemetry.context.Context;

/**
 * What led here: an id at random that everything has which came of one request, and the span that this belongs below.
 *
 * @param correlation empty where nothing led here
 */
public record Trail(String correlation, Context context) {
    /** Nothing led here. */
    public static final Trail NONE = new Trail("", Context.root());
}
