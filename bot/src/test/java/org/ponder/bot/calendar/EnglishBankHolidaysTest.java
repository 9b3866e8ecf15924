package org.ponder.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishBankHolidaysTest {
    private final EnglishBankHolidays holidays = new EnglishBankHolidays();

    /** As the government lists them for England and Wales; those at weekends are left out, and the days kept for them stand here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
                "2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
                "2027: 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
                "2028: 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
            })
    void on_weekdays_they_are_those_that_are_listed(String listed) {
        String year = listed.substring(0, 4);
        LocalDate first = LocalDate.parse(year + "-01-01");
        assertThat(first.datesUntil(first.plusYears(1))
                        .filter(day ->
                                !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()))
                        .filter(holidays::have)
                        .map(day -> day.toString().substring(5)))
                .containsExactly(listed.substring(6).split(" "));
    }

    @Test
    void no_year_that_anybody_plans_for_is_without_any() {
        assertThat(LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2056, 1, 1))
                        .filter(holidays::have)
                        .map(LocalDate::getYear)
                        .distinct())
                .hasSize(30);
    }

    @Test
    void those_of_scotland_and_northern_ireland_are_not_among_them() {
        assertThat(holidays.have(LocalDate.of(2026, 1, 2))).isFalse();
        assertThat(holidays.have(LocalDate.of(2026, 3, 17))).isFalse();
        assertThat(holidays.have(LocalDate.of(2027, 7, 12))).isFalse();
        assertThat(holidays.have(LocalDate.of(2026, 11, 30))).isFalse();
    }
}
