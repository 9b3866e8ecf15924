package org.ponder.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermDatesTest {
    private static final LocalDate INSET = LocalDate.of(2026, 9, 1);
    private final TermDates told = new TermDates(
            List.of(days("2027-01-04", "2027-03-25"), days("2026-09-02", "2026-12-18")),
            List.of(days("2026-10-26", "2026-10-30")),
            Set.of(INSET));

    @Test
    void a_school_is_open_in_its_terms_and_closed_in_breaks_and_between_terms() {
        assertThat(on("2026-09-02")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2026-10-26")).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(on("2026-10-31")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2026-12-18")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2026-12-19")).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(on("2027-01-03")).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(on("2027-03-25")).isEqualTo(SchoolDay.OPEN);
    }

    @Test
    void an_inset_day_is_one_wherever_it_lies() {
        assertThat(told.on(INSET)).isEqualTo(SchoolDay.INSET);
    }

    @Test
    void beyond_what_was_told_a_school_is_taken_to_be_open_but_for_the_usual_holidays() {
        assertThat(on("2027-03-26")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2027-07-23")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2027-07-24")).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(on("2027-08-31")).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(on("2027-09-01")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2027-12-21")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2027-12-22")).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(on("2028-01-02")).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(on("2028-01-03")).isEqualTo(SchoolDay.OPEN);
        assertThat(on("2026-08-31")).isEqualTo(SchoolDay.HOLIDAY);
    }

    @Test
    void it_says_until_when_it_was_told() {
        assertThat(told.lastTold()).contains(LocalDate.of(2027, 3, 25));
        assertThat(TermDates.UNTOLD.lastTold()).isEmpty();
    }

    @Test
    void for_people_of_no_one_school_a_day_is_what_it_is_for_most() {
        LocalDate day = LocalDate.of(2026, 11, 10);
        SchoolYear open = any -> SchoolDay.OPEN;
        SchoolYear inset = any -> SchoolDay.INSET;
        SchoolYear holiday = any -> SchoolDay.HOLIDAY;
        assertThat(SchoolYear.ofMost(List.of(open, open, holiday)).on(day)).isEqualTo(SchoolDay.OPEN);
        assertThat(SchoolYear.ofMost(List.of(open, holiday)).on(day)).isEqualTo(SchoolDay.HOLIDAY);
        assertThat(SchoolYear.ofMost(List.of(inset, open)).on(day)).isEqualTo(SchoolDay.INSET);
        assertThat(SchoolYear.ofMost(List.of()).on(LocalDate.of(2026, 8, 10))).isEqualTo(SchoolDay.HOLIDAY);
    }

    @Test
    void days_do_not_end_before_they_begin() {
        assertThatIllegalArgumentException().isThrownBy(() -> days("2026-10-30", "2026-10-26"));
        assertThat(days("2026-10-30", "2026-10-30").have(LocalDate.of(2026, 10, 30)))
                .isTrue();
    }

    private SchoolDay on(String day) {
        return told.on(LocalDate.parse(day));
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
