package org.ponder.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calendars, hours and instants of the ten years from 2026, drawn by lot. */
final class AnyCalendar {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final int DAYS = 3652;

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/London",
                    "Europe/London",
                    "Europe/Dublin",
                    "Atlantic/Azores",
                    "America/St_Johns",
                    "America/Havana",
                    "Africa/Cairo",
                    "Australia/Lord_Howe",
                    "Pacific/Chatham",
                    "Asia/Kathmandu",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    private static final List<Season> SEASONS = List.of(Season.values());

    private final RandomGenerator random;

    AnyCalendar(RandomGenerator random) {
        this.random = random;
    }

    Rhythm rhythm() {
        Set<LocalDate> holidays = dates(80);
        return new Rhythm(
                ZONES.get(random.nextInt(ZONES.size())),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> random.nextInt(30) == 0 ? GoodHours.ALWAYS : hours())
                        .toList(),
                SchoolYear.ofMost(IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> terms())
                        .toList()),
                holidays::contains,
                rest());
    }

    Instant instant() {
        return FIRST.atStartOfDay(ZoneId.of("UTC"))
                .toInstant()
                .plusSeconds(random.nextLong(DAYS * 86_400L))
                .plusNanos(random.nextInt(1_000_000_000));
    }

    private GoodHours hours() {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        IntStream.range(0, random.nextInt(7)).forEach(i -> days.add(DayOfWeek.of(1 + random.nextInt(7))));
        int from = random.nextInt(95);
        int until = from + 1 + random.nextInt(96 - from);
        return new GoodHours(days, quarter(from), quarter(until), SEASONS.get(random.nextInt(SEASONS.size())));
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * number);
    }

    private TermDates terms() {
        List<Days> terms = new ArrayList<>();
        List<Days> breaks = new ArrayList<>();
        LocalDate day = FIRST.plusDays(random.nextInt(700));
        for (int term = random.nextInt(12); term > 0; term--) {
            LocalDate last = day.plusDays(20 + random.nextInt(80));
            terms.add(new Days(day, last));
            breaks.add(new Days(day.plusDays(10), day.plusDays(10 + random.nextInt(9))));
            day = last.plusDays(2 + random.nextInt(45));
        }
        return new TermDates(terms, breaks, dates(10));
    }

    private Set<LocalDate> dates(int most) {
        Set<LocalDate> dates = new HashSet<>();
        IntStream.range(0, random.nextInt(most)).forEach(i -> dates.add(FIRST.plusDays(random.nextInt(DAYS))));
        return dates;
    }

    private Rest rest() {
        return switch (random.nextInt(10)) {
            case 0 -> Rest.FOR_GOOD;
            case 1, 2 -> new Rest(FIRST.plusDays(random.nextInt(DAYS)));
            default -> Rest.NONE;
        };
    }
}
