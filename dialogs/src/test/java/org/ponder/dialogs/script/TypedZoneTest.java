package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedZoneTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/London, Europe/London",
        "europe/london, Europe/London",
        "London, Europe/London",
        "Tokyo time., Asia/Tokyo",
        "new york, America/New_York",
        "America/New York, America/New_York",
        "Buenos Aires, America/Argentina/Buenos_Aires",
        "Istanbul, Asia/Istanbul",
        "UTC, UTC",
        "Africa/Abidjan, Africa/Abidjan"
    })
    void is_read_by_its_name_or_its_city(String typed, String zone) {
        assertThat(TypedZone.in(typed).map(TypedZoneTest::newest)).contains(newest(zone));
    }

    /** Some go by two names with the same clock. */
    private static String newest(String zone) {
        return zone.equals("America/Buenos_Aires") ? "America/Argentina/Buenos_Aires" : zone;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "the moon", "Europe", "Lond", "Etc/GMT+5", "+01:00", "16:00", "{0}"})
    void is_none_where_it_can_be_several_or_nowhere(String typed) {
        assertThat(TypedZone.in(typed)).isEmpty();
    }
}
