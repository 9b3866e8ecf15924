package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.Scale;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;

class PastTest {
    private static final Scale SCALE = SamplePack.SCALE;
    private static final List<Integer> SPREAD = List.of(2, 3, 3, 2, 0, 0);
    private static final List<Integer> ALIKE = List.of(0, 8);

    @Nested
    class The_last_mask {

        @Test
        void is_that_over_the_same_people() {
            assertThat(past(release(full(1, 10, SPREAD))).lastOf(group(1, 10), SCALE))
                    .contains(new Mask.Open(new Tally(SPREAD)));
        }

        @Test
        void is_what_is_left_of_one_that_hid_something() {
            assertThat(past(release(full(1, 10, ALIKE))).lastOf(group(1, 10), SCALE))
                    .contains(new Mask.Drawn(new Most(new Tally(ALIKE), 10)));
        }

        @Test
        void is_the_latest() {
            List<Integer> other = List.of(0, 5, 5, 0, 0, 0);

            assertThat(past(release(full(1, 10, SPREAD)), release(full(1, 10, other)))
                            .lastOf(group(1, 10), SCALE))
                    .contains(new Mask.Open(new Tally(other)));
        }

        @Test
        void is_looked_for_past_rounds_with_none_of_these_people() {
            assertThat(past(release(full(1, 10, SPREAD)), release(full(30, 39, SPREAD)))
                            .lastOf(group(1, 10), SCALE))
                    .isPresent();
        }

        @Test
        void is_none_where_the_latest_with_any_of_them_was_not_shown_in_full() {
            PastBlock cut = new PastBlock(List.of(), people(1, 11), Sight.FORESEEN, List.of());

            assertThat(past(release(full(1, 10, SPREAD)), release(cut)).lastOf(group(1, 10), SCALE))
                    .isEmpty();
        }

        @Test
        void is_none_of_other_perspectives_or_another_scale() {
            PastBlock heads = new PastBlock(List.of("headteachers"), people(1, 10), Sight.FULL, SPREAD);

            assertThat(past(release(heads)).lastOf(group(1, 10), SCALE)).isEmpty();
            assertThat(past(release(full(1, 10, SPREAD))).lastOf(group(1, 10), SamplePack.scaleOf(5)))
                    .isEmpty();
        }

        @Test
        void is_of_at_least_half_of_either() {
            Past past = past(release(full(1, 10, SPREAD)));

            assertThat(past.lastOf(group(6, 15), SCALE)).isPresent();
            assertThat(past.lastOf(group(1, 20), SCALE)).isPresent();
            assertThat(past.lastOf(group(6, 16), SCALE)).isEmpty();
            assertThat(past.lastOf(group(1, 21), SCALE)).isEmpty();
            assertThat(past.lastOf(group(7, 10), SCALE)).isEmpty();
        }
    }

    @Nested
    class Foresight_starts {

        @Test
        void from_the_block_from_which_the_fewest_have_moved() {
            List<Integer> other = List.of(0, 5, 5, 4, 0, 0);
            Past past = past(release(full(1, 14, other)), release(full(1, 10, SPREAD)));

            assertThat(past.foresight(group(1, 11), SCALE, 1).masks())
                    .hasSize(6)
                    .contains(new Mask.Open(new Tally(List.of(3, 3, 3, 2, 0, 0))));
            assertThat(past.foresight(group(1, 14), SCALE, 1).masks()).containsExactly(new Mask.Open(new Tally(other)));
            assertThat(past.foresight(group(2, 14), SCALE, 1).masks())
                    .hasSize(3)
                    .contains(new Mask.Open(new Tally(List.of(0, 4, 5, 4, 0, 0))));
        }

        @Test
        void from_nothing_else() {
            PastBlock cut = new PastBlock(List.of(), people(1, 10), Sight.FORESEEN, List.of());

            assertThat(List.of(
                            past().foresight(group(1, 11), SCALE, 1),
                            past(release(cut)).foresight(group(1, 11), SCALE, 1),
                            past(release(full(30, 33, List.of(2, 2, 0, 0, 0, 0))))
                                    .foresight(group(1, 4), SCALE, 1),
                            past(release(full(1, 10, SPREAD))).foresight(group(1, 11), SamplePack.scaleOf(3), 1)))
                    .containsOnly(Foresight.NONE);
        }
    }

    private static Past past(PastRelease... releases) {
        return new Past(List.of(releases));
    }

    private static PastRelease release(PastBlock... blocks) {
        return new PastRelease(
                new RoundId(new UUID(4, 1)), SamplePack.SUBJECT, SCALE, Samples.MONDAY_AT_NINE, List.of(blocks));
    }

    private static PastBlock full(int first, int last, List<Integer> seen) {
        return new PastBlock(List.of(), people(first, last), Sight.FULL, seen);
    }

    private static Group group(int first, int last) {
        return new Group(
                List.of(),
                members(first, last)
                        .map(member -> new Respondent(new Invitation(member, Perspective.NOT_SET), 0, Response.EMPTY))
                        .toList());
    }

    private static Set<MemberId> people(int first, int last) {
        return members(first, last).collect(Collectors.toSet());
    }

    private static Stream<MemberId> members(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> new MemberId(new UUID(2, i)));
    }
}
