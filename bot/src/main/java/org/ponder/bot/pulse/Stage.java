package org.ponder.bot.pulse;

import java.util.Locale;

/** A part of the way from a request to what is sent because of it. */
public enum Stage {
    REQUEST,
    TURN,
    DISPATCH;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
