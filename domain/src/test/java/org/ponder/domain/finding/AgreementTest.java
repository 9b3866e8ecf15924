package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private static final Offset<Double> ROUNDING = within(1e-10);

    @Nested
    class The_agreement_of_van_der_Eijk {

        @ParameterizedTest
        @CsvSource({
            "30 40 210 130 530 50 10, 0.6113333333333333",
            "5 0 0 0, 1",
            "4 0 0 4, -1",
            "2 2 2 2, 0",
            "1 3 4 1, 0.4074074074074074",
            "0 5 5 0, 0.6666666666666666",
            "1 2 4 2 1, 0.35",
            "3 0 3 0, -0.16666666666666666",
            "0 0 1, 1",
            "1 0 1, -1"
        })
        void has_its_published_values(String counts, double value) {
            assertThat(VanDerEijk.agreement(counts(counts))).isCloseTo(value, ROUNDING);
        }

        @Test
        void is_the_same_read_from_either_end() {
            everyone(9, 4)
                    .forEach(counts -> assertThat(VanDerEijk.agreement(reversed(counts)))
                            .isCloseTo(VanDerEijk.agreement(counts), ROUNDING));
        }

        @Test
        void is_whole_where_a_second_opinion_finds_no_spread_and_least_where_it_finds_most() {
            assertThat(everyone(8, 4)).allSatisfy(counts -> {
                double agreement = VanDerEijk.agreement(counts);
                double dispersion = Leik.dispersion(counts);
                assertThat(agreement).isBetween(-1 - 1e-9, 1 + 1e-9);
                assertThat(agreement > 1 - 1e-9).isEqualTo(dispersion < 1e-9);
                assertThat(agreement < -1 + 1e-9).isEqualTo(dispersion > 1 - 1e-9);
            });
        }

        @Test
        void calls_nothing_close_that_a_second_opinion_finds_widely_spread() {
            assertThat(everyone(10, 4))
                    .filteredOn(counts -> VanDerEijk.agreement(counts) >= 0.6)
                    .allSatisfy(counts -> assertThat(Leik.dispersion(counts)).isLessThan(0.5));
        }
    }

    @Nested
    class The_dispersion_of_Leik {

        @ParameterizedTest
        @CsvSource({
            "30 40 210 130 530 50 10, 0.28666666666666667",
            "5 0 0 0, 0",
            "4 0 0 4, 1",
            "2 2 2 2, 0.6666666666666666",
            "1 3 4 1, 0.4444444444444444",
            "0 5 5 0, 0.3333333333333333",
            "1 2 4 2 1, 0.4"
        })
        void has_its_published_values(String counts, double value) {
            assertThat(Leik.dispersion(counts(counts))).isCloseTo(value, ROUNDING);
        }
    }

    @Nested
    class The_word_for_it {

        @ParameterizedTest
        @CsvSource({
            "0 5 5 0, CLOSE_TOGETHER",
            "0 8 0 0, CLOSE_TOGETHER",
            "1 3 4 1, SOMEWHAT_SPREAD",
            "2 2 2 2, SPREAD_OUT",
            "4 0 0 4, TWO_PICTURES",
            "4 1 0 4, TWO_PICTURES",
            "3 0 3 0, SPREAD_OUT",
            "0 3 0 3, SPREAD_OUT"
        })
        void follows_the_agreement(String counts, Agreement word) {
            assertThat(Agreement.of(beside(counts, 0), 5)).isEqualTo(new Shown<>(word));
        }

        @Test
        void belongs_to_the_closer_one_at_a_border() {
            assertThat(borders(0.6))
                    .isNotEmpty()
                    .allSatisfy(counts -> assertThat(Agreement.of(new Tally(and(counts)), 5))
                            .isEqualTo(new Shown<>(Agreement.CLOSE_TOGETHER)));
            assertThat(borders(0.2))
                    .isNotEmpty()
                    .allSatisfy(counts -> assertThat(Agreement.of(new Tally(and(counts)), 5))
                            .isEqualTo(new Shown<>(Agreement.SOMEWHAT_SPREAD)));
        }

        @Test
        void is_not_two_pictures_where_agreement_is_nought() {
            assertThat(borders(0))
                    .isNotEmpty()
                    .allSatisfy(counts -> assertThat(Agreement.of(new Tally(and(counts)), 5))
                            .isEqualTo(new Shown<>(Agreement.SPREAD_OUT)));
        }

        @Test
        void is_withheld_where_too_few_chose_a_position() {
            assertThat(Agreement.of(beside("2 2 0 0", 6), 5)).isEqualTo(new Withheld<>(Suppression.TOO_FEW_PLACED));
            assertThat(Agreement.of(beside("2 3 0 0", 6), 5)).isEqualTo(new Shown<>(Agreement.CLOSE_TOGETHER));
        }

        private static List<List<Integer>> borders(double agreement) {
            return Stream.of(5, 8, 10, 15)
                    .flatMap(people -> everyone(people, 4).stream())
                    .filter(counts -> Math.abs(VanDerEijk.agreement(counts) - agreement) < 1e-9)
                    .toList();
        }
    }

    @Nested
    class The_centre {

        @ParameterizedTest
        @CsvSource({"5 0 0 0, 0, 0", "0 3 3 0, 1, 2", "3 0 0 3, 0, 3", "1 1 1 2, 2, 2", "2 2 1 0, 1, 1", "0 0 0 6, 3, 3"
        })
        void is_a_position_that_somebody_chose(String counts, int lower, int upper) {
            assertThat(Centre.of(beside(counts, 0), 5)).isEqualTo(new Shown<>(new Centre(lower, upper)));
        }

        @Test
        void leaves_out_whoever_chose_none() {
            assertThat(Centre.of(beside("0 0 5 0", 9), 5)).isEqualTo(new Shown<>(new Centre(2, 2)));
        }

        @Test
        void is_withheld_where_too_few_chose_a_position() {
            assertThat(Centre.of(beside("0 2 2 0", 9), 5)).isEqualTo(new Withheld<>(Suppression.TOO_FEW_PLACED));
        }
    }

    private static List<List<Integer>> everyone(int people, int places) {
        return World.ways(people, places).toList();
    }

    private static Tally beside(String counts, int outOfSight) {
        return new Tally(
                Stream.concat(counts(counts).stream(), Stream.of(outOfSight, 0)).toList());
    }

    private static List<Integer> and(List<Integer> counts) {
        return Stream.concat(counts.stream(), Stream.of(0, 0)).toList();
    }

    private static List<Integer> counts(String counts) {
        return Arrays.stream(counts.split(" ", -1)).map(Integer::valueOf).toList();
    }

    private static List<Integer> reversed(List<Integer> counts) {
        return IntStream.range(0, counts.size())
                .mapToObj(i -> counts.get(counts.size() - 1 - i))
                .toList();
    }
}
