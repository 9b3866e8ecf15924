package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;

class PartitionTest {
    private static final Perspective EXECUTIVE = new Perspective("executive", "executive");

    @Nested
    class By_perspective {

        @Test
        void every_perspective_with_enough_people_is_a_block_of_its_own_in_the_order_of_their_keys() {
            assertThat(blocks(people(Samples.TRUSTEES, 6), people(Samples.CENTRAL_TEAM, 5)))
                    .containsExactly("central team: 5", "trustees: 6");
        }

        @Test
        void too_small_a_perspective_joins_the_next_smallest() {
            assertThat(blocks(
                            people(Samples.TRUSTEES, 4),
                            people(Samples.CENTRAL_TEAM, 9),
                            people(Samples.HEADTEACHERS, 7)))
                    .containsExactly("central team: 9", "headteachers and trustees: 11");
        }

        @Test
        void small_ones_go_on_joining_until_none_is_too_small() {
            assertThat(blocks(
                            people(EXECUTIVE, 1),
                            people(Samples.TRUSTEES, 2),
                            people(Samples.CENTRAL_TEAM, 6),
                            people(Samples.HEADTEACHERS, 3)))
                    .containsExactly("central team: 6", "executive, headteachers and trustees: 6");
        }

        @Test
        void of_equal_ones_the_first_by_key_joins_first() {
            assertThat(blocks(
                            people(Samples.TRUSTEES, 4),
                            people(Samples.CENTRAL_TEAM, 4),
                            people(Samples.HEADTEACHERS, 4)))
                    .containsExactly(": 12");
            assertThat(blocks(
                            people(Samples.TRUSTEES, 5),
                            people(EXECUTIVE, 4),
                            people(Samples.CENTRAL_TEAM, 5),
                            people(Samples.HEADTEACHERS, 5)))
                    .containsExactly("central team and executive: 9", "headteachers: 5", "trustees: 5");
        }

        @Test
        void one_block_left_is_the_whole_team() {
            assertThat(blocks(people(Samples.TRUSTEES, 4), people(Samples.CENTRAL_TEAM, 5)))
                    .containsExactly(": 9");
            assertThat(blocks(people(Samples.TRUSTEES, 5))).containsExactly(": 5");
        }

        @ParameterizedTest
        @MethodSource("org.ponder.domain.sample.Seeds#all")
        void nobody_is_lost_and_no_block_is_too_small(long seed) {
            List<Respondent> people = random(Seeds.random(seed));

            List<Group> blocks = Partition.of(people, Grouping.BY_PERSPECTIVE, 5);

            assertThat(blocks.stream().flatMap(block -> block.people().stream()))
                    .containsExactlyInAnyOrderElementsOf(people);
            assertThat(blocks).allSatisfy(block -> assertThat(block.size()).isGreaterThanOrEqualTo(5));
        }

        @ParameterizedTest
        @MethodSource("org.ponder.domain.sample.Seeds#all")
        void a_higher_floor_only_joins_what_a_lower_one_left_apart(long seed) {
            List<Respondent> people = random(Seeds.random(seed));

            Set<Set<Perspective>> low = perspectives(Partition.of(people, Grouping.BY_PERSPECTIVE, 5));
            Set<Set<Perspective>> high = perspectives(Partition.of(people, Grouping.BY_PERSPECTIVE, 8));

            assertThat(low).allSatisfy(block -> assertThat(high).anyMatch(wider -> wider.containsAll(block)));
        }

        private static Set<Set<Perspective>> perspectives(List<Group> blocks) {
            return new HashSet<>(blocks.stream()
                    .map(block -> Set.copyOf(block.people().stream()
                            .map(Respondent::perspective)
                            .distinct()
                            .toList()))
                    .toList());
        }

        private static List<Respondent> random(RandomGenerator random) {
            return IntStream.range(0, 5)
                    .mapToObj(i -> new Perspective("p" + i, "perspective " + i))
                    .flatMap(p -> people(p, random.nextInt(2, 12)).people().stream())
                    .toList();
        }
    }

    @Test
    void a_whole_team_is_one_block_whoever_is_in_it() {
        List<Respondent> people = everybody(people(Samples.TRUSTEES, 6), people(Samples.CENTRAL_TEAM, 5));

        assertThat(Partition.of(people, Grouping.WHOLE_TEAM, 5)).containsExactly(new Group(List.of(), people));
    }

    private static List<String> blocks(Group... perspectives) {
        return Partition.of(everybody(perspectives), Grouping.BY_PERSPECTIVE, 5).stream()
                .map(block -> block.name() + ": " + block.size())
                .toList();
    }

    private static List<Respondent> everybody(Group... perspectives) {
        return Stream.of(perspectives).flatMap(group -> group.people().stream()).toList();
    }

    private static Group people(Perspective perspective, int count) {
        return new Group(
                List.of(perspective),
                Collections.nCopies(
                        count,
                        new Respondent(new Invitation(Samples.FACILITATOR.id(), perspective), 0, Response.EMPTY)));
    }
}
