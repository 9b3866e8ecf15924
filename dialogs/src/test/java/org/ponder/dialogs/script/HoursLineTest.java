package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.sample.Seeds;

class HoursLineTest {
    private final HoursLine line = new HoursLine(new Words(Locale.UK));

    private String read(String typed) {
        return line.read(typed).map(HoursLineTest::told).orElse("nothing");
    }

    /** As "MON,TUE 08:00-17:00 ON_SCHOOL_DAYS". */
    private static String told(GoodHours hours) {
        String days = Arrays.stream(DayOfWeek.values())
                .filter(hours.days()::contains)
                .map(day -> day.name().substring(0, 3))
                .collect(Collectors.joining(","));
        return days + " " + hours.from() + "-" + hours.until() + " " + hours.season();
    }

    @Nested
    class Days {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Monday to Friday 08:00–17:00",
                    "Mon-Fri 08:00-17:00",
                    "mon – fri, 8:00 to 17:00",
                    "Mondays to Fridays from 8.00 until 17.00",
                    "Monday to Friday: 8am–5pm",
                    "weekdays 8-17",
                    "on weekdays between 8 and 17",
                    "every weekday 08:00—17:00.",
                    "Weekdays only, 8am to 5pm",
                    "8am-5pm on weekdays",
                    "8–17 Mon, Tue, Wed, Thu & Fri",
                    "Mon to Wed and Thurs-Fri 8–17",
                    "working days 8 a.m. to 5 p.m.",
                    "\u00a0weekdays\u00a08–17"
                })
        void may_be_named_in_many_ways(String typed) {
            assertThat(read(typed)).isEqualTo("MON,TUE,WED,THU,FRI 08:00-17:00 NOT_ON_BANK_HOLIDAYS");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Mon–Thu 8:30 to 16:00 | MON,TUE,WED,THU 08:30-16:00",
                    "Mon, Wed and Fri 9-12 | MON,WED,FRI 09:00-12:00",
                    "Monday/Weds 9-12 | MON,WED 09:00-12:00",
                    "Tuesday 9-12 | TUE 09:00-12:00",
                    "Tuesdays 9-12 | TUE 09:00-12:00",
                    "every tues 9-12 | TUE 09:00-12:00",
                    "Sat to Mon 9-12 | MON,SAT,SUN 09:00-12:00",
                    "at weekends 9-12 | SAT,SUN 09:00-12:00",
                    "weekdays and Saturday 9-12 | MON,TUE,WED,THU,FRI,SAT 09:00-12:00",
                    "every day 9–20 | MON,TUE,WED,THU,FRI,SAT,SUN 09:00-20:00",
                    "daily 9 to noon | MON,TUE,WED,THU,FRI,SAT,SUN 09:00-12:00"
                })
        void may_be_any(String typed, String told) {
            assertThat(read(typed)).isEqualTo(told + " NOT_ON_BANK_HOLIDAYS");
        }
    }

    @Nested
    class Times {
        @ParameterizedTest
        @CsvSource({
            "8am-6pm, 08:00-18:00",
            "8-6pm, 08:00-18:00",
            "8 am – 6 pm, 08:00-18:00",
            "9-5, 09:00-17:00",
            "8.30 to 4, 08:30-16:00",
            "08:30 – 4.30, 08:30-16:30",
            "9-11am, 09:00-11:00",
            "10-11, 10:00-11:00",
            "9-12, 09:00-12:00",
            "9-12pm, 09:00-12:00",
            "10-2pm, 10:00-14:00",
            "2-4, 14:00-16:00",
            "2-4pm, 14:00-16:00",
            "8-10pm, 20:00-22:00",
            "5.30-8.30, 17:30-20:30",
            "5am-7am, 05:00-07:00",
            "05:00-07:00, 05:00-07:00",
            "noon to 6, 12:00-18:00",
            "18:00–midnight, 18:00-00:00",
            "18:00–24:00, 18:00-00:00",
            "00:00–00:00, 00:00-00:00"
        })
        void are_what_they_are_in_an_office(String typed, String told) {
            assertThat(read("Tuesday " + typed)).isEqualTo("TUE " + told + " NOT_ON_BANK_HOLIDAYS");
        }

        @ParameterizedTest
        @CsvSource({
            "weekday evenings 17:30–20:30, 17:30-20:30",
            "weekday evenings 5:30 to 8:30, 17:30-20:30",
            "weekdays 6–9 in the evening, 18:00-21:00",
            "evenings 7–9 on weekdays, 19:00-21:00",
            "weekday evenings 8–midnight, 20:00-00:00",
            "weekday afternoons 12–4, 12:00-16:00",
            "weekday mornings 7–9, 07:00-09:00"
        })
        void are_late_where_they_are_said_to_be(String typed, String told) {
            assertThat(read(typed)).isEqualTo("MON,TUE,WED,THU,FRI " + told + " NOT_ON_BANK_HOLIDAYS");
        }
    }

    @Nested
    class Seasons {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "weekdays 8–17 | NOT_ON_BANK_HOLIDAYS",
                    "weekdays 8–17 except bank holidays | NOT_ON_BANK_HOLIDAYS",
                    "weekdays 8–17 on school days | ON_SCHOOL_DAYS",
                    "weekdays, 8–17, school days only | ON_SCHOOL_DAYS",
                    "8–17 on school days | ON_SCHOOL_DAYS",
                    "School days 8–17 | ON_SCHOOL_DAYS",
                    "weekdays 8–17 in term | NOT_IN_SCHOOL_HOLIDAYS",
                    "weekdays in term 8–17 | NOT_IN_SCHOOL_HOLIDAYS",
                    "weekdays 8–17 (term time only) | NOT_IN_SCHOOL_HOLIDAYS",
                    "weekdays 8–17 not in school holidays | NOT_IN_SCHOOL_HOLIDAYS",
                    "weekdays 8–17, not in the holidays | NOT_IN_SCHOOL_HOLIDAYS",
                    "weekdays 8–17 also on bank holidays | EVERY_DAY",
                    "weekdays 8–17, including bank holidays | EVERY_DAY",
                    "weekdays 8–17 every day of the year | EVERY_DAY",
                    "weekdays 8–17 always | EVERY_DAY"
                })
        void are_said_in_words(String typed, Season season) {
            assertThat(read(typed)).isEqualTo("MON,TUE,WED,THU,FRI 08:00-17:00 " + season);
        }

        @Test
        void may_imply_the_days_of_the_week() {
            assertThat(read("every day of the year 9–20"))
                    .isEqualTo("MON,TUE,WED,THU,FRI,SAT,SUN 09:00-20:00 EVERY_DAY");
        }

        @ParameterizedTest
        @ValueSource(strings = {"always", "Always.", "at any time", "24/7", "no quiet hours"})
        void may_be_without_quiet_hours(String typed) {
            assertThat(line.read(typed)).contains(GoodHours.ALWAYS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "never",
                "weekdays",
                "8–17",
                "9–20 also on bank holidays",
                "evenings 6–8",
                "weekdays 8",
                "weekdays until 17:00",
                "weekdays 25–26",
                "weekdays 8:60–17:00",
                "weekdays 17–9",
                "weekdays 22:00–06:00",
                "weekdays 17:00–17:00",
                "weekdays 09:00–05:00",
                "weekdays 10pm–1am",
                "weekdays 1–12",
                "weekdays 8–17 and 19–20",
                "weekdays 8–17 in winter",
                "weekdays 8–17 in term also on bank holidays",
                "weekdays but not Friday 8–17",
                "Mon–Funday 8–17",
                "Mo 8–17",
                "Mon–Wed–Fri 8–17",
                "1 September 8–17",
                "weekdays 8–17:00:00",
                "weekdays 08:00–17:000"
            })
    void nothing_is_read_into_anything_else(String typed) {
        assertThat(read(typed)).isEqualTo("nothing");
    }

    @Test
    void nothing_is_looked_for_in_more_than_a_line() {
        assertThat(line.read("weekdays" + " ".repeat(108) + "8–17")).isPresent();
        assertThat(line.read("weekdays" + " ".repeat(109) + "8–17")).isEmpty();
    }

    @Nested
    class Writing {
        private static final LocalTime EIGHT = LocalTime.of(8, 0);
        private static final LocalTime FIVE = LocalTime.of(17, 0);

        @ParameterizedTest
        @CsvSource({
            "ON_SCHOOL_DAYS, Monday to Friday 08:00–17:00 on school days",
            "NOT_IN_SCHOOL_HOLIDAYS, Monday to Friday 08:00–17:00 not in school holidays",
            "NOT_ON_BANK_HOLIDAYS, Monday to Friday 08:00–17:00",
            "EVERY_DAY, Monday to Friday 08:00–17:00 also on bank holidays"
        })
        void says_the_season(Season season, String written) {
            assertThat(line.write(GoodHours.onWeekdays(EIGHT, FIVE, season))).isEqualTo(written);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Mon | Monday",
                    "Mon, Tue | Monday and Tuesday",
                    "Mon, Wed, Fri | Monday, Wednesday and Friday",
                    "Mon, Tue, Wed, Fri | Monday to Wednesday and Friday",
                    "Tue, Thu, Fri, Sat, Sun | Tuesday and Thursday to Sunday",
                    "Fri, Sat, Sun, Mon | Monday and Friday to Sunday",
                    "weekends | Saturday and Sunday",
                    "every day | every day"
                })
        void names_days_in_a_row_by_the_first_and_the_last(String days, String written) {
            GoodHours hours = line.read(days + " 08:00–17:00").orElseThrow();
            assertThat(line.write(hours)).isEqualTo(written + " 08:00–17:00");
        }

        @Test
        void says_midnight_where_a_day_ends_and_always_where_nothing_is_quiet() {
            assertThat(line.write(new GoodHours(
                            Set.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Season.EVERY_DAY)))
                    .isEqualTo("Monday 00:00–midnight also on bank holidays");
            assertThat(line.write(GoodHours.ALWAYS)).isEqualTo("always");
        }

        @ParameterizedTest
        @MethodSource("org.ponder.domain.sample.Seeds#all")
        void reads_back_the_same(long seed) {
            RandomGenerator random = Seeds.random(seed);
            for (int i = 0; i < 500; i++) {
                GoodHours hours = any(random);
                assertThat(line.read(line.write(hours))).as(line.write(hours)).contains(hours);
            }
        }

        private static GoodHours any(RandomGenerator random) {
            int days = 2 * (1 + random.nextInt(127));
            int from = random.nextInt(24 * 60 - 1);
            int until = from + 1 + random.nextInt(24 * 60 - from);
            List<Season> seasons = List.of(Season.values());
            return new GoodHours(
                    EnumSet.allOf(DayOfWeek.class).stream()
                            .filter(day -> (days >> day.getValue() & 1) == 1)
                            .collect(Collectors.toSet()),
                    LocalTime.MIDNIGHT.plusMinutes(from),
                    LocalTime.MIDNIGHT.plusMinutes(until),
                    seasons.get(random.nextInt(seasons.size())));
        }
    }
}
