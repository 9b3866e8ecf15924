package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.sample.Seeds;

class TypedDateTest {
    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Optional<LocalDate> date(String typed) {
        return TypedDate.in(typed, TODAY, Locale.UK);
    }

    private static Optional<Days> range(String typed) {
        return TypedDate.range(typed, TODAY, Locale.UK);
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Nested
    class A_date {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "12 December",
                    "12 Dec",
                    "12 Dec.",
                    "12dec",
                    "12th December 2026",
                    "12 December, 2026",
                    "12 Dec 26",
                    "12 Dec ’26",
                    "the 12th of December",
                    "Sat 12 December",
                    "Sat. 12 December",
                    "Saturday, 12 December 2026",
                    "on Saturday the 12th of December",
                    "on 12 December.",
                    "Dec 12",
                    "December 12th, 2026",
                    "sat dec 12",
                    "12/12",
                    "12.12",
                    "12/12/26",
                    "12/12/2026",
                    "12.12.2026",
                    "12-12-2026",
                    "Sat 12/12/2026",
                    "2026-12-12",
                    "  12   DECEMBER  2026 ",
                    "12\u00a0December\u202f2026"
                })
        void may_be_written_in_many_ways(String typed) {
            assertThat(date(typed)).contains(LocalDate.of(2026, 12, 12));
        }

        @ParameterizedTest
        @CsvSource({"3/11/2027, 2027-11-03", "3.1.27, 2027-01-03", "1/2, 2027-02-01", "03-04-2027, 2027-04-03"})
        void has_its_day_before_its_month(String typed, String meant) {
            assertThat(date(typed)).contains(LocalDate.parse(meant));
        }

        @ParameterizedTest
        @CsvSource({
            "22 November, 2026-11-22",
            "23 Nov, 2026-11-23",
            "21 November, 2027-11-21",
            "31 December, 2026-12-31",
            "1 January, 2027-01-01",
            "1 sept, 2027-09-01",
            "29 February, 2028-02-29"
        })
        void without_its_year_is_the_next_on_or_after_today(String typed, String meant) {
            assertThat(date(typed)).contains(LocalDate.parse(meant));
        }

        @Test
        void without_its_year_is_found_where_a_century_leaves_out_a_leap_day() {
            assertThat(TypedDate.in("29 Feb", LocalDate.of(2096, 3, 1), Locale.UK))
                    .contains(LocalDate.of(2104, 2, 29));
        }

        @Test
        void with_its_year_may_be_past() {
            assertThat(date("1 September 2026")).contains(LocalDate.of(2026, 9, 1));
        }

