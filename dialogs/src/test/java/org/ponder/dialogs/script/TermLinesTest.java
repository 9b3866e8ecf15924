package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.sample.Seeds;

class TermLinesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Days AUTUMN = days("2026-09-02", "2026-12-18");
    private static final Days HALF_TERM = days("2026-10-26", "2026-10-30");

    private final TermLines lines = new TermLines(new Words(Locale.UK));

    private TermDates told(String typed) {
        return lines.read(typed, TODAY).fold(told -> told, fault -> {
            throw new AssertionError(fault + ": " + fault.text());
        });
    }

    private String fault(String typed) {
        return lines.read(typed, TODAY)
                .fold(told -> "none", fault -> fault.because().key() + " " + fault.line() + " " + fault.text());
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static TermDates terms(Days... terms) {
        return new TermDates(List.of(terms), List.of(), Set.of());
    }

    private static TermDates breaks(Days... breaks) {
        return new TermDates(List.of(), List.of(breaks), Set.of());
    }

    private static TermDates inset(String... days) {
        return new TermDates(
                List.of(),
                List.of(),
                List.of(days).stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }

    @Nested
    class A_line {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Term: 2 September 2026 – 18 December 2026",
                    "term 2 September 2026 – 18 December 2026",
                    "Autumn term: 2 Sep to 18 Dec 2026",
                    "Autumn Term – Wednesday 2 September – Friday 18 December 2026",
                    "Autumn 2/9/26-18/12/26",
                    "Spring: 2 September 2026 – 18 December 2026",
                    "SUMMER TERM: 2 September 2026 – 18 December 2026",
                    "Term 1: 2 September 2026 – 18 December 2026",
                    "Term 1 2 September 2026 – 18 December 2026",
                    "Term 1 – 2 September 2026 to 18 December 2026",
                    "Autumn 1: 2 September 2026 – 18 December 2026",
                    "2 September 2026 – 18 December 2026",
                    "2/9/2026-18/12/2026",
                    "- Term: 2 September 2026 – 18 December 2026",
                    "• Autumn term: 2 September 2026 – 18 December 2026."
                })
        void tells_a_term(String typed) {
            assertThat(told(typed)).isEqualTo(terms(AUTUMN));
        }

        @Test
        void without_a_colon_does_not_take_the_day_for_the_number_of_a_term() {
            assertThat(told("Term 2 September 2026 – 18 December 2026")).isEqualTo(terms(AUTUMN));
            assertThat(told("Term 2–6 September 2026")).isEqualTo(terms(days("2026-09-02", "2026-09-06")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Half-term: 26 October 2026 – 30 October 2026",
                    "half term 26–30 October 2026",
                    "Half-term – 26–30 October 2026",
                    "Autumn half-term: 26–30 October 2026",
                    "October half term: 26–30 October 2026",
                    "Holiday: 26–30 October 2026",
                    "Break: 26/10/26 to 30/10/26",
                    "Closed 26–30 October 2026",
                    "Summer holidays: 26–30 October 2026"
                })
        void tells_a_break(String typed) {
            assertThat(told(typed)).isEqualTo(breaks(HALF_TERM));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "INSET: 1 September 2026",
                    "inset day: 1 September 2026",
                    "INSET day 1: Tuesday 1 September 2026",
                    "INSET 1 September 2026",
                    "Training day – 1 Sept 2026",
                    "Staff training day: 1/9/26"
                })
        void tells_a_training_day(String typed) {
            assertThat(told(typed)).isEqualTo(inset("2026-09-01"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "INSET: 1 September 2026, 2 September 2026, 4 January 2027",
                    "INSET days: 1 and 2 September 2026 and 4 January 2027",
                    "INSET: 1, 2 September, 4 January 2027",
                    "Training days: 1–2 September 2026 & 4 January 2027,",
                    "INSET: 1 September 2026, 2 September 2026, 1 September 2026, 4 January 2027"
                })
        void tells_several_training_days(String typed) {
            assertThat(told(typed)).isEqualTo(inset("2026-09-01", "2026-09-02", "2027-01-04"));
        }

        @Test
        void tells_one_day_on_which_a_school_is_closed() {
            assertThat(told("Closed: 3 May 2027")).isEqualTo(breaks(days("2027-05-03", "2027-05-03")));
        }
    }

    @Nested
    class Lines {
        @Test
        void make_a_school_year_whatever_their_order_and_with_blank_ones_between() {
            assertThat(told("""

                            Spring term: 4 January 2027 – 26 March 2027
                            INSET: 1 September 2026, 4 January 2027

                            Autumn term: 2 September 2026 – 18 December 2026
                            Half-term: 26 October 2026 – 30 October 2026
                            """))
                    .isEqualTo(new TermDates(
                            List.of(AUTUMN, days("2027-01-04", "2027-03-26")),
                            List.of(HALF_TERM),
                            Set.of(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 4))));
        }

        @Test
        void may_have_semicolons_between_where_one_line_has_to_do() {
            assertThat(told("Term: 2 September 2026 – 18 December 2026; Half-term: 26–30 October 2026"))
                    .isEqualTo(new TermDates(List.of(AUTUMN), List.of(HALF_TERM), Set.of()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\n \r\n;"})
        void that_are_all_blank_tell_nothing(String typed) {
            assertThat(told(typed)).isEqualTo(TermDates.UNTOLD);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-08-01", "2026-09-01", "2026-11-22", "2027-01-01", "2027-04-01", "2027-07-20"})
        void may_leave_out_the_year_as_long_as_the_school_year_lasts(LocalDate today) {
            String typed = """
                    INSET: 1 September, 4 January
                    INSET: 22 July
                    Autumn: 2 September – 18 December
                    Half-term: 26–30 October
                    Spring: 5 January – 26 March
                    Summer: 12 April – 20 July
                    """;
            assertThat(lines.read(typed, today).<Object>fold(told -> told, fault -> fault))
                    .isEqualTo(new TermDates(
                            List.of(AUTUMN, days("2027-01-05", "2027-03-26"), days("2027-04-12", "2027-07-20")),
                            List.of(HALF_TERM),
                            Stream.of("2026-09-01", "2027-01-04", "2027-07-22")
                                    .map(LocalDate::parse)
                                    .collect(Collectors.toSet())));
        }

        @Test
        void may_leave_out_the_year_where_another_line_says_it() {
            assertThat(told("Half-term: 23–27 October\nTerm: 4 September 2028 – 15 December 2028")
                            .breaks())
                    .containsExactly(days("2028-10-23", "2028-10-27"));
        }

        @Test
        void without_any_term_mean_the_next_such_days() {
            assertThat(told("Half-term: 26–30 October").breaks()).containsExactly(days("2027-10-26", "2027-10-30"));
        }

        @Test
        void of_a_year_gone_by_do_not_say_which_year_another_line_means() {
            assertThat(told("Term: 2 September 2025 – 18 December 2025\nHalf-term: 15–19 February")
                            .breaks())
                    .containsExactly(days("2027-02-15", "2027-02-19"));
        }
    }

    @Nested
    class Writing {
        @Test
        void puts_the_earliest_first_and_says_every_year() {
            assertThat(lines.write(new TermDates(
                            List.of(days("2027-01-04", "2027-03-26"), AUTUMN),
                            List.of(HALF_TERM, days("2027-05-03", "2027-05-03")),
                            Set.of(LocalDate.of(2027, 1, 4), LocalDate.of(2026, 9, 1)))))
                    .isEqualTo("""
                            INSET: 1 September 2026
                            Term: 2 September 2026 – 18 December 2026
                            Half-term: 26 October 2026 – 30 October 2026
                            Term: 4 January 2027 – 26 March 2027
                            INSET: 4 January 2027
                            Half-term: 3 May 2027""".stripTrailing());
        }

        @Test
        void says_nothing_where_nothing_was_told() {
            assertThat(lines.write(TermDates.UNTOLD)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("org.ponder.domain.sample.Seeds#all")
        void reads_back_the_same_on_any_day(long seed) {
            RandomGenerator random = Seeds.random(seed);
            for (int i = 0; i < 40; i++) {
                TermDates dates = any(random);
                String written = lines.write(dates);
                LocalDate today = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(7305));
                assertThat(lines.read(written, today).<Object>fold(told -> told, fault -> fault))
                        .as(written)
                        .isEqualTo(dates);
                assertThat(lines.write(told(written))).isEqualTo(written);
            }
        }

        private static TermDates any(RandomGenerator random) {
            List<Days> terms = new ArrayList<>();
            List<Days> breaks = new ArrayList<>();
            Set<LocalDate> inset = new HashSet<>();
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3652));
            for (int term = random.nextInt(21); term > 0; term--) {
                LocalDate last = day.plusDays(random.nextInt(200));
                terms.add(new Days(day, last));
                breaks.add(anyBreak(day, random));
                inset.add(day.plusDays(random.nextInt(-5, 100)));
                day = last.plusDays(1 + random.nextInt(45));
            }
            return new TermDates(terms, breaks, inset);
        }

        private static Days anyBreak(LocalDate day, RandomGenerator random) {
            LocalDate first = day.plusDays(random.nextInt(-30, 100));
            return new Days(first, first.plusDays(random.nextInt(200)));
        }
    }

    @Nested
    class Faults {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Term: some time in autumn",
                    "Term",
                    "Term:",
                    "1 September 2026",
                    "Terms and conditions: 1–2 September 2026",
                    "Party: 1–2 September 2026",
                    "INSET: 31 February 2027",
                    "INSET: Tuesday",
                    "INSET: tomorrow",
                    "INSET: 1 September 2026,, 4 January 2027",
                    "INSET: 1 September 2026, soon",
                    "Term: 18 December 2026 – 2 September 2026",
                    "INSET: 3 and 2 September 2026",
                    "Half-term: Mon 27 – Fri 30 October 2026"
                })
        void name_the_line_that_cannot_be_read(String typed) {
            assertThat(fault("Half-term: 26–30 October 2026\n\n  " + typed + " \nTerm: who knows"))
                    .isEqualTo("unreadable 3 " + typed);
        }

        @Test
        void hide_the_line_from_logs() {
            assertThat(lines.read("\nTerm: our secret", TODAY).fold(Object::toString, Object::toString))
                    .isEqualTo("Fault[UNREADABLE, line 2]");
            assertThat(TermLine.of("\nTerm: our secret")).hasToString("[TermLine[2]]");
        }

        @Test
        void are_found_in_a_line_that_is_longer_than_a_card_shows() {
            String term = "Term: 2 September 2026 – 18 December 2026";
            String fits = "Term:" + " ".repeat(120 - term.length()) + term.substring(5);
            assertThat(fault(fits)).isEqualTo("none");
            assertThat(fault("\n" + fits + "!!!")).isEqualTo("long-line 2 " + fits);
        }

        @Test
        void are_found_where_there_are_more_than_sixty_lines_that_say_something() {
            String sixty = IntStream.rangeClosed(1, 60)
                    .mapToObj(day -> "\nINSET: " + LocalDate.of(2026, 9, 1).plusDays(day))
                    .collect(Collectors.joining("\n"));
            assertThat(fault(sixty)).isEqualTo("none");
            assertThat(fault(sixty + "\n\nwhat is this")).isEqualTo("too-many 122 what is this");
        }

        @Test
        void are_found_where_lines_tell_more_than_sixty_lines_could_hold() {
            assertThat(fault("INSET: 1 September 2026 – 30 October 2026")).isEqualTo("none");
            assertThat(fault("Closed: 3 May 2027\nINSET: 1 September 2026 – 30 October 2026"))
                    .isEqualTo("too-many 2 INSET: 1 September 2026 – 30 October 2026");
        }

        @ParameterizedTest
        @CsvSource({
            "Term: 1 September 2026 – 19 March 2027, none",
            "Term: 1 September 2026 – 20 March 2027, too-long 1 Term: 1 September 2026 – 20 March 2027",
            "Closed: 1 September 2026 – 20 March 2027, too-long 1 Closed: 1 September 2026 – 20 March 2027",
            "INSET: 1/1/2000 – 1/1/2099, too-long 1 INSET: 1/1/2000 – 1/1/2099"
        })
        void are_found_in_what_is_longer_than_two_hundred_days(String typed, String fault) {
            assertThat(fault(typed)).isEqualTo(fault);
        }

        @Test
        void are_found_where_terms_overlap_in_the_later_line_of_the_two() {
            assertThat(fault("Term: 18 December 2026 – 26 March 2027\nTerm: 2 September 2026 – 18 December 2026"))
                    .isEqualTo("overlap 2 Term: 2 September 2026 – 18 December 2026");
            assertThat(fault("Term: 19 December 2026 – 26 March 2027\nTerm: 2 September 2026 – 18 December 2026"))
                    .isEqualTo("none");
        }

        @Test
        void are_found_where_a_term_is_within_another_or_told_twice() {
            assertThat(fault("2 September 2026 – 18 December 2026\n\n5–9 October 2026\n4 January – 26 March 2027"))
                    .isEqualTo("overlap 3 5–9 October 2026");
            assertThat(fault("2 September 2026 – 18 December 2026\n2 September 2026 – 18 December 2026"))
                    .startsWith("overlap 2");
        }

        @Test
        void are_not_found_where_breaks_overlap() {
            assertThat(fault("Closed: 3 May 2027\nHalf-term: 3–7 May 2027")).isEqualTo("none");
        }
    }
}
