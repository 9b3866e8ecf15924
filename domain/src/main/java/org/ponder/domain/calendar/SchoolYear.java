package org.ponder.domain.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When a school is open; academies set their own term dates, so that a trust has as many years as it has schools. */
@FunctionalInterface
public interface SchoolYear {

    SchoolDay on(LocalDate day);

    /**
     * What a date is for people who belong to no one school of a trust: what it is for most of its schools, and of two that are
     * equally many the one with less to do.
     *
     * @param schools none where a trust has told none, which then has the usual holidays
     */
    static SchoolYear ofMost(List<? extends SchoolYear> schools) {
        return schools.isEmpty() ? TermDates.UNTOLD : day -> most(schools, day);
    }

    private static SchoolDay most(List<? extends SchoolYear> schools, LocalDate day) {
        Map<SchoolDay, Long> votes =
                schools.stream().collect(Collectors.groupingBy(year -> year.on(day), Collectors.counting()));
        return Arrays.stream(SchoolDay.values())
                .max(Comparator.comparing((SchoolDay kind) -> votes.getOrDefault(kind, 0L))
                        .thenComparing(Function.identity()))
                .orElseThrow();
    }
}
