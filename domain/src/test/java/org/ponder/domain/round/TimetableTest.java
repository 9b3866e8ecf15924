package org.ponder.domain.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.SchoolDay;
import org.ponder.domain.calendar.SchoolDays;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.sample.Seeds;

class TimetableTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final TermDates TERMS = new TermDates(
            List.of(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18))),
            List.of(new Days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))),
            Set.of(LocalDate.of(2026, 11, 2)));

    @Test
    void each_has_a_school_week_from_its_first_day_to_the_last_but_one() {
        assertThat(timetable(Pace.WEEKLY).slots(LocalDate.of(2026, 10, 14), 3))
                .containsExactly(
                        slot("2026-10-19T08:00:00Z", "2026-10-22T15:00:00Z"),
                        slot("2026-11-03T09:00:00Z", "2026-11-05T16:00:00Z"),
                        slot("2026-11-09T09:00:00Z", "2026-11-12T16:00:00Z"));
    }

    @Test
    void one_that_goes_slowly_has_more_of_them_and_does_not_go_on_over_half_term() {
        assertThat(timetable(Pace.FORTNIGHTLY).slots(LocalDate.of(2026, 10, 5), 3))
                .containsExactly(
                        slot("2026-10-05T08:00:00Z", "2026-10-15T15:00:00Z"),
                        slot("2026-11-03T09:00:00Z", "2026-11-12T16:00:00Z"),
                        slot("2026-11-16T09:00:00Z", "2026-11-26T16:00:00Z"));
    }

    @Test
    void a_week_that_has_begun_is_too_late() {
        assertThat(timetable(Pace.WEEKLY).slots(LocalDate.of(2026, 11, 10), 1))
                .containsExactly(slot("2026-11-16T09:00:00Z", "2026-11-19T16:00:00Z"));
    }

    @Test
    void where_the_year_has_too_few_weeks_there_are_fewer_slots() {
        SchoolDays never = new SchoolDays(day -> SchoolDay.HOLIDAY, day -> false);
        assertThat(new Timetable(never, LONDON, LocalTime.of(16, 0), Pace.WEEKLY).slots(LocalDate.of(2026, 11, 10), 3))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.ponder.domain.sample.Seeds#all")
    void whatever_the_calendar_no_two_are_open_at_once_and_each_opens_and_closes_on_a_school_day(long seed) {
        RandomGenerator random = Seeds.random(seed);
        for (int i = 0; i < 200; i++) {
            Set<LocalDate> closed = new HashSet<>();
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3650));
            IntStream.range(0, random.nextInt(150)).forEach(j -> closed.add(from.plusDays(random.nextInt(300))));
            SchoolDays days = new SchoolDays(
                    day -> closed.contains(day) ? SchoolDay.HOLIDAY : SchoolDay.OPEN, day -> day.getDayOfYear() == 1);
            Pace pace = List.of(Pace.values()).get(random.nextInt(3));
            List<Slot> slots =
                    new Timetable(days, LONDON, LocalTime.of(16, 0), pace).slots(from, 1 + random.nextInt(14));
            assertThat(slots).isNotEmpty();
            assertThat(IntStream.range(1, slots.size()))
                    .noneMatch(j ->
                            slots.get(j).opensAt().isBefore(slots.get(j - 1).closesAt()));
            assertThat(slots).allMatch(slot -> days.have(day(slot.opensAt())) && days.have(day(slot.closesAt())));
            assertThat(slots).noneMatch(slot -> day(slot.opensAt()).isBefore(from));
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    private static Timetable timetable(Pace pace) {
        return new Timetable(new SchoolDays(TERMS, day -> false), LONDON, LocalTime.of(16, 0), pace);
    }

    private static Slot slot(String opens, String closes) {
        return new Slot(Instant.parse(opens), Instant.parse(closes));
    }
}
