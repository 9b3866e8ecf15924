package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @ParameterizedTest(name = "{0} and then {1}: {2}")
    @CsvSource({
        "6 0 0 6 0 0, 0 6 6 0 0 0, CLOSER_TOGETHER",
        "3 3 3 3 0 0, 0 6 6 0 0 0, CLOSER_TOGETHER",
        "0 6 6 0 0 0, 6 0 0 6 0 0, FURTHER_APART",
        "0 6 6 0 0 0, 3 3 3 3 0 0, FURTHER_APART",
        "6 6 0 0 0 0, 0 0 6 6 0 0, FURTHER_ALONG",
        "0 0 6 6 0 0, 6 6 0 0 0 0, NEARER_THE_BEGINNING",
        "12 0 0 0 0 0, 0 0 0 12 0 0, FURTHER_ALONG"
    })
    void is_told_where_it_can_be_relied_on(String then, String now, Change change) {
        assertThat(between(then, now)).isEqualTo(new Shown<>(List.of(change)));
    }

    @ParameterizedTest(name = "{0} and then {1}")
    @CsvSource({
        "0 6 6 0 0 0, 0 6 6 0 0 0",
        "2 4 4 2 0 0, 0 6 6 0 0 0",
        "0 6 6 0 0 0, 2 4 4 2 0 0",
        "3 3 3 3 0 0, 3 3 3 3 0 0",
        "3 3 3 3 0 0, 2 4 4 2 0 0",
        "0 12 0 0 0 0, 0 11 1 0 0 0",
        "2 3 0 0 7 0, 2 3 0 0 7 0"
    })
    void is_none_to_rely_on_where_it_is_small(String then, String now) {
        assertThat(between(then, now)).isEqualTo(new Shown<>(List.of()));
    }

    @Test
    void is_withheld_where_too_few_chose_a_position_then_or_now() {
        assertThat(between("2 2 0 0 8 0", "0 6 6 0 0 0")).isEqualTo(new Withheld<>(Suppression.TOO_FEW_PLACED));
        assertThat(between("0 6 6 0 0 0", "2 2 0 0 8 0")).isEqualTo(new Withheld<>(Suppression.TOO_FEW_PLACED));
    }

    private static Finding<List<Change>> between(String then, String now) {
        return Change.between(mask(then), mask(now), 5);
    }

    private static Mask mask(String counts) {
        return Mask.over(
                new Tally(Stream.of(counts.split(" ")).map(Integer::valueOf).toList()), 1);
    }
}
