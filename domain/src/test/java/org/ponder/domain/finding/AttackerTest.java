package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Publications that look careful and are not: if any of them were found safe, {@link NobodyIsExposedTest} would show nothing. */
class AttackerTest {
    private static final List<World> ONE_GROUP = World.all(4, 5);
    private static final List<World> TWO_GROUPS = World.all(4, 5, 5);
    private final Attacker reader = Attacker.with(1);

    @Test
    void sees_through_exact_counts() {
        assertThat(reader.settles(ONE_GROUP, world -> world)).isNotEmpty();
    }

    @Test
    void sees_through_a_mask_drawn_for_nobody_but_outsiders() {
        assertThat(Attacker.with(0).settles(ONE_GROUP, world -> mask(world, 0))).isEmpty();
        assertThat(reader.settles(ONE_GROUP, world -> mask(world, 0))).isNotEmpty();
    }

    @Test
    void sees_through_a_floor_too_low_for_the_colluders() {
        assertThat(Attacker.with(2).settles(ONE_GROUP, world -> mask(world, 2))).isNotEmpty();
    }

    @Test
    void sees_through_a_whole_team_beside_its_groups() {
        assertThat(reader.settles(TWO_GROUPS, world -> List.of(masks(world), whole(world))))
                .isNotEmpty();
    }

    @Test
    void sees_through_a_word_found_behind_the_mask() {
        assertThat(reader.settles(TWO_GROUPS, world -> List.of(whole(world), isFurtherAlong(world))))
                .isNotEmpty();
    }

    @Test
    void sees_nothing_in_masks_alone() {
        assertThat(reader.settles(TWO_GROUPS, AttackerTest::masks)).isEmpty();
    }

    private static boolean isFurtherAlong(World world) {
        return new Dominance(world.cells().get(0), world.cells().get(1)).delta() > 0;
    }

    private static Object masks(World world) {
        return world.cells().stream().map(cell -> Mask.over(tally(cell), 1)).toList();
    }

    private static Mask mask(World world, int colluders) {
        return Mask.over(tally(world.cells().get(0)), colluders);
    }

    private static Mask whole(World world) {
        return Mask.over(
                tally(IntStream.range(0, 4)
                        .mapToObj(i -> world.count(0, i) + world.count(1, i))
                        .toList()),
                1);
    }

    private static Tally tally(List<Integer> positions) {
        return new Tally(Stream.concat(positions.stream(), Stream.of(0, 0)).toList());
    }
}
