package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.words.Words;

class PauseEndTest {
    /** A Sunday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final PauseEnd reading = new PauseEnd(new Words(Locale.UK));

    @ParameterizedTest
    @CsvSource({
        "Monday, 2026-11-23",
        "until Monday, 2026-11-23",
        "pause until Monday, 2026-11-23",
        "4 January, 2027-01-04",
        "Monday 4 January 2027, 2027-01-04",
        "4/1, 2027-01-04",
        "tomorrow, 2026-11-23",
        "two weeks, 2026-12-06",
        "for two weeks, 2026-12-06",
        "in two weeks, 2026-12-06",
        "a month, 2026-12-22"
    })
    void is_a_day_or_a_time_from_now(String typed, LocalDate day) {
        assertThat(reading.in(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "today", "yesterday", "stop", "unpause", "for ever", "22 November 2026", "1 March 2028"
            })
    void is_nothing_where_it_ends_on_no_day_within_a_year(String typed) {
        assertThat(reading.in(typed, TODAY)).isEmpty();
    }
}
