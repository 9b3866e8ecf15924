package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @Test
    void shows_exact_counts_while_no_choice_is_too_common() {
        Tally tally = tally(1, 2, 2, 0, 0, 0);

        assertThat(Mask.over(tally, 1).picture()).isEqualTo(new Shown<>(tally));
        assertThat(Mask.over(tally, 1).mostly()).isEqualTo(new Withheld<>(Suppression.SHOWN_EXACTLY));
    }

    @Test
    void tells_only_how_many_at_least_where_one_choice_is_too_common() {
        Mask mask = Mask.over(tally(0, 4, 1, 0, 0, 0), 1);

        assertThat(mask.picture()).isEqualTo(new Withheld<>(Suppression.TOO_MUCH_ALIKE));
        assertThat(mask.mostly()).isEqualTo(new Shown<>(new Most(tally(0, 3, 0, 0, 0, 0), 5)));
    }

    @ParameterizedTest
    @CsvSource({"8, 1, 6", "8, 2, 5", "12, 1, 10", "12, 4, 7"})
    void is_drawn_from_all_but_the_colluders_and_one(int people, int colluders, int atLeast) {
        assertThat(Mask.over(tally(atLeast, people - atLeast), colluders).mostly())
                .isEqualTo(new Shown<>(new Most(tally(atLeast, 0), people)));
        assertThat(Mask.over(tally(atLeast - 1, people - atLeast + 1), colluders)
                        .picture())
                .isEqualTo(new Shown<>(tally(atLeast - 1, people - atLeast + 1)));
    }

    @Test
    void treats_out_of_sight_and_left_open_as_any_other_choice() {
        assertThat(Mask.over(tally(1, 0, 0, 0, 4, 0), 1).mostly())
                .isEqualTo(new Shown<>(new Most(tally(0, 0, 0, 0, 3, 0), 5)));
        assertThat(Mask.over(tally(1, 0, 0, 0, 0, 4), 1).mostly())
                .isEqualTo(new Shown<>(new Most(tally(0, 0, 0, 0, 0, 3), 5)));
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 1", "8, 1", "7, 2", "9, 3"})
    void hides_exactly_the_tallies_that_look_the_same(int people, int colluders) {
        Map<Mask, List<Tally>> alike = World.ways(people, 5)
                .map(Tally::new)
                .collect(Collectors.groupingBy(tally -> Mask.over(tally, colluders)));

        assertThat(alike)
                .allSatisfy(
                        (mask, tallies) -> assertThat(mask.compatible()).containsExactlyInAnyOrderElementsOf(tallies));
    }

    @Test
    void lets_be_said_what_is_true_of_everything_it_hides() {
        Mask mask = Mask.over(tally(0, 9, 1, 0, 0, 0), 1);

        assertThat(mask.<Boolean>certain(tally -> new Shown<>(tally.counts().get(1) > 7)))
                .isEqualTo(new Shown<>(true));
        assertThat(mask.<Boolean>certain(tally -> new Shown<>(tally.counts().get(1) > 8)))
                .isEqualTo(new Withheld<>(Suppression.NOT_CERTAIN));
    }

    @Test
    void lets_a_word_be_said_of_a_group_large_enough_to_be_close_together_whatever_it_hides() {
        assertThat(View.through(Mask.over(tally(12, 0, 0, 0, 0, 0), 1), 5).agreement())
                .isEqualTo(new Withheld<>(Suppression.NOT_CERTAIN));
        assertThat(View.through(Mask.over(tally(20, 0, 0, 0, 0, 0), 1), 5).agreement())
                .isEqualTo(new Shown<>(Agreement.CLOSE_TOGETHER));
    }

    @Test
    void tells_that_some_cannot_see_it_where_that_is_certain() {
        assertThat(view(2, 1, 0, 0, 2, 0).outOfSightOfSome()).isTrue();
        assertThat(view(2, 2, 0, 0, 1, 0).outOfSightOfSome()).isFalse();
        assertThat(view(0, 0, 0, 0, 5, 0).outOfSightOfSome()).isTrue();
        assertThat(view(3, 0, 0, 0, 2, 0).outOfSightOfSome()).isFalse();
        assertThat(view(0, 0, 0, 0, 0, 5).outOfSightOfSome()).isFalse();
    }

    private static View view(Integer... counts) {
        return View.through(Mask.over(tally(counts), 1), 5);
    }

    private static Tally tally(Integer... counts) {
        return new Tally(List.of(counts));
    }
}
