package org.ponder.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.sample.Seeds;

class FindingTimesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BankHolidays CHRISTMAS =
            Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28))::contains;
    private static final TermDates TERM = new TermDates(
            List.of(
                    new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18)),
                    new Days(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 7, 21))),
            List.of(new Days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))),
            Set.of());
    private final Rhythm channel = rhythm(Season.NOT_ON_BANK_HOLIDAYS, Rest.NONE);
    private final Rhythm head = rhythm(Season.ON_SCHOOL_DAYS, Rest.NONE);
    private final Rhythm executive = rhythm(Season.NOT_ON_BANK_HOLIDAYS, Rest.NONE);

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T15:00:00Z, 2026-11-24T15:00:00Z, at once on a Tuesday afternoon",
        "2026-11-24T17:00:00Z, 2026-11-25T08:00:00Z, not in the evening",
        "2026-11-27T11:59:59Z, 2026-11-27T11:59:59Z, on a Friday morning",
        "2026-11-27T12:00:00Z, 2026-11-30T08:00:00Z, not on a Friday afternoon",
        "2026-11-26T18:00:00Z, 2026-11-27T08:00:00Z, on the Friday morning after a Thursday evening",
        "2026-11-28T10:00:00Z, 2026-11-30T08:00:00Z, not at a weekend",
        "2026-10-27T10:00:00Z, 2026-11-02T08:00:00Z, not in half-term",
        "2026-12-24T10:00:00Z, 2027-01-05T08:00:00Z, not at Christmas",
        "2026-07-10T12:00:00Z, 2026-07-13T07:00:00Z, in summer by summer time"
    })
    void a_finding_waits_for_a_good_hour(Instant closing, Instant shown, String why) {
        assertThat(new FindingTimes(channel, List.of(head, head, executive)).next(closing))
                .as(why)
                .isEqualTo(shown);
    }

    @Test
    void where_most_are_at_work_in_the_holidays_it_does_not_wait_for_the_others() {
        Instant halfTerm = Instant.parse("2026-10-27T10:00:00Z");
        assertThat(new FindingTimes(channel, List.of(head, executive)).next(halfTerm))
                .isEqualTo(halfTerm);
    }

    @Test
    void whoever_wants_to_hear_nothing_for_a_while_is_away() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        Rhythm away = rhythm(Season.NOT_ON_BANK_HOLIDAYS, new Rest(LocalDate.of(2026, 11, 26)));
        assertThat(new FindingTimes(channel, List.of(away, away, executive)).next(now))
                .isEqualTo("2026-11-26T08:00:00Z");
    }

    @Test
    void where_most_are_away_for_good_it_comes_in_the_first_good_hour() {
        Rhythm stopped = rhythm(Season.NOT_ON_BANK_HOLIDAYS, Rest.FOR_GOOD);
        assertThat(new FindingTimes(channel, List.of(stopped)).next(Instant.parse("2026-11-24T20:00:00Z")))
                .isEqualTo("2026-11-25T08:00:00Z");
    }

    @Test
    void a_channel_without_quiet_hours_takes_it_at_any_time() {
        Rhythm always = new Rhythm(LONDON, List.of(GoodHours.ALWAYS), TERM, CHRISTMAS, Rest.NONE);
        Instant christmas = Instant.parse("2026-12-25T23:00:00Z");
        assertThat(new FindingTimes(always, List.of(head)).next(christmas)).isEqualTo(christmas);
    }

    @ParameterizedTest
    @MethodSource("org.ponder.domain.sample.Seeds#all")
    void whatever_the_calendars_it_is_never_shown_on_a_friday_afternoon_in_the_evening_or_while_most_are_away(
            long seed) {
        AnyCalendar any = new AnyCalendar(Seeds.random(seed));
        for (int i = 0; i < 1_000; i++) {
            List<Rhythm> audience =
                    IntStream.range(0, i % 7).mapToObj(j -> any.rhythm()).toList();
            Instant from = any.instant();
            Instant shown = new FindingTimes(channel, audience).next(from);
            ZonedDateTime there = shown.atZone(LONDON);
            LocalDate day = there.toLocalDate();
            assertThat(shown).isAfterOrEqualTo(from);
            assertThat(channel.allows(shown)).isTrue();
            assertThat(there.getDayOfWeek() == DayOfWeek.FRIDAY
                            && !there.toLocalTime().isBefore(LocalTime.NOON)
                            && !alwaysAway(audience, from))
                    .isFalse();
            assertThat(2 * audience.stream().filter(one -> one.isAway(day)).count() > audience.size())
                    .isEqualTo(alwaysAway(audience, from));
        }
    }

    /** Nobody waits for ever for people who are never there. */
    private boolean alwaysAway(List<Rhythm> audience, Instant from) {
        return Stream.iterate(from, instant -> instant.plusSeconds(86_400))
                .limit(Rhythm.LOOKS_AHEAD_DAYS)
                .map(instant -> LocalDate.ofInstant(instant, LONDON))
                .filter(day -> GoodHours.WEEKDAYS.contains(day.getDayOfWeek()) && !CHRISTMAS.have(day))
                .allMatch(day ->
                        2 * audience.stream().filter(one -> one.isAway(day)).count() > audience.size());
    }

    private static Rhythm rhythm(Season season, Rest rest) {
        return new Rhythm(
                LONDON,
                List.of(GoodHours.onWeekdays(LocalTime.of(8, 0), LocalTime.of(17, 0), season)),
                TERM,
                CHRISTMAS,
                rest);
    }
}
