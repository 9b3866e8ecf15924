package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForesightTest {
    private static final Tally BEFORE = tally(0, 4, 4, 0, 0, 0);

    @Test
    void knows_everything_that_those_who_came_or_went_may_have_answered() {
        assertThat(from(BEFORE, 0, 1).masks())
                .containsExactlyInAnyOrder(mask(tally(0, 3, 4, 0, 0, 0)), mask(tally(0, 4, 3, 0, 0, 0)));
        assertThat(from(tally(1, 4, 3, 0, 0, 0), 0, 1).masks()).contains(mask(tally(0, 4, 3, 0, 0, 0)));
        assertThat(from(BEFORE, 1, 0).masks()).hasSize(6).contains(mask(tally(0, 4, 4, 0, 0, 1)));
        assertThat(from(BEFORE, 0, 0).masks()).containsExactly(mask(BEFORE));
    }

    @ParameterizedTest(name = "{0} came, {1} went: {2}")
    @CsvSource({"4, 0, true", "5, 0, false", "0, 4, true", "0, 5, false", "4, 4, true"})
    void is_given_up_where_many_came_or_went(int came, int went, boolean isFound) {
        assertThat(!from(BEFORE, came, went).masks().isEmpty()).isEqualTo(isFound);
    }

    @Test
    void lets_a_word_be_said_that_is_the_same_whatever_they_answered() {
        Tally before = tally(1, 2, 8, 2, 0, 0);

        assertThat(from(before, 1, 0).of(mask(tally(1, 2, 8, 3, 0, 0)), ForesightTest::centre))
                .isEqualTo(new Shown<>(new Centre(2, 2)));
    }

    @Test
    void lets_no_word_be_said_that_is_not() {
        assertThat(from(BEFORE, 0, 1).of(mask(tally(0, 3, 4, 0, 0, 0)), ForesightTest::centre))
                .isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
        assertThat(Foresight.NONE.of(mask(BEFORE), ForesightTest::centre))
                .isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
    }

    private static Foresight from(Tally before, int came, int went) {
        return Foresight.from(Stream.of(before), came, went, 1);
    }

    private static Finding<Centre> centre(Mask mask) {
        return mask.certain(tally -> Centre.of(tally, 5));
    }

    private static Mask mask(Tally tally) {
        return Mask.over(tally, 1);
    }

    private static Tally tally(Integer... counts) {
        return new Tally(List.of(counts));
    }
}
