package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaterTimeTest {
    private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2026-11-30T16:00:00+00:00[Europe/London]");

    @ParameterizedTest
    @CsvSource({
        "+2 days, 2026-12-02T16:00:00Z",
        "2, 2026-12-02T16:00:00Z",
        "1 day more, 2026-12-01T16:00:00Z",
        "Friday, 2026-12-04T16:00:00Z",
        "fri 9am, 2026-12-04T09:00:00Z",
        "weds 9am, 2026-12-02T09:00:00Z",
        "Friday 16:00, 2026-12-04T16:00:00Z",
        "next friday at 4pm, 2026-12-04T16:00:00Z",
        "monday, 2026-12-07T16:00:00Z",
        "2026-12-04, 2026-12-04T16:00:00Z",
        "2026-12-04 12.30, 2026-12-04T12:30:00Z",
        "2027-06-04 12:30, 2027-06-04T11:30:00Z"
    })
    void reads_a_time_as_people_type_it(String typed, String meant) {
        assertThat(LaterTime.in(typed, MONDAY, Locale.UK).orElseThrow()).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-31", "friday 25:00", "fr", "13pm", "+ days", "2026-12-04 noon"})
    void reads_nothing_into_anything_else(String typed) {
        assertThat(LaterTime.in(typed, MONDAY, Locale.UK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12am, 00:00", "12pm, 12:00", "4 pm, 16:00", "0:05, 00:05", "23.59, 23:59"})
    void reads_a_time_of_day(String typed, String meant) {
        assertThat(LaterTime.time(typed).orElseThrow()).hasToString(meant);
    }
}
