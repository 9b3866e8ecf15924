package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
    private static final LocalDate END = LocalDate.of(2027, 3, 31);
    private final Expiry expiry = new Expiry("client secret", "PONDER_TEAMS_SECRET", END);

    @Test
    void nobody_is_warned_more_than_a_month_before() {
        assertThat(expiry.warning(END.minusDays(31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 'ends in 30 days, on 31 March 2027'",
        "2, 'ends in 2 days, on 31 March 2027'",
        "1, 'ends tomorrow, on 31 March 2027'",
        "0, 'ends today, on 31 March 2027'",
        "-1, 'ended on 31 March 2027'",
        "-400, 'ended on 31 March 2027'",
    })
    void whoever_may_renew_it_is_told_when_it_ends_and_what_to_do(int before, String when) {
        assertThat(expiry.warning(END.minusDays(before)))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("The client secret of the bot’s registration " + when + ": make a new one")
                        .contains("PONDER_TEAMS_SECRET"));
    }
}
