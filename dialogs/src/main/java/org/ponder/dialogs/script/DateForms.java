package org.ponder.dialogs.script;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which people in England write a date; of two numbers the first is always the day. */
final class DateForms {
    private static final String WEEKDAY = "(?:on )?(?:the )?(?:(?<weekday>\\p{L}{3,})[.,]? )?(?:the )?";
    private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "(?<month>\\p{L}{3,})\\.?";
    private static final String NUMBERED_MONTH = "(?<month>[0-9]{1,2})";
    private static final String YEAR = "'?(?<year>20[0-9]{2}|[0-9]{2})";

    /** A hyphen goes between numbers only where there is a year too; without one, "9-12" may be anything. */
    private static final String MARK = "(?<mark>[/.]|-(?=[0-9]{1,2}-))";

    private static final List<Pattern> DATES = Stream.of(
                    DAY + "(?: of)? ?" + MONTH + "(?:,? " + YEAR + ")?",
                    MONTH + " " + DAY + "(?:,? " + YEAR + ")?",
                    DAY + MARK + NUMBERED_MONTH + "(?:\\k<mark>" + YEAR + ")?",
                    "(?<year>20[0-9]{2})-" + NUMBERED_MONTH + "-" + DAY)
            .map(form -> Pattern.compile(WEEKDAY + form))
            .toList();
    private static final Pattern DAY_ALONE = Pattern.compile(WEEKDAY + DAY);

    private DateForms() {}

    /** @param plain as {@link Meaning#plain} makes it */
    static Optional<WrittenDate> in(String plain, Locale locale) {
        return DATES.stream()
                .map(form -> form.matcher(plain))
                .filter(Matcher::matches)
                .flatMap(form -> date(form, locale).stream())
                .findFirst()
                .or(() -> dayAlone(DAY_ALONE.matcher(plain), locale));
    }

    private static Optional<WrittenDate> date(Matcher form, Locale locale) {
        try {
            return month(form.group("month"), locale)
                    .map(month -> MonthDay.of(month, day(form)))
                    .map(day -> Optional.ofNullable(form.group("year"))
                            .<WrittenDate>map(year -> whole(day, year))
                            .orElse(new WrittenDate.Yearless(day)))
                    .flatMap(date -> onWeekday(date, form, locale));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static Optional<WrittenDate> dayAlone(Matcher form, Locale locale) {
        return form.matches() ? onWeekday(new WrittenDate.DayAlone(day(form)), form, locale) : Optional.empty();
    }

    private static int day(Matcher form) {
        return Integer.parseInt(form.group("day"));
    }

    private static Optional<Month> month(String typed, Locale locale) {
        return Character.isDigit(typed.charAt(0))
                ? Optional.of(Month.of(Integer.parseInt(typed)))
                : CalendarNames.month(typed, locale);
    }

    /** Two figures are of this century. */
    private static WrittenDate whole(MonthDay day, String year) {
        int number = Integer.parseInt(year);
        int full = number < 100 ? 2000 + number : number;
        return new WrittenDate.Whole(LocalDate.of(full, day.getMonth(), day.getDayOfMonth()));
    }

    private static Optional<WrittenDate> onWeekday(WrittenDate date, Matcher form, Locale locale) {
        return Optional.ofNullable(form.group("weekday"))
                .map(typed -> CalendarNames.day(typed, locale)
                        .<WrittenDate>map(weekday -> new WrittenDate.OnWeekday(weekday, date)))
                .orElse(Optional.of(date));
    }
}
