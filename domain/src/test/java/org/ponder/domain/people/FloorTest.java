package org.ponder.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorTest {
    @ParameterizedTest
    @CsvSource({"4, 1", "5, 0", "5, 2", "6, 2", "8, 3", "5, -1"})
    void is_never_lowered(int respondents, int colluders) {
        assertThatIllegalArgumentException().isThrownBy(() -> Floor.USUAL.against(respondents, colluders));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "7, 2", "9, 3", "40, 1"})
    void may_be_raised(int respondents, int colluders) {
        assertThat(Floor.USUAL.against(respondents, colluders).respondents()).isEqualTo(respondents);
    }

    @ParameterizedTest(name = "{0} answered, {1} together, {2} come or gone, {3} written: {4}")
    @CsvSource({
        "5, 1, 5, 8, true",
        "5, 1, 4, 8, false",
        "5, 1, 9, 8, true",
        "5, 1, 5, 7, false",
        "7, 2, 5, 99, true",
        "6, 2, 5, 8, false"
    })
    void is_one_only_where_it_protects(int respondents, int colluders, int movers, int writers, boolean holds) {
        assertThat(Floor.of(respondents, colluders, movers, writers).isPresent())
                .isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} answered, {1} together, {2} come or gone, {3} written: {4}")
    @CsvSource({
        "7, 2, 6, 9, true",
        "8, 2, 6, 9, true",
        "6, 1, 6, 9, false",
        "9, 1, 6, 9, false",
        "7, 2, 5, 9, false",
        "7, 2, 6, 8, false",
        "9, 3, 9, 12, true"
    })
    void protects_at_least_as_well_as_another_where_nothing_is_lower(
            int respondents, int colluders, int movers, int writers, boolean isAtLeast) {
        assertThat(new Floor(respondents, colluders, movers, writers).isAtLeast(new Floor(7, 2, 6, 9)))
                .isEqualTo(isAtLeast);
    }
}
