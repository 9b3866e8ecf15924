package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ponder.domain.calendar.Days;

/**
 * Reads a range of dates, or one date as a range of one day; what one of them leaves out is taken from the other.
 *
 * @param dates the forms that a date may have
 * @param today from which a year is found where neither has one: the range has not ended, but may have begun
 */
record DateRange(Function<String, Optional<WrittenDate>> dates, LocalDate today) {
    private static final Pattern FROM = Pattern.compile("^from ");
    private static final Pattern BETWEEN = Pattern.compile(" ?[-‐‑‒–—−] ?| (?:to|until|till) ");

    /** Where a year was left out, a longer range across new year is rather two dates in the wrong order. */
    private static final int LONGEST_GUESS_DAYS = 200;

    /** @param plain as {@link Meaning#plain} makes it */
    Optional<Days> in(String plain) {
        return dates.apply(plain)
                .flatMap(date -> date.from(today))
                .map(day -> new Days(day, day))
                .or(() -> ofTwo(FROM.matcher(plain).replaceFirst("")));
    }

    private Optional<Days> ofTwo(String plain) {
        return BETWEEN.matcher(plain)
                .results()
                .flatMap(between -> ofTwo(plain, between).stream())
                .findFirst();
    }

    private Optional<Days> ofTwo(String plain, MatchResult between) {
        return dates.apply(plain.substring(0, between.start()))
                .flatMap(first -> dates.apply(plain.substring(between.end())).flatMap(last -> ofTwo(first, last)));
    }

    private Optional<Days> ofTwo(WrittenDate first, WrittenDate last) {
        Optional<Days> days = first.isOpen()
                ? last.from(today).flatMap(end -> first.upTo(end).flatMap(begin -> days(begin, end)))
                : first.from(today).flatMap(begin -> last.from(begin).flatMap(end -> days(begin, end)));
        boolean guessed = first.isOpen() || last.isOpen();
        return days.filter(found -> !guessed || isLikely(found));
    }

    private static Optional<Days> days(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Days(first, last));
    }

    private static boolean isLikely(Days days) {
        return days.first().getYear() == days.last().getYear()
                || ChronoUnit.DAYS.between(days.first(), days.last()) < LONGEST_GUESS_DAYS;
    }
}
