package org.ponder.dialogs.scene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.script.CalendarYear.Found;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.TermDates;

/**
 * The place where dates that were read of a file wait to be saved. All of them are remembered there, as numbers: so they are there
 * still if somebody asks something else in between, or types no more than “save”.
 */
final class ReadDates {
    static final String STEP = "school-read";

    private static final String BETWEEN = "/";
    private static final Pattern KEY = Pattern.compile("[^/]*/([0-9]{1,6})/(.*)");
    private static final Pattern DAYS = Pattern.compile("([tbi])([0-9]{8})-([0-9]{8})");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private ReadDates() {}

    /** @param school its key */
    static Spot spot(String school, Found found) {
        TermDates dates = found.dates();
        String days = Stream.of(
                        dates.terms().stream().map(term -> "t" + key(term)),
                        dates.breaks().stream().map(one -> "b" + key(one)),
                        dates.inset().stream().sorted().map(day -> "i" + key(new Days(day, day))))
                .flatMap(keys -> keys)
                .collect(Collectors.joining("."));
        return new Spot(STEP, String.join(BETWEEN, school, String.valueOf(found.leftOut()), days));
    }

    private static String key(Days days) {
        return DATE.format(days.first()) + "-" + DATE.format(days.last());
    }

    /** The key of the school, whether something was read for it or not. */
    static String school(Spot at) {
        return at.about().split(BETWEEN, 2)[0];
    }

    /** What was read; nothing where nothing was, or where it was remembered by another version. */
    static Optional<Found> of(Spot at) {
        return KEY.matcher(at.about()).results().findFirst().flatMap(ReadDates::found);
    }

    private static Optional<Found> found(MatchResult key) {
        try {
            String days = key.group(2);
            TermDates dates = new TermDates(
                    days(days, "t"),
                    days(days, "b"),
                    days(days, "i").stream().map(Days::first).collect(Collectors.toSet()));
            return Optional.of(new Found(dates, Integer.parseInt(key.group(1))));
        } catch (DateTimeException fromElsewhere) {
            return Optional.empty();
        }
    }

    private static List<Days> days(String keys, String kind) {
        return DAYS.matcher(keys)
                .results()
                .filter(one -> one.group(1).equals(kind))
                .map(one -> new Days(LocalDate.parse(one.group(2), DATE), LocalDate.parse(one.group(3), DATE)))
                .toList();
    }
}
