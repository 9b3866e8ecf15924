package org.ponder.domain.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.calendar.TermDates;

class NudgePlanTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Rhythm CHANNEL = rhythm("08:00", "17:00", Season.NOT_ON_BANK_HOLIDAYS);
    private static final Rhythm TRUSTEE = rhythm("17:30", "20:30", Season.NOT_ON_BANK_HOLIDAYS);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 2026-11-30T16:00:00Z, 2026-11-25T08:00:00Z, 2026-11-27T08:00:00Z, a week",
        "2026-11-23T09:00:00Z, 2026-12-07T16:00:00Z, 2026-11-27T08:00:00Z, 2026-12-04T08:00:00Z, a fortnight",
        "2026-11-21T21:00:00Z, 2026-11-28T16:00:00Z, 2026-11-25T08:00:00Z, 2026-11-27T08:00:00Z, from a Saturday night",
        "2026-10-23T09:00:00Z, 2026-10-30T16:00:00Z, 2026-10-27T08:00:00Z, 2026-10-29T08:00:00Z, over a change of clocks",
    })
    void a_round_is_spoken_of_in_its_middle_and_on_the_last_day_before_it_closes(
            Instant opens, Instant closes, Instant first, Instant second, String how) {
        assertThat(NudgePlan.planned(CHANNEL, opens, closes)).as(how).containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 2026-11-25T16:00:00Z, 2026-11-24T08:00:00Z, two days",
        "2026-11-23T09:00:00Z, 2026-11-26T16:00:00Z, 2026-11-25T08:00:00Z, three days",
        "2026-11-27T09:00:00Z, 2026-12-01T16:00:00Z, 2026-11-30T08:00:00Z, over a weekend",
        "2026-12-23T09:00:00Z, 2026-12-30T16:00:00Z, 2026-12-29T08:00:00Z, over Christmas"
    })
    void one_that_is_short_is_spoken_of_once(Instant opens, Instant closes, Instant only, String how) {
        assertThat(NudgePlan.planned(CHANNEL, opens, closes)).as(how).contains(only);
    }

    @Test
    void one_of_a_day_is_not_spoken_of_again() {
        Instant opens = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(NudgePlan.planned(CHANNEL, opens, opens.plus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(NudgePlan.planned(CHANNEL, opens, opens.plus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(NudgePlan.planned(
                        CHANNEL, Instant.parse("2026-11-27T16:00:00Z"), Instant.parse("2026-11-30T16:00:00Z")))
                .as("nothing on a weekend")
                .isEmpty();
    }

    @Test
    void somebody_is_reminded_in_their_own_hours() {
        Instant opens = Instant.parse("2026-11-23T09:00:00Z");
        Instant closes = Instant.parse("2026-11-30T16:00:00Z");
        assertThat(NudgePlan.leaves(TRUSTEE, opens, closes, NudgePlan.planned(CHANNEL, opens, closes)))
                .contains(Instant.parse("2026-11-27T17:30:00Z"));
    }

    @Test
    void somebody_who_has_only_just_heard_of_it_is_left_alone_for_a_while() {
        Instant opens = Instant.parse("2026-11-23T09:00:00Z");
        Instant closes = Instant.parse("2026-11-30T16:00:00Z");
        Rhythm back = new Rhythm(
                LONDON,
                CHANNEL.hours(),
                CHANNEL.school(),
                CHANNEL.bankHolidays(),
                new Rest(LocalDate.of(2026, 11, 25)));
        assertThat(NudgePlan.leaves(back, opens, closes, List.of(Instant.parse("2026-11-25T08:00:00Z"))))
                .as("they were asked that morning")
                .contains(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(NudgePlan.leaves(
                        back,
                        opens,
                        closes,
                        List.of(Instant.parse("2026-11-25T08:00:00Z"), Instant.parse("2026-11-26T08:00:00Z"))))
                .as("and reminded two days later")
                .contains(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @Test
    void where_there_is_no_good_hour_left_nobody_is_reminded() {
        Instant opens = Instant.parse("2026-11-23T09:00:00Z");
        Instant closes = Instant.parse("2026-11-24T16:00:00Z");
        assertThat(NudgePlan.leaves(TRUSTEE, opens, closes, List.of(Instant.parse("2026-11-24T09:00:00Z"))))
                .isEmpty();
    }

    private static Rhythm rhythm(String from, String until, Season season) {
        return new Rhythm(
                LONDON,
                List.of(GoodHours.onWeekdays(LocalTime.parse(from), LocalTime.parse(until), season)),
                TermDates.UNTOLD,
                day -> day.equals(LocalDate.of(2026, 12, 25)) || day.equals(LocalDate.of(2026, 12, 28)),
                Rest.NONE);
    }
}
