package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.sample.Seeds;

class DominanceTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    @ParameterizedTest
    @CsvSource({
        "10 10 20 20 20 30 30 30 40 50, 10 20 30 40 40 50, -0.25",
        "1 2 3, 4 4 4, -1",
        "2 3 3 4 4, 1 1 2 2 3, 0.76",
        "3 3 4 4 4 2 3, 1 2 2 3 2 1 2 3, 0.75",
        "1 2 3, 1 2 3, 0"
    })
    void delta_is_the_share_of_pairs_won_less_the_share_lost(String one, String other, double delta) {
        assertThat(of(one, other).delta()).isCloseTo(delta, ROUNDING);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3, 4 4 4, 2, 20",
        "2 3 3 4 4, 1 1 2 2 3, 20, 252",
        "3 3 4 4 4 2 3, 1 2 2 3 2 1 2 3, 84, 6435",
        "1 1 1, 2 2 2, 2, 20",
        "1 1 1 1, 2 2 2 2, 2, 70",
        "1 1 1 1 1, 2 2 2 2 2, 2, 252",
        "2 2 2, 2 2 2, 1, 1"
    })
    void chance_is_counted_exactly_with_ties(String one, String other, double asFar, double all) {
        assertThat(of(one, other).byChance()).isCloseTo(asFar / all, ROUNDING);
    }

    @Test
    void chance_is_that_of_the_rank_sum_test_without_ties() {
        String term = "80 83 189 104 145 138 191 164 73 146";
        String early = "115 88 90 74 121";

        assertThat(of(term, early).byChance()).isCloseTo(0.2544123, within(1e-7));
    }

    @Test
    void chance_of_fifteen_against_fifteen_is_still_exact() {
        Dominance apart = new Dominance(List.of(15, 0, 0), List.of(0, 0, 15));

        assertThat(apart.byChance() * 155_117_520).isCloseTo(2, within(1e-6));
    }

    /** Deals the answers out in every way there is, and counts. */
    @ParameterizedTest
    @MethodSource("org.ponder.domain.sample.Seeds#all")
    void chance_is_what_dealing_out_by_hand_comes_to(long seed) {
        RandomGenerator random = Seeds.random(seed);
        int[] answers =
                random.ints(random.nextInt(5, 10), 0, random.nextInt(2, 6)).toArray();
        int size = random.nextInt(1, answers.length);
        int observed = Math.abs(won(answers, (1 << size) - 1));

        int[] deals = IntStream.range(0, 1 << answers.length)
                .filter(deal -> Integer.bitCount(deal) == size)
                .toArray();
        long asFar = Arrays.stream(deals)
                .filter(deal -> Math.abs(won(answers, deal)) >= observed)
                .count();

        Dominance dominance = new Dominance(
                counts(Arrays.copyOf(answers, size), 6), counts(Arrays.copyOfRange(answers, size, answers.length), 6));
        assertThat(dominance.byChance()).isCloseTo((double) asFar / deals.length, ROUNDING);
        assertThat(dominance.byChanceAtMost()).isGreaterThan(dominance.byChance());
        assertThat(dominance.delta())
                .isCloseTo((double) won(answers, (1 << size) - 1) / (size * (answers.length - size)), ROUNDING);
    }

    @Test
    void chance_needs_no_counting_where_its_upper_bound_is_rare_enough() {
        Dominance far = new Dominance(List.of(12, 0), List.of(0, 12));
        assertThat(far.byChanceAtMost()).isCloseTo(25.0 / 432, ROUNDING);
        assertThat(far.isRarerThan(0.1)).isTrue();

        Dominance few = new Dominance(List.of(5, 0), List.of(0, 5));
        assertThat(few.byChanceAtMost()).isCloseTo(11.0 / 75, ROUNDING);
        assertThat(few.isRarerThan(0.1)).isTrue();
        assertThat(few.isRarerThan(0.001)).isFalse();
    }

    @Nested
    class A_difference {
        private final Difference difference = new Difference("one", "other");

        @Test
        void is_said_of_groups_that_lie_far_apart() {
            assertThat(between("3 3 0 0 0 0", "0 0 3 3 0 0")).isEqualTo(new Shown<>(difference));
            assertThat(between("0 0 3 3 0 0", "3 3 0 0 0 0")).isEqualTo(new Shown<>(difference));
        }

        @Test
        void is_not_said_of_groups_that_lie_alike() {
            assertThat(between("2 2 1 0 0 0", "1 2 2 0 0 0")).isEqualTo(new Withheld<>(Suppression.NOT_APART));
        }

        @Test
        void is_not_said_where_chance_would_do_as_much() {
            Dominance far = new Dominance(List.of(2, 2, 1, 1), List.of(0, 1, 2, 3));
            assertThat(far.delta()).isLessThan(-0.33);
            assertThat(far.byChance()).isGreaterThan(0.10);
            assertThat(between("2 2 1 1 0 0", "0 1 2 3 0 0")).isEqualTo(new Withheld<>(Suppression.NOT_APART));
        }

        /** In a large group a small shift is no chance, and still no difference. */
        @Test
        void is_not_said_of_a_small_shift() {
            Dominance shift = new Dominance(List.of(30, 30, 0, 0), List.of(20, 40, 0, 0));
            assertThat(shift.byChance()).isLessThan(0.10);
            assertThat(between("30 30 0 0 0 0", "20 40 0 0 0 0")).isEqualTo(new Withheld<>(Suppression.NOT_APART));
        }

        @Test
        void is_not_said_where_too_few_of_either_chose_a_position() {
            assertThat(between("3 1 0 0 4 4", "0 0 3 3 0 0")).isEqualTo(new Withheld<>(Suppression.TOO_FEW_PLACED));
            assertThat(between("0 0 3 3 0 0", "3 1 0 0 4 4")).isEqualTo(new Withheld<>(Suppression.TOO_FEW_PLACED));
        }

        @Test
        void is_said_through_masks_where_it_holds_whatever_they_hide() {
            assertThat(between("12 0 0 0 0 0", "0 0 0 12 0 0")).isEqualTo(new Shown<>(difference));
            assertThat(between("12 0 0 0 0 0", "0 0 4 4 0 0")).isEqualTo(new Shown<>(difference));
        }

        @Test
        void is_not_said_through_masks_where_it_may_not_hold() {
            assertThat(between("5 0 0 0 0 0", "0 0 0 5 0 0")).isEqualTo(new Withheld<>(Suppression.NOT_CERTAIN));
        }

        private Finding<Difference> between(String one, String other) {
            return difference.through(Mask.over(tally(one), 1), Mask.over(tally(other), 1), 5);
        }

        private static Tally tally(String counts) {
            return new Tally(
                    Arrays.stream(counts.split(" ", -1)).map(Integer::valueOf).toList());
        }
    }

    /** Pairs won by those whose bit is set, less pairs lost. */
    private static int won(int[] answers, int deal) {
        int won = 0;
        for (int i = 0; i < answers.length; i++) {
            for (int j = 0; j < answers.length; j++) {
                boolean pair = (deal >> i & 1) == 1 && (deal >> j & 1) == 0;
                won += pair ? Integer.signum(answers[i] - answers[j]) : 0;
            }
        }
        return won;
    }

    private static Dominance of(String one, String other) {
        return new Dominance(counts(values(one), 200), counts(values(other), 200));
    }

    private static int[] values(String values) {
        return Arrays.stream(values.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static List<Integer> counts(int[] values, int places) {
        return IntStream.range(0, places)
                .mapToObj(place ->
                        (int) Arrays.stream(values).filter(v -> v == place).count())
                .toList();
    }
}
