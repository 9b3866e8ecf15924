package org.ponder.dialogs.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a new closing time as people type it: "+2 days", "Friday", "Friday 16:00", "2026-12-04" or "2026-12-04 16:00". */
public final class LaterTime {
    private static final Pattern DAYS = Pattern.compile("\\+? ?([0-9]{1,2}) ?(?:days?|d)?(?: more)?");
    private static final Pattern DATE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?: (?:at )?(.+))?");
    private static final Pattern DAY = Pattern.compile("(?:next )?(\\p{L}+)(?: (?:at )?(.+))?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))? ?(am|pm)?");

    private LaterTime() {}

    /**
     * The moment that is meant, if one can be read; whether it is later is not decided here.
     *
     * @param closing the present closing time in the trust's zone: its time of day is kept where none is typed, and the first
     *     such weekday after it is meant
     */
    public static Optional<Instant> in(String typed, ZonedDateTime closing, Locale locale) {
        String plain = Meaning.plain(typed);
        try {
            return days(plain, closing)
                    .or(() -> date(plain, closing))
                    .or(() -> weekday(plain, closing, locale))
                    .map(ZonedDateTime::toInstant);
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    /** A time of day: "16:00", "16.00", "4pm". */
    public static Optional<LocalTime> time(String typed) {
        Matcher time = TIME.matcher(Meaning.plain(typed));
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        int inDay = time.group(3) == null ? hour : hour % 12 + (time.group(3).equals("pm") ? 12 : 0);
        return inDay < 24 && minute < 60 ? Optional.of(LocalTime.of(inDay, minute)) : Optional.empty();
    }

    private static Optional<ZonedDateTime> days(String plain, ZonedDateTime closing) {
        Matcher days = DAYS.matcher(plain);
        return days.matches() ? Optional.of(closing.plusDays(Integer.parseInt(days.group(1)))) : Optional.empty();
    }

    private static Optional<ZonedDateTime> date(String plain, ZonedDateTime closing) {
        Matcher date = DATE.matcher(plain);
        return date.matches()
                ? on(LocalDate.parse(date.group(1)), Optional.ofNullable(date.group(2)), closing)
                : Optional.empty();
    }

    private static Optional<ZonedDateTime> weekday(String plain, ZonedDateTime closing, Locale locale) {
        Matcher day = DAY.matcher(plain);
        if (!day.matches()) {
            return Optional.empty();
        }
        return CalendarNames.day(day.group(1), locale)
                .flatMap(d -> on(
                        closing.toLocalDate().with(TemporalAdjusters.next(d)),
                        Optional.ofNullable(day.group(2)),
                        closing));
    }

    private static Optional<ZonedDateTime> on(LocalDate date, Optional<String> time, ZonedDateTime closing) {
        return time.map(LaterTime::time)
                .orElse(Optional.of(closing.toLocalTime()))
                .map(at -> date.atTime(at).atZone(closing.getZone()));
    }
}
