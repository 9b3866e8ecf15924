package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What a reader who knows their own answer finds out where a team is less careful than Ponder: in how many of all the ways in which
 * four positions can be chosen. An attacker who found nothing here would prove nothing elsewhere.
 */
class NaivePublishersTest {
    private static final int POSITIONS = 4;
    private static final int LARGE = 0;
    private static final int SMALL = 1;

    private final Attacker reader = Attacker.with(1);

    @Nested
    class Of_a_single_round {

        @Test
        void exact_counts_of_five_people_tell_in_16_of_56() {
            assertThat(exposed(world -> world, 5)).hasSize(16);
        }

        @Test
        void hiding_the_counts_because_all_agree_tells_as_much_by_hiding_them() {
            assertThat(exposed(world -> Collections.max(world.cells().get(LARGE)) == 5 ? "hidden" : world, 5))
                    .hasSize(16);
        }

        @Test
        void an_exact_total_beside_an_exact_group_tells_on_a_hidden_pair_in_560_of_560() {
            assertThat(exposed(world -> List.of(total(world), world.cells().get(LARGE)), 5, 2))
                    .hasSize(560);
        }

        @Test
        void a_masked_total_beside_a_masked_group_tells_on_a_hidden_pair_in_232_of_560() {
            assertThat(exposed(world -> List.of(mask(total(world)), mask(world, LARGE)), 5, 2))
                    .hasSize(232);
        }

        @Test
        void a_pair_that_has_joined_the_others_is_safe() {
            assertThat(exposed(world -> mask(total(world)), 5, 2)).isEmpty();
        }

        @Test
        void an_exact_total_beside_two_exact_groups_tells_in_1536_of_3136() {
            assertThat(exposed(world -> List.of(total(world), world), 5, 5)).hasSize(1_536);
        }

        @Test
        void a_masked_total_beside_two_masked_groups_tells_in_656_of_3136() {
            assertThat(exposed(world -> List.of(mask(total(world)), masks(world)), 5, 5))
                    .hasSize(656);
        }

        @Test
        void two_masked_groups_alone_are_safe() {
            assertThat(exposed(NaivePublishersTest::masks, 5, 5)).isEmpty();
        }

        @Test
        void a_word_worked_out_from_the_answers_beside_a_masked_total_tells_in_226_of_3136() {
            assertThat(exposed(world -> List.of(mask(total(world)), further(world)), 5, 5))
                    .hasSize(226);
        }

        @Test
        void the_middles_of_two_groups_beside_a_masked_total_tell_in_288_of_3136() {
            assertThat(exposed(world -> List.of(mask(total(world)), middle(world, LARGE), middle(world, SMALL)), 5, 5))
                    .hasSize(288);
        }
    }

    @Nested
    class Of_a_running_round {

        @Test
        void exact_counts_before_and_after_the_seventh_answer_tell_in_336_of_336() {
            assertThat(exposed(world -> List.of(world.cells().get(LARGE), total(world)), 6, 1))
                    .hasSize(336);
        }

        @Test
        void masks_before_and_after_the_seventh_answer_tell_in_212_of_336() {
            assertThat(exposed(world -> List.of(mask(world, LARGE), mask(total(world))), 6, 1))
                    .hasSize(212);
        }
    }

    private List<World> exposed(Function<World, Object> publish, int... people) {
        return reader.exposes(World.all(POSITIONS, people), publish);
    }

    private static List<Integer> total(World world) {
        return IntStream.range(0, POSITIONS)
                .mapToObj(position -> world.count(LARGE, position) + world.count(SMALL, position))
                .toList();
    }

    private static List<Mask> masks(World world) {
        return List.of(mask(world, LARGE), mask(world, SMALL));
    }

    private static Mask mask(World world, int cell) {
        return mask(world.cells().get(cell));
    }

    private static Mask mask(List<Integer> positions) {
        return Mask.over(tally(positions), 1);
    }

    private static int further(World world) {
        return (int) Math.signum(
                new Dominance(world.cells().get(LARGE), world.cells().get(SMALL)).delta());
    }

    private static Object middle(World world, int cell) {
        return Centre.of(tally(world.cells().get(cell)), 5);
    }

    private static Tally tally(List<Integer> positions) {
        return new Tally(Stream.concat(positions.stream(), Stream.of(0, 0)).toList());
    }
}
