package org.ponder.bot.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.scribe.component.RawComponentScribe;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.CalendarFile.Because;
import org.ponder.dialogs.script.CalendarFile.Entry;
import org.ponder.dialogs.script.CalendarFiles;

/**
 * Reads iCalendar (RFC 5545) with biweekly, which leaves out what it cannot understand and fetches nothing.
 *
 * <p>Time zones that a file describes itself are not looked at: a rule of theirs may count every second for centuries, and a day
 * is told without them.
 */
public final class IcalendarFiles implements CalendarFiles {
    private static final int LONGEST = 1 << 20;
    private static final int MOST_EVENTS = 5_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public CalendarFile read(String text, ZoneId usual) {
        if (text.length() > LONGEST) {
            return new CalendarFile.Unread(Because.TOO_LARGE);
        }
        try (ICalReader reader = new ICalReader(text.strip().replace(BYTE_ORDER_MARK, ""))) {
            reader.registerScribe(new RawComponentScribe("VTIMEZONE"));
            return read(reader.readAll(), usual);
        } catch (IOException | RuntimeException unreadable) {
            // whatever a library thinks of what anybody may send; its words quote the file
            return new CalendarFile.Unread(Because.UNREADABLE);
        }
    }

    private static CalendarFile read(List<ICalendar> calendars, ZoneId usual) {
        if (calendars.isEmpty()) {
            return new CalendarFile.Unread(Because.UNREADABLE);
        }
        int events = calendars.stream()
                .mapToInt(calendar -> calendar.getEvents().size())
                .sum();
        return events > MOST_EVENTS ? new CalendarFile.Unread(Because.TOO_LARGE) : held(calendars, events, usual);
    }

    private static CalendarFile held(List<ICalendar> calendars, int events, ZoneId usual) {
        List<Entry> entries = new ArrayList<>();
        for (ICalendar calendar : calendars) {
            ZoneId zone = zone(calendar).orElse(usual);
            calendar.getEvents().stream().flatMap(event -> entry(event, zone)).forEach(entries::add);
        }
        return new CalendarFile.Held(entries, events - entries.size());
    }

    private static Stream<Entry> entry(VEvent event, ZoneId zone) {
        EventDays days = new EventDays(event, zone);
        return days.areCertain() ? days.days().map(found -> new Entry(name(event), found)).stream() : Stream.empty();
    }

    private static String name(VEvent event) {
        return Optional.ofNullable(event.getSummary())
                .flatMap(summary -> Optional.ofNullable(summary.getValue()))
                .orElse("");
    }

    /** As calendars that are published on the web say it; one that Java does not know says nothing. */
    private static Optional<ZoneId> zone(ICalendar calendar) {
        return Optional.ofNullable(calendar.getExperimentalProperty("X-WR-TIMEZONE"))
                .flatMap(property -> Optional.ofNullable(property.getValue()))
                .flatMap(IcalendarFiles::zone);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name.strip()));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
