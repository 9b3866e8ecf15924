package org.ponder.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchoolDaysTest {
    private final SchoolDays days = new SchoolDays(
            new TermDates(
                    List.of(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18))),
                    List.of(new Days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))),
                    Set.of(LocalDate.of(2026, 11, 2))),
            LocalDate.of(2026, 11, 4)::equals);

    @Test
    void neither_weekends_nor_holidays_nor_inset_days_nor_bank_holidays_are_school_days() {
        assertThat(LocalDate.of(2026, 10, 23)
                        .datesUntil(LocalDate.of(2026, 11, 7))
                        .filter(days::have))
                .containsExactly(
                        LocalDate.of(2026, 10, 23),
                        LocalDate.of(2026, 11, 3),
                        LocalDate.of(2026, 11, 5),
                        LocalDate.of(2026, 11, 6));
    }

    @Test
    void they_are_counted_backwards_and_forwards() {
        LocalDate monday = LocalDate.of(2026, 11, 9);
        assertThat(days.before(monday, 0)).isEqualTo(monday);
        assertThat(days.before(monday, 1)).isEqualTo("2026-11-06");
        assertThat(days.before(monday, 4)).isEqualTo("2026-10-23");
        assertThat(days.after(LocalDate.of(2026, 10, 23), 4)).isEqualTo(monday);
        assertThat(days.between(LocalDate.of(2026, 10, 23), monday)).isEqualTo(4);
        assertThat(days.between(monday, monday)).isZero();
        assertThat(days.between(monday, LocalDate.of(2026, 10, 23))).isZero();
    }

    @Test
    void the_nearest_is_the_day_itself_where_it_is_one() {
        assertThat(days.onOrAfter(LocalDate.of(2026, 10, 24))).isEqualTo("2026-11-03");
        assertThat(days.onOrBefore(LocalDate.of(2026, 11, 2))).isEqualTo("2026-10-23");
        assertThat(days.onOrAfter(LocalDate.of(2026, 11, 5))).isEqualTo("2026-11-05");
    }
}
