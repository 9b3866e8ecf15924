package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The days of the week and the months by name: the whole of it, or how it begins, from three letters on. */
final class CalendarNames {
    private static final int SHORTEST = 3;

    private CalendarNames() {}

    /** As in "Monday", "mon", "weds" and "Mondays". */
    static Optional<DayOfWeek> day(String plain, Locale locale) {
        String one = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> begins(name(day, locale), plain, locale) || begins(name(day, locale), one, locale))
                .findFirst();
    }

    /** As in "September", "sept" and "sep". */
    static Optional<Month> month(String plain, Locale locale) {
        return Arrays.stream(Month.values())
                .filter(month -> begins(month.getDisplayName(TextStyle.FULL, locale), plain, locale))
                .findFirst();
    }

    static String name(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static boolean begins(String name, String plain, Locale locale) {
        return plain.length() >= SHORTEST && name.toLowerCase(locale).startsWith(plain);
    }
}
