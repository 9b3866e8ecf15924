package org.ponder.domain.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorTest {
    @ParameterizedTest
    @CsvSource({"4, 1", "5, 0", "5, 2", "6, 2", "8, 3", "5, -1"})
    void is_never_lowered(int respondents, int colluders) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Floor(respondents, colluders));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "7, 2", "9, 3", "40, 1"})
    void may_be_raised(int respondents, int colluders) {
        assertThat(new Floor(respondents, colluders).respondents()).isEqualTo(respondents);
    }
}
