package org.ponder.dialogs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.CalendarFile.Because;
import org.ponder.dialogs.script.CalendarFile.Entry;
import org.ponder.dialogs.script.CalendarFiles;
import org.ponder.domain.calendar.Days;

/** Reads calendar files of events that last for whole days, a line for each property and none that is folded. */
public final class PlainCalendarFiles implements CalendarFiles {
    private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT(.*?)END:VEVENT", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("(DTSTART|DTEND);VALUE=DATE:([0-9]{8})");
    private static final Pattern SUMMARY = Pattern.compile("SUMMARY:(.*)");

    @Override
    public CalendarFile read(String text, ZoneId usual) {
        if (!text.contains("END:VCALENDAR")) {
            return new CalendarFile.Unread(Because.UNREADABLE);
        }
        List<Entry> entries = new ArrayList<>();
        Matcher event = EVENT.matcher(text);
        int events = 0;
        for (; event.find(); events++) {
            entry(event.group(1)).ifPresent(entries::add);
        }
        return new CalendarFile.Held(entries, events - entries.size());
    }

    private static Optional<Entry> entry(String event) {
        Optional<LocalDate> start = date(event, "DTSTART");
        LocalDate end = date(event, "DTEND")
                .map(day -> day.minusDays(1))
                .or(() -> start)
                .orElse(LocalDate.MAX);
        Matcher name = SUMMARY.matcher(event);
        return start.filter(first -> !event.contains("RRULE"))
                .map(first -> new Entry(name.find() ? name.group(1) : "", new Days(first, end)));
    }

    private static Optional<LocalDate> date(String event, String which) {
        return DATE.matcher(event)
                .results()
                .filter(date -> date.group(1).equals(which))
                .map(date -> LocalDate.parse(date.group(2), DateTimeFormatter.BASIC_ISO_DATE))
                .findFirst();
    }
}