        @ParameterizedTest
        @CsvSource({
            "today, 2026-11-22",
            "Tomorrow, 2026-11-23",
            "Monday, 2026-11-23",
            "next Monday, 2026-11-23",
            "on Tues, 2026-11-24",
            "weds, 2026-11-25",
            "this Saturday, 2026-11-28",
            "Sunday, 2026-11-29",
            "next sunday, 2026-11-29",
            "in 3 days, 2026-11-25",
            "in 1 day, 2026-11-23",
            "in two weeks, 2026-12-06",
            "in a week, 2026-11-29",
            "in a fortnight, 2026-12-06",
            "in ten days, 2026-12-02",
            "in a month, 2026-12-22",
            "in 100 days!, 2027-03-02"
        })
        void may_be_counted_from_today(String typed, String meant) {
            assertThat(date(typed)).contains(LocalDate.parse(meant));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "31 February",
                    "30 Feb 2027",
                    "29 February 2027",
                    "99/99",
                    "12/13/2026",
                    "0 December",
                    "32/1",
                    "12",
                    "9-12",
                    "12/12-2026",
                    "December",
                    "December 2026",
                    "12 De",
                    "12 Decembre",
                    "12 December 1926",
                    "12/12/0026",
                    "12 December 20266",
                    "2026-13-01",
                    "2026-02-31",
                    "yesterday",
                    "mo",
                    "mondy",
                    "in days",
                    "in 0 days",
                    "in many weeks",
                    "in 1000 days",
                    "soon",
                    "12 December at noon",
                    "12 December 2026 – 18 December 2026"
                })
        void is_not_read_into_anything_else(String typed) {
            assertThat(date(typed)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Fri 12 December 2026", "Sunday 12/12/26", "Foo 12 December 2026", "Sat 12 December 2027"})
        void on_the_wrong_day_of_the_week_may_be_either_and_is_neither(String typed) {
            assertThat(date(typed)).isEmpty();
        }

        @Test
        void is_not_looked_for_in_more_than_a_line() {
            assertThat(date("12 December" + " ".repeat(109))).isPresent();
            assertThat(date("12 December" + " ".repeat(110))).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("org.ponder.domain.sample.Seeds#all")
        void is_the_same_however_it_is_written(long seed) {
            RandomGenerator random = Seeds.random(seed);
            for (int i = 0; i < 200; i++) {
                LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_524));
                assertThat(List.of(
                                "d MMMM uuuu", "EEE d MMM uuuu", "d/M/uuuu", "dd.MM.uuuu", "uuuu-MM-dd", "MMM d, uuuu"))
                        .allSatisfy(pattern ->
                                assertThat(date(written(day, pattern))).contains(day));
            }
        }

        @ParameterizedTest
        @MethodSource("org.ponder.domain.sample.Seeds#all")
        void without_its_year_is_never_past_and_never_more_than_a_year_ahead(long seed) {
            RandomGenerator random = Seeds.random(seed);
            for (int i = 0; i < 200; i++) {
                LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3652));
                LocalDate day = today.plusDays(random.nextInt(365));
                assertThat(TypedDate.in(written(day, "d MMM"), today, Locale.UK))
                        .contains(day);
            }
        }

        private static String written(LocalDate day, String pattern) {
            return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day);
        }
    }

    @Nested
    class A_range {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1 September 2026 – 18 December 2026",
                    "1 September 2026 - 18 December 2026",
                    "1 September 2026—18 December 2026",
                    "1 Sep to 18 Dec 2026",
                    "1 Sep until 18 Dec 2026",
                    "from 1 September to 18 December",
                    "1 September 2026 till 18 December",
                    "Tuesday 1 September – Friday 18 December 2026",
                    "1/9/2026-18/12/2026",
                    "1/9–18/12/26",
                    "1.9.2026 – 18.12.2026",
                    "1-9-2026-18-12-2026",
                    "2026-09-01 – 2026-12-18",
                    "2026-09-01-2026-12-18",
                    "Sep 1 – Dec 18, 2026"
                })
        void may_be_written_in_many_ways(String typed) {
            assertThat(range(typed)).contains(days("2026-09-01", "2026-12-18"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "26–30 October 2026",
                    "26 – 30 Oct 2026",
                    "26th to 30th October 2026",
                    "Mon 26 – Fri 30 October 2026",
                    "26-30/10/2026",
                    "26/10/2026-30/10/2026",
                    "26 October – 30 October 2026"
                })
        void may_say_its_month_once(String typed) {
            assertThat(range(typed)).contains(days("2026-10-26", "2026-10-30"));
        }

        @ParameterizedTest
        @CsvSource({
            "20 December – 2 January 2027, 2026-12-20, 2027-01-02",
            "20 December 2026 – 2 January, 2026-12-20, 2027-01-02",
            "20 December – 2 January, 2026-12-20, 2027-01-02",
            "20/12-2/1, 2026-12-20, 2027-01-02"
        })
        void goes_across_new_year(String typed, String first, String last) {
            assertThat(range(typed)).contains(days(first, last));
        }

        @ParameterizedTest
        @CsvSource({
            "16 November – 22 November, 2026-11-16, 2026-11-22",
            "16 November – 21 November, 2027-11-16, 2027-11-21",
            "4 January – 26 March, 2027-01-04, 2027-03-26"
        })
        void without_any_year_has_not_ended(String typed, String first, String last) {
            assertThat(range(typed)).contains(days(first, last));
        }

        @ParameterizedTest
        @CsvSource({
            "12 December, 2026-12-12, 2026-12-12",
            "tomorrow, 2026-11-23, 2026-11-23",
            "12-12-2026, 2026-12-12, 2026-12-12",
            "2026-12-12, 2026-12-12, 2026-12-12",
            "1 September 2026 – 1 September 2026, 2026-09-01, 2026-09-01"
        })
        void may_be_a_single_day(String typed, String first, String last) {
            assertThat(range(typed)).contains(days(first, last));
        }

        @ParameterizedTest
        @CsvSource({
            "tomorrow – Friday, 2026-11-23, 2026-11-27",
            "Thursday to Tuesday, 2026-11-26, 2026-12-01",
            "today until 4 January, 2026-11-22, 2027-01-04"
        })
        void may_be_counted_from_today(String typed, String first, String last) {
            assertThat(range(typed)).contains(days(first, last));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "18 December 2026 – 1 September 2026",
                    "30–26 October 2026",
                    "30 October – 26 October 2026",
                    "30 October – 26 October",
                    "30 October 2026 – 26 October",
                    "2 January – 20 December 2025 – 3 March 2026"
                })
        void that_ends_before_it_begins_is_none(String typed) {
            assertThat(range(typed)).isEmpty();
        }

        @Test
        void across_new_year_without_its_years_is_taken_for_no_more_than_two_hundred_days() {
            assertThat(range("1 September – 19 March 2027")).contains(days("2026-09-01", "2027-03-19"));
            assertThat(range("1 September – 20 March 2027")).isEmpty();
            assertThat(range("1 September 2026 – 20 March 2027")).isPresent();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "–",
                    "1 September 2026 –",
                    "– 1 September 2026",
                    "26–30",
                    "12 December 2026 – 18",
                    "31 February – 3 March 2027",
                    "1 September 2026, 18 December 2026",
                    "Mon 27 – Fri 30 October 2026",
                    "September – December 2026"
                })
        void is_not_read_into_anything_else(String typed) {
            assertThat(range(typed)).isEmpty();
        }
    }
}
