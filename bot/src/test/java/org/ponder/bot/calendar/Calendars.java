package org.ponder.bot.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Calendar files as they are published, and lines to make others of. */
final class Calendars {
    /** Pairs of single days, as councils publish them. */
    static final String COUNCIL = "council";

    /** Whole terms among everything else that a school does. */
    static final String GOOGLE = "google";

    /** Times in a zone that only the file itself describes. */
    static final String OUTLOOK = "outlook";

    static final List<String> ALL = List.of(COUNCIL, GOOGLE, OUTLOOK);

    private Calendars() {}

    static String text(String name) {
        try (InputStream file =
                Objects.requireNonNull(Calendars.class.getResourceAsStream("/calendars/" + name + ".ics"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param lines of its events */
    static String calendar(String... lines) {
        return String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", String.join("\r\n", lines), "END:VCALENDAR", "");
    }

    /** @param lines beside its name */
    static String event(String name, String... lines) {
        return String.join("\r\n", "BEGIN:VEVENT", "SUMMARY:" + name, String.join("\r\n", lines), "END:VEVENT");
    }
}
