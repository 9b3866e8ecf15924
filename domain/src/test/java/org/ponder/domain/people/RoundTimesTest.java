package org.ponder.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTimesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 61})
    void are_one_to_sixty_days(int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundTimes(LONDON, days, LocalTime.NOON));
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks go forward on Sunday 28 March 2027, and back on Sunday 31 October
        "7, 16:00, 2027-03-22T09:00:00Z, 2027-03-29T15:00:00Z",
        "6, 01:30, 2027-03-22T09:00:00Z, 2027-03-28T01:30:00Z",
        "7, 16:00, 2027-10-25T08:00:00Z, 2027-11-01T16:00:00Z",
        "6, 01:30, 2027-10-25T08:00:00Z, 2027-10-31T00:30:00Z",
        "1, 16:00, 2027-07-01T23:30:00Z, 2027-07-03T15:00:00Z",
    })
    void close_at_the_local_time_of_a_local_day(int days, LocalTime closesAt, Instant opening, Instant closing) {
        assertThat(new RoundTimes(LONDON, days, closesAt).closingOf(opening)).isEqualTo(closing);
    }

    @ParameterizedTest
    @CsvSource({"2027-04-30T22:59:59.999999Z, true", "2027-04-30T23:00:00Z, false", "9999-12-31T00:00:00Z, false"})
    void reach_to_the_end_of_the_sixtieth_local_day(Instant closing, boolean reached) {
        assertThat(RoundTimes.USUAL.reach(Instant.parse("2027-03-01T23:59:59Z"), closing))
                .isEqualTo(reached);
    }
}
