package org.ponder.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.sample.Seeds;

class RhythmTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final BankHolidays NONE = day -> false;

    /** Over all seeds a little more than a hundred thousand. */
    private static final int CALENDARS = 5_000;

    @ParameterizedTest
    @MethodSource("org.ponder.domain.sample.Seeds#all")
    void a_planned_instant_is_allowed_and_not_before_it_was_asked_for_nor_beyond_the_window(long seed) {
        RandomGenerator random = Seeds.random(seed);
        AnyCalendar any = new AnyCalendar(random);
        int planned = 0;
        for (int i = 0; i < CALENDARS; i++) {
            Rhythm rhythm = any.rhythm();
            Instant from = any.instant();
            Instant before = from.plusSeconds(random.nextLong(60 * 86_400L));
            Optional<Instant> next = rhythm.next(from, before);
            planned += next.isPresent() ? 1 : 0;
            assertThat(next.stream()).allMatch(rhythm::allows);
            assertThat(next.stream()).noneMatch(from::isAfter);
            assertThat(next.stream()).allMatch(before::isAfter);
        }
        assertThat(planned).as("how many were planned").isGreaterThan(CALENDARS / 4);
    }

    @ParameterizedTest
    @MethodSource("org.ponder.domain.sample.Seeds#all")
    void nothing_that_would_have_been_allowed_earlier_is_missed(long seed) {
        RandomGenerator random = Seeds.random(seed);
        AnyCalendar any = new AnyCalendar(random);
        for (int i = 0; i < 100; i++) {
            Rhythm rhythm = any.rhythm();
            Instant from = any.instant();
            Instant until = rhythm.next(from).orElse(from.plus(Duration.ofDays(20)));
            assertThat(every(Duration.ofMinutes(15), from, until))
                    .noneMatch(rhythm::allows)
                    .noneMatch(instant -> plainly(rhythm, instant));
        }
    }

    /** What {@link Rhythm#allows} comes to where the clocks do not change, said in another way. */
    private static boolean plainly(Rhythm rhythm, Instant instant) {
        ZonedDateTime there = instant.atZone(rhythm.zone());
        LocalDate day = there.toLocalDate();
        boolean ordinary = Duration.between(
                        day.atStartOfDay(rhythm.zone()), day.plusDays(1).atStartOfDay(rhythm.zone()))
                .equals(Duration.ofDays(1));
        return ordinary
                && !rhythm.rest().covers(day)
                && rhythm.hours().stream()
                        .filter(good -> good.season()
                                .has(
                                        rhythm.school().on(day),
                                        rhythm.bankHolidays().have(day)))
                        .filter(good -> good.days().contains(there.getDayOfWeek()))
                        .anyMatch(good -> !there.toLocalTime().isBefore(good.from())
                                && (good.until().equals(LocalTime.MIDNIGHT)
                                        || there.toLocalTime().isBefore(good.until())));
    }

    private static Stream<Instant> every(Duration step, Instant from, Instant until) {
        return Stream.iterate(from, until::isAfter, instant -> instant.plus(step));
    }

    @Nested
    class When_the_clocks_change {
        private final Rhythm nights = hours("01:30", "05:00");

        @Test
        void a_time_that_is_left_out_moves_forward_by_the_gap() {
            Instant spring = Instant.parse("2026-03-29T00:00:00Z");
            assertThat(nights.next(spring)).contains(Instant.parse("2026-03-29T01:30:00Z"));
            assertThat(LocalTime.ofInstant(Instant.parse("2026-03-29T01:30:00Z"), LONDON))
                    .isEqualTo("02:30");
        }

        @Test
        void hours_that_move_beyond_their_own_end_are_not_on_that_day() {
            Rhythm brief = hours("01:30", "02:00");
            Instant saturday = Instant.parse("2026-03-28T12:00:00Z");
            assertThat(brief.next(saturday)).contains(Instant.parse("2026-03-30T00:30:00Z"));
        }

        @Test
        void of_a_doubled_time_the_earlier_is_meant_when_hours_begin() {
            Instant autumn = Instant.parse("2026-10-24T23:00:00Z");
            assertThat(nights.next(autumn)).contains(Instant.parse("2026-10-25T00:30:00Z"));
        }

        @Test
        void of_a_doubled_time_the_earlier_is_meant_when_hours_end() {
            Rhythm brief = hours("00:30", "01:30");
            assertThat(brief.allows(Instant.parse("2026-10-25T00:29:59Z"))).isTrue();
            assertThat(brief.allows(Instant.parse("2026-10-25T00:30:00Z"))).isFalse();
            assertThat(brief.allows(Instant.parse("2026-10-25T01:00:00Z")))
                    .as("half past one for the second time is not half past midnight")
                    .isFalse();
        }

        @Test
        void nine_o_clock_stays_nine_o_clock() {
            Rhythm nine = hours("09:00", "17:00");
            assertThat(nine.next(Instant.parse("2026-03-28T20:00:00Z")))
                    .contains(Instant.parse("2026-03-29T08:00:00Z"));
            assertThat(nine.next(Instant.parse("2026-10-24T20:00:00Z")))
                    .contains(Instant.parse("2026-10-25T09:00:00Z"));
        }

        @Test
        void a_day_without_quiet_hours_lasts_as_long_as_it_lasts() {
            Rhythm always = new Rhythm(LONDON, List.of(GoodHours.ALWAYS), TermDates.UNTOLD, NONE, Rest.NONE);
            assertThat(every(
                            Duration.ofMinutes(1),
                            Instant.parse("2026-10-24T22:00:00Z"),
                            Instant.parse("2026-10-26T02:00:00Z")))
                    .allMatch(always::allows);
        }

        private Rhythm hours(String from, String until) {
            GoodHours all = new GoodHours(
                    GoodHours.ALWAYS.days(), LocalTime.parse(from), LocalTime.parse(until), Season.EVERY_DAY);
            return new Rhythm(LONDON, List.of(all), TermDates.UNTOLD, NONE, Rest.NONE);
        }
    }

    @Nested
    class A_headteacher {
        private final TermDates terms = new TermDates(
                List.of(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18))),
                List.of(new Days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))),
                Set.of(LocalDate.of(2026, 11, 2)));
        private final Rhythm head = new Rhythm(
                LONDON,
                List.of(GoodHours.onWeekdays(LocalTime.of(8, 0), LocalTime.of(17, 0), Season.ON_SCHOOL_DAYS)),
                terms,
                LocalDate.of(2026, 11, 3)::equals,
                Rest.NONE);

        @Test
        void is_left_alone_over_half_term_and_on_an_inset_day_and_a_bank_holiday() {
            assertThat(head.next(Instant.parse("2026-10-23T16:00:00Z")))
                    .contains(Instant.parse("2026-11-04T08:00:00Z"));
        }

        @Test
        void is_written_to_at_once_in_good_hours() {
            Instant now = Instant.parse("2026-11-10T10:10:10Z");
            assertThat(head.next(now)).contains(now);
        }

        @Test
        void is_written_to_before_the_hours_end_and_not_when_they_have_ended() {
            assertThat(head.allows(Instant.parse("2026-11-10T16:59:59.999Z"))).isTrue();
            assertThat(head.next(Instant.parse("2026-11-10T17:00:00Z")))
                    .contains(Instant.parse("2026-11-11T08:00:00Z"));
        }

        @Test
        void who_rests_until_a_day_is_back_that_morning() {
            Rhythm resting = resting(new Rest(LocalDate.of(2026, 11, 19)));
            assertThat(resting.next(Instant.parse("2026-11-10T10:00:00Z")))
                    .contains(Instant.parse("2026-11-19T08:00:00Z"));
        }

        @Test
        void who_rests_for_good_is_never_written_to() {
            assertThat(resting(Rest.FOR_GOOD).next(Instant.parse("2026-11-10T10:00:00Z")))
                    .isEmpty();
        }

        @Test
        void a_moment_at_which_the_window_ends_is_beyond_it() {
            Instant eight = Instant.parse("2026-11-11T08:00:00Z");
            Instant evening = Instant.parse("2026-11-10T20:00:00Z");
            assertThat(head.next(evening, eight)).isEmpty();
            assertThat(head.next(evening, eight.plusNanos(1))).contains(eight);
        }

        private Rhythm resting(Rest rest) {
            return new Rhythm(head.zone(), head.hours(), head.school(), head.bankHolidays(), rest);
        }
    }

    @Test
    void somebody_in_another_zone_is_written_to_in_theirs() {
        GoodHours weekdays = GoodHours.onWeekdays(LocalTime.of(9, 0), LocalTime.of(17, 0), Season.NOT_ON_BANK_HOLIDAYS);
        Rhythm tokyo = new Rhythm(ZoneId.of("Asia/Tokyo"), List.of(weekdays), TermDates.UNTOLD, NONE, Rest.NONE);
        assertThat(tokyo.next(Instant.parse("2026-11-20T12:00:00Z")))
                .as("from a Friday evening there to a Monday morning there, when it is Monday nowhere in England")
                .contains(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void of_several_hours_the_first_that_come_are_good() {
        GoodHours evenings = GoodHours.onWeekdays(LocalTime.of(18, 0), LocalTime.of(20, 0), Season.EVERY_DAY);
        GoodHours mornings = GoodHours.onWeekdays(LocalTime.of(7, 0), LocalTime.of(8, 0), Season.EVERY_DAY);
        Rhythm twice = new Rhythm(LONDON, List.of(evenings, mornings), TermDates.UNTOLD, NONE, Rest.NONE);
        assertThat(twice.next(Instant.parse("2026-11-23T06:00:00Z"))).contains(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(twice.next(Instant.parse("2026-11-23T08:00:00Z"))).contains(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(twice.next(Instant.parse("2026-11-23T20:00:00Z"))).contains(Instant.parse("2026-11-24T07:00:00Z"));
    }

    @Test
    void good_hours_are_on_some_day_and_end_after_they_begin() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoodHours(Set.of(), nine, LocalTime.NOON, Season.EVERY_DAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GoodHours(Set.of(DayOfWeek.MONDAY), nine, nine, Season.EVERY_DAY));
        assertThat(new GoodHours(Set.of(DayOfWeek.MONDAY), nine, LocalTime.MIDNIGHT, Season.EVERY_DAY)
                        .end(LocalDate.of(2026, 11, 23), LONDON))
                .isEqualTo("2026-11-24T00:00:00Z");
    }
}
