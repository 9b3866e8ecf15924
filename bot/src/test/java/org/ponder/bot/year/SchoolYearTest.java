package org.ponder.bot.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.round.Pace;

/**
 * The school year 2026/27 in three trusts with different calendars, and everything that they are sent in it; {@code
 * -Dyear=write} writes it anew, to be read before it is kept.
 */
class SchoolYearTest {
    private static final Path APPROVED = Path.of("src/test/resources/year");

    private static final TermDates USUAL = terms(
            List.of("2026-09-01/2026-12-18", "2027-01-04/2027-03-25", "2027-04-12/2027-07-21"),
            List.of("2026-10-26/2026-10-30", "2027-02-15/2027-02-19", "2027-05-31/2027-06-04"),
            "2026-09-01",
            "2027-01-04");

    /** Two weeks in autumn, and less in summer. */
    private static final TermDates LONG_AUTUMN = terms(
            List.of("2026-09-01/2026-12-18", "2027-01-04/2027-03-25", "2027-04-12/2027-07-27"),
            List.of("2026-10-19/2026-10-30", "2027-02-15/2027-02-19", "2027-05-31/2027-06-04"),
            "2026-09-02",
            "2026-11-02");

    /** Six terms of nearly the same length. */
    private static final TermDates SIX_TERMS = terms(
            List.of(
                    "2026-09-03/2026-10-16",
                    "2026-11-02/2026-12-17",
                    "2027-01-05/2027-02-12",
                    "2027-02-22/2027-03-25",
                    "2027-04-13/2027-05-28",
                    "2027-06-07/2027-07-22"),
            List.of(),
            "2026-11-02");

    @Test
    void a_trust_of_primary_schools_that_works_towards_two_review_days() throws IOException {
        MadeUpYear year = new MadeUpYear(
                "Larchdown Primary Trust",
                Map.of("Beacon Hill", USUAL, "Larch Lane", USUAL, "St Anne’s", USUAL),
                LocalDate.of(2026, 9, 2),
                1);
        year.at(
                "2026-09-10T15:00",
                "the chief executive plans six elements, one a week, towards 12 December",
                it -> it.plan(0, 6, Pace.WEEKLY, "2026-12-12", "our board away-day"));
        year.at(
                "2026-09-29T11:00",
                "somebody pauses until half-term",
                it -> it.wishes(MadeUpYear.member(6), wishes -> wishes.resting(new Rest(LocalDate.of(2026, 11, 2)))));
        year.at(
                "2026-10-06T16:30",
                "the chief executive nudges",
                it -> it.nudge("It helps us prepare for the away-day. Thank you."));
        year.at(
                "2027-01-14T09:30",
                "the chief executive plans six more, one a fortnight, towards 18 June",
                it -> it.plan(6, 6, Pace.FORTNIGHTLY, "2027-06-18", "the peer review"));
        year.at(
                "2027-03-02T20:00",
                "somebody wants to hear nothing more",
                it -> it.wishes(MadeUpYear.member(12), wishes -> wishes.resting(Rest.FOR_GOOD)));
        approve("larchdown.txt", year.until("2027-07-31"));
    }

    @Test
    void a_trust_with_a_long_autumn_holiday_and_a_week_that_belongs_to_something_else() throws IOException {
        MadeUpYear year = new MadeUpYear(
                "Trentside Schools",
                Map.of("Trentside Academy", LONG_AUTUMN, "Vale School", LONG_AUTUMN),
                LocalDate.of(2026, 9, 6),
                2);
        year.at(
                "2026-09-07T08:30",
                "the chief executive plans ten elements, one a fortnight, towards 9 July",
                it -> it.plan(0, 10, Pace.FORTNIGHTLY, "2027-07-09", "our trust review"));
        year.at(
                "2026-11-11T13:00",
                "a pupil has died; everything is held",
                it -> MadeUpYear.done(it.useCases().holding().hold(it.trust(), it.facilitator())));
        year.at(
                "2026-11-23T10:00",
                "it goes on",
                it -> MadeUpYear.done(it.useCases().holding().release(it.trust(), it.facilitator())));
        year.at(
                "2027-02-03T09:00",
                "the round that is running gets more time",
                it -> MadeUpYear.done(it.useCases()
                        .rounds()
                        .extend(
                                it.trust(),
                                it.facilitator(),
                                it.running().id(),
                                it.running().times().closesAt().plus(Duration.ofDays(5)))));
        approve("trentside.txt", year.until("2027-07-31"));
    }

    @Test
    void a_trust_of_schools_with_different_years_that_opens_rounds_by_hand_at_odd_times() throws IOException {
        MadeUpYear year = new MadeUpYear(
                "Three Rivers Learning",
                Map.of("Avon High", USUAL, "Bourne School", SIX_TERMS, "Cam College", LONG_AUTUMN),
                LocalDate.of(2026, 9, 6),
                3);
        year.at("2026-09-19T21:40", "the chief executive opens a round on a Saturday night", it -> it.open(0));
        year.at("2026-10-16T18:10", "a round on a Friday evening before half-term", it -> it.open(1));
        year.at(
                "2026-12-11T15:30",
                "a round on a Friday afternoon, which closes on the last day of term",
                it -> it.open(2));
        year.at("2027-03-19T09:00", "a round that closes when the clocks change", it -> it.open(3));
        year.at("2027-03-24T12:00", "a nudge", it -> it.nudge(""));
        year.at("2027-05-25T17:45", "a round into half-term", it -> it.open(4));
        year.at("2027-07-16T11:00", "a round into the summer", it -> it.open(5));
        approve("three-rivers.txt", year.until("2027-09-10"));
    }

    private static void approve(String file, String read) throws IOException {
        if (System.getProperty("year", "").equals("write")) {
            Files.createDirectories(APPROVED);
            Files.writeString(APPROVED.resolve(file), read);
        }
        assertThat(read).isEqualTo(Files.readString(APPROVED.resolve(file)));
    }

    private static TermDates terms(List<String> terms, List<String> breaks, String... inset) {
        return new TermDates(
                terms.stream().map(SchoolYearTest::days).toList(),
                breaks.stream().map(SchoolYearTest::days).toList(),
                Stream.of(inset).map(LocalDate::parse).collect(Collectors.toSet()));
    }

    private static Days days(String range) {
        String[] ends = range.split("/");
        return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }
}
