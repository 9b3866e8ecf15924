package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.script.CalendarFile.Entry;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.sample.Seeds;

class CalendarYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final TermLines LINES = new TermLines(new Words(Locale.UK));
    private static final String AUTUMN = "Autumn term|2026-09-02|2026-12-18";

    /** The lines that are found, and how many entries are left out; or why there are none. */
    private static String found(String... entries) {
        return found(Stream.of(entries).map(CalendarYearTest::entry).toList());
    }

    private static String found(List<Entry> entries) {
        return new CalendarYear(TODAY)
                .read(
                        new CalendarFile.Held(entries, 0),
                        found -> LINES.write(found.dates()).replace("\n", "; ") + " – " + found.leftOut(),
                        CalendarFile.Because::key);
    }

    /** As in "Half-term|2026-10-26|2026-10-30", or with one day. */
    private static Entry entry(String written) {
        String[] parts = written.split("\\|", -1);
        return new Entry(parts[0], new Days(LocalDate.parse(parts[1]), LocalDate.parse(parts[parts.length - 1])));
    }

    @Nested
    class An_entry_of_several_days {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Autumn term", "AUTUMN TERM 2026", "Autumn Term 2026/27", "Autumn term 2026-2027", "Term 1",
                            "Term 1 2026",
                    "Term One", "Autumn 1", "School term", "Michaelmas Term", "2026 Autumn Term",
                            "Term dates: Autumn term",
                    "Autumn term first half", "Larch Hill – Autumn term", "Term time"
                })
        void is_a_term(String name) {
            assertThat(found(name + "|2026-09-02|2026-12-18"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026 – 0");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Half-term",
                    "half term",
                    "October Half Term Holiday",
                    "Half-term break",
                    "Autumn half term: school closed",
                    "HALF TERM (no school)",
                    "Mid-term break"
                })
        void is_a_half_term(String name) {
            assertThat(found(AUTUMN, name + "|2026-10-26|2026-10-30"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026;"
                            + " Half-term: 26 October 2026 – 30 October 2026 – 0");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Christmas holiday|2026-12-21|2027-01-01",
                    "Easter holidays|2027-03-29|2027-04-09",
                    "Summer holiday|2026-07-22|2026-08-31",
                    "Bank holiday weekend|2026-08-29|2026-08-31",
                    "Year 6 residential|2026-10-05|2026-10-09",
                    "Term 1 assessments|2026-10-05|2026-10-16",
                    "Half term 1|2026-09-02|2026-10-23",
                    "Autumn term|2026-09-21|2026-09-23",
                    "|2026-09-21|2026-09-23"
                })
        void is_left_out(String entry) {
            assertThat(found(AUTUMN, entry)).isEqualTo("Term: 2 September 2026 – 18 December 2026 – 1");
        }

        @Test
        void is_each_of_its_working_days_where_staff_are_trained() {
            assertThat(found(AUTUMN, "INSET days|2026-11-27|2026-11-30"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026; INSET: 27 November 2026;"
                            + " INSET: 30 November 2026 – 0");
        }
    }

    @Nested
    class A_single_day {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "INSET",
                    "INSET Day",
                    "Inset day 2 (school closed)",
                    "Staff training day",
                    "Teacher training day",
                    "Staff development day",
                    "Non-pupil day",
                    "School closed: staff training",
                    "Training Day"
                })
        void is_for_training(String name) {
            assertThat(found(AUTUMN, name + "|2026-11-27"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026; INSET: 27 November 2026 – 0");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '/',
                value = {
                    "Autumn term begins/Autumn term ends",
                    "Autumn Term starts/Last day of autumn term",
                    "First day of term/Last day of term",
                    "First Day of Autumn Term 2026/Last Day of Autumn Term 2026 – school closes at 1.30pm",
                    "School opens/School closes for Christmas",
                    "Schools reopen/Schools break up",
                    "Start of Term 1/End of Term 2",
                    "Pupils return to school/Break up for Christmas",
                    "Back to school/Pupils break up",
                    "Term starts for all pupils/End of term"
                })
        void begins_or_ends_a_term(String begins, String ends) {
            assertThat(found(ends + "|2026-12-18", begins + "|2026-09-02"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026 – 0");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '/',
                value = {
                    "Half term begins|2026-10-26/Half term ends|2026-10-30",
                    "Half-term starts|2026-10-26/Back to school after half-term|2026-10-31",
                    "School closes for half term|2026-10-25/Half-term ends|2026-10-30",
                    "Last day before half term|2026-10-25/Schools re-open|2026-10-31"
                })
        void begins_or_ends_a_half_term(String begins, String ends) {
            String told = "Term: 2 September 2026 – 18 December 2026; Half-term: 26 October 2026 – 30 October 2026 – 0";
            assertThat(found(AUTUMN, begins, ends)).isEqualTo(told);
            assertThat(found("Autumn term begins|2026-09-02", begins, ends, "Autumn term ends|2026-12-18"))
                    .isEqualTo(told);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Summer term begins|2027-04-12",
                    "Summer term ends|2027-07-20",
                    "End of term assembly|2026-12-17",
                    "School opens evening|2026-10-01",
                    "School open evening|2026-10-01",
                    "Autumn term starts for Year 7|2026-09-03",
                    "Christmas Day|2026-12-25",
                    "Half term ends|2026-11-10"
                })
        void without_another_that_goes_with_it_is_left_out(String entry) {
            assertThat(found("Autumn term begins|2026-09-02", "Autumn term ends|2026-12-18", entry))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026 – 1");
        }

        @Test
        void of_another_season_ends_no_term() {
            assertThat(found(AUTUMN, "Spring term begins|2027-01-04", "Summer term ends|2027-07-20"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026 – 2");
        }
    }

    @Nested
    class A_calendar {
        @Test
        void of_nothing_but_holidays_has_its_terms_between_them() {
            assertThat(found(
                            "Summer holiday|2026-07-22|2026-09-01",
                            "Half term|2026-10-26|2026-10-30",
                            "Christmas holiday|2026-12-21|2027-01-01",
                            "Easter holiday|2027-03-29|2027-04-09",
                            "Sports day holiday|2027-02-08|2027-02-09",
                            "May Day bank holiday|2027-05-03"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026;"
                            + " Half-term: 26 October 2026 – 30 October 2026;"
                            + " Term: 4 January 2027 – 26 March 2027 – 2");
        }

        @Test
        void of_one_holiday_holds_no_terms() {
            assertThat(found("Christmas holiday|2026-12-21|2027-01-01")).isEqualTo("no-terms");
            assertThat(found("Summer holiday|2026-07-22|2026-09-01", "Summer holiday|2027-07-22|2027-09-01"))
                    .isEqualTo("no-terms");
            assertThat(found(List.of())).isEqualTo("no-terms");
        }

        @Test
        void of_other_years_holds_none_either() {
            assertThat(found("Autumn term|2023-09-04|2023-12-15", "Autumn term|2030-09-04|2030-12-15"))
                    .isEqualTo("no-terms");
            assertThat(found("Autumn term|2024-09-04|2024-12-15", "Spring term|2030-01-04|2030-03-15", AUTUMN))
                    .endsWith(" – 0");
        }

        @Test
        void that_tells_a_term_twice_tells_it_once() {
            assertThat(found(AUTUMN, AUTUMN, "Autumn term begins|2026-09-02", "Autumn term ends|2026-12-18"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026 – 0");
            assertThat(found(AUTUMN, "Term 1|2026-09-02|2026-10-23", "Term 2|2026-11-02|2026-12-18"))
                    .isEqualTo("Term: 2 September 2026 – 18 December 2026 – 2");
        }

        @Test
        void of_more_than_can_be_kept_loses_whole_years() {
            List<Entry> entries = new ArrayList<>(List.of(entry(AUTUMN), entry("Autumn term|2027-09-02|2027-12-17")));
            LocalDate.of(2026, 9, 7).datesUntil(LocalDate.of(2026, 10, 24)).forEach(day -> inset(entries, day));
            LocalDate.of(2027, 9, 6).datesUntil(LocalDate.of(2027, 10, 23)).forEach(day -> inset(entries, day));
            assertThat(found(entries)).contains("Term: 2 September 2026").doesNotContain("2027");
            LocalDate.of(2026, 10, 26).datesUntil(LocalDate.of(2026, 12, 18)).forEach(day -> inset(entries, day));
            assertThat(found(entries)).isEqualTo("too-many");
        }

        private void inset(List<Entry> entries, LocalDate day) {
            entries.add(new Entry("INSET", new Days(day, day)));
        }

        @Test
        void hides_what_it_calls_things() {
            assertThat(new CalendarFile.Held(List.of(entry("secret|2026-09-02")), 0).toString())
                    .doesNotContain("secret");
        }
    }

    static Stream<Long> seeds() {
        return Seeds.all().boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_found_reads_back_from_its_lines_and_every_entry_is_accounted_for(long seed) {
        RandomGenerator random = Seeds.random(seed);
        for (int i = 0; i < 100; i++) {
            List<Entry> entries = Stream.generate(() -> any(random))
                    .limit(random.nextInt(60))
                    .distinct()
                    .toList();
            boolean holds = new CalendarYear(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1000)))
                    .read(
                            new CalendarFile.Held(entries, 3),
                            found -> readsBack(found.dates())
                                    && found.leftOut() >= 3
                                    && found.leftOut() < entries.size() + 3,
                            because -> true);
            assertThat(holds).isTrue();
        }
    }

    private static boolean readsBack(TermDates dates) {
        return LINES.read(LINES.write(dates), TODAY).fold(dates::equals, fault -> false);
    }

    private static Entry any(RandomGenerator random) {
        List<String> names = List.of(
                "Autumn term",
                "Term 1",
                "Spring term begins",
                "Term starts",
                "Term ends",
                "School closes for half term",
                "Schools reopen",
                "Half-term",
                "Half term begins",
                "Half term ends",
                "INSET",
                "Christmas holiday",
                "Trip");
        LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2200));
        return new Entry(
                names.get(random.nextInt(names.size())),
                new Days(
                        first,
                        first.plusDays(random.nextBoolean() ? 0 : random.nextInt(random.nextBoolean() ? 12 : 250))));
    }
}
