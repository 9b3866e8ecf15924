package org.ponder.dialogs.script;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;

/** The days of a week in words: "Monday to Friday", "Mon, Wed and Fri", "weekdays", "every day". */
final class DayNames {
    private static final Pattern AND = Pattern.compile(" ?[,&/+] ?| and ");
    private static final Pattern ONE_OR_MORE =
            Pattern.compile("(\\p{L}+)(?:(?: ?- ?| (?:to|until|till|through) )(\\p{L}+))?");
    private static final Pattern ON = Pattern.compile("^(?:on|at|every|each) ");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int WEEK = 7;

    /** Two days in a row are named one by one. */
    private static final int SHORTEST_ROW = 3;

    private final Locale locale;
    private final List<String> everyDay;
    private final Map<Set<DayOfWeek>, List<String>> names;

    DayNames(Words words) {
        locale = words.locale();
        everyDay = words.ways("hours-line.every-day");
        names = Map.of(
                GoodHours.ALWAYS.days(),
                everyDay,
                GoodHours.WEEKDAYS,
                words.ways("hours-line.weekdays"),
                WEEKEND,
                words.ways("hours-line.weekends"));
    }

    /** @param plain as {@link Meaning#plain} makes it, every dash a hyphen */
    Optional<Set<DayOfWeek>> read(String plain) {
        List<Optional<Set<DayOfWeek>>> read = AND.splitAsStream(plain)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(this::part)
                .toList();
        Set<DayOfWeek> days =
                read.stream().flatMap(Optional::stream).flatMap(Set::stream).collect(Collectors.toSet());
        return days.isEmpty() || read.contains(Optional.<Set<DayOfWeek>>empty()) ? Optional.empty() : Optional.of(days);
    }

    String write(Set<DayOfWeek> days) {
        if (days.size() == WEEK) {
            return everyDay.get(0);
        }
        List<String> rows = rows(days).stream().flatMap(this::written).toList();
        int last = rows.size() - 1;
        return last == 0 ? rows.get(0) : String.join(", ", rows.subList(0, last)) + " and " + rows.get(last);
    }

    private Optional<Set<DayOfWeek>> part(String plain) {
        String bare = ON.matcher(plain).replaceFirst("");
        return named(plain).or(() -> named(bare)).or(() -> row(ONE_OR_MORE.matcher(bare)));
    }

    private Optional<Set<DayOfWeek>> named(String plain) {
        return names.entrySet().stream()
                .filter(named -> named.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Optional<Set<DayOfWeek>> row(Matcher row) {
        if (!row.matches()) {
            return Optional.empty();
        }
        String last = Optional.ofNullable(row.group(2)).orElse(row.group(1));
        return CalendarNames.day(row.group(1), locale)
                .flatMap(from -> CalendarNames.day(last, locale).map(to -> row(from, to)));
    }

    /** Across the weekend too. */
    private static Set<DayOfWeek> row(DayOfWeek first, DayOfWeek last) {
        int more = Math.floorMod(last.getValue() - first.getValue(), WEEK);
        return Stream.iterate(first, day -> day.plus(1)).limit(more + 1L).collect(Collectors.toSet());
    }

    private static List<List<DayOfWeek>> rows(Set<DayOfWeek> days) {
        List<List<DayOfWeek>> rows = new ArrayList<>();
        for (DayOfWeek day : EnumSet.copyOf(days)) {
            if (rows.isEmpty() || !days.contains(day.minus(1))) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(day);
        }
        return rows;
    }

    private Stream<String> written(List<DayOfWeek> row) {
        return row.size() < SHORTEST_ROW
                ? row.stream().map(this::name)
                : Stream.of(name(row.get(0)) + " to " + name(row.get(row.size() - 1)));
    }

    private String name(DayOfWeek day) {
        return CalendarNames.name(day, locale);
    }
}
