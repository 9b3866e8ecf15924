package org.ponder.bot.web;

import java.util.Arrays;
import java.util.Locale;

/** Something to be said once, above everything else. */
public enum Notice {
    NONE(""),
    ANSWERED(
            "The others have answered. The chief executive can close the round now, and the summary comes to the channel."),
    NOBODY("Nobody else is waiting to answer. If no round is open, the chief executive can start one."),
    FRESH("Here is a fresh trust. Nobody has said anything yet.");

    private final String text;

    Notice(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Notice named(String key) {
        return Arrays.stream(values())
                .filter(n -> n.key().equals(key))
                .findFirst()
                .orElse(NONE);
    }
}
