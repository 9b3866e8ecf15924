package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ponder.domain.calendar.Days;

/** Reads a date as people in England type it: "12 December", "12/12/26", "2026-12-12", "tomorrow", "next Monday", "in two weeks". */
public final class TypedDate {
    /** Longer than any date, and than any two. */
    private static final int LONGEST = 120;

    private static final Pattern WEEKDAY = Pattern.compile("(?:on )?(?:next |this )?(\\p{L}+)");
    private static final Pattern IN = Pattern.compile("in (\\p{L}+|[0-9]{1,3}) (day|week|fortnight|month)s?");
    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Period> PERIODS = Map.of(
            "day", Period.ofDays(1),
            "week", Period.ofWeeks(1),
            "fortnight", Period.ofWeeks(2),
            "month", Period.ofMonths(1));

    private TypedDate() {}

    /**
     * The date that is meant, if one can be read.
     *
     * @param today on or after which a date without a year is found, and after which a day of the week is
     */
    public static Optional<LocalDate> in(String typed, LocalDate today, Locale locale) {
        return plain(typed).flatMap(plain -> date(plain, locale)).flatMap(date -> date.from(today));
    }

    /**
     * The same of two dates with a dash, "to" or "until" between, or of one, which is a range of one day.
     *
     * @param today before which a range without any year has not ended
     */
    public static Optional<Days> range(String typed, LocalDate today, Locale locale) {
        return plain(typed).flatMap(new DateRange(plain -> date(plain, locale), today)::in);
    }

    private static Optional<String> plain(String typed) {
        return typed.length() > LONGEST ? Optional.empty() : Optional.of(Meaning.plain(typed));
    }

    private static Optional<WrittenDate> date(String plain, Locale locale) {
        return DateForms.in(plain, locale).or(() -> ahead(plain, locale).map(WrittenDate.Ahead::new));
    }

    private static Optional<UnaryOperator<LocalDate>> ahead(String plain, Locale locale) {
        return switch (plain) {
            case "today" -> Optional.of(today -> today);
            case "tomorrow" -> Optional.of(today -> today.plusDays(1));
            default -> after(IN.matcher(plain)).or(() -> weekday(WEEKDAY.matcher(plain), locale));
        };
    }

    private static Optional<UnaryOperator<LocalDate>> after(Matcher in) {
        if (!in.matches() || number(in.group(1)) == 0) {
            return Optional.empty();
        }
        Period period = Optional.ofNullable(PERIODS.get(in.group(2))).orElseThrow();
        return Optional.of(today -> today.plus(period.multipliedBy(number(in.group(1)))));
    }

    private static Optional<UnaryOperator<LocalDate>> weekday(Matcher weekday, Locale locale) {
        return weekday.matches() ? CalendarNames.day(weekday.group(1), locale).map(TypedDate::next) : Optional.empty();
    }

    private static UnaryOperator<LocalDate> next(DayOfWeek day) {
        return today -> today.with(TemporalAdjusters.next(day));
    }

    /** In figures or as a word; 0 for what is no number. */
    private static int number(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        return typed.equals("a") || typed.equals("an") ? 1 : NUMBERS.indexOf(typed) + 1;
    }
}
