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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.domain.people.MemberId;

class CompanionsTest {
    private static final int MOVERS = 3;

    @Nested
    class After_one_block {
        private final Companions companions = shown(people(1, 8));

        @ParameterizedTest(name = "{0} of them again, {1} newcomers: {2}")
        @CsvSource({
            "8, 0, true",
            "8, 1, false",
            "8, 2, false",
            "8, 3, true",
            "7, 0, false",
            "6, 0, false",
            "5, 0, true",
            "7, 3, false",
            "5, 1, false",
            "5, 3, true",
            "1, 9, false",
            "2, 9, false",
            "3, 9, true",
            "0, 9, true"
        })
        void the_next_is_shown_in_full_where_nobody_or_enough_came_and_went(int stay, int come, boolean allowed) {
            assertThat(companions.allow(both(people(1, stay), people(9, 8 + come)), List.of(), MOVERS))
                    .isEqualTo(allowed);
        }

        @Test
        void enough_are_as_many_as_the_round_has_it() {
            assertThat(companions.allow(people(1, 12), List.of(), 4)).isTrue();
            assertThat(companions.allow(people(1, 12), List.of(), 5)).isFalse();
        }
    }

    @Nested
    class Over_several {

        @Test
        void whoever_changed_groups_has_left_one_and_come_to_the_other() {
            Companions groups = shown(people(1, 6), people(7, 12));

            assertThat(groups.allow(people(1, 5), List.of(people(6, 12)), MOVERS))
                    .isFalse();
            assertThat(groups.allow(people(6, 12), List.of(people(1, 5)), MOVERS))
                    .isFalse();
        }

        @Test
        void a_whole_team_is_not_shown_beside_its_groups_nor_are_they_beside_it() {
            assertThat(shown(people(1, 5), people(6, 10)).allow(people(1, 10), List.of(), MOVERS))
                    .isFalse();
            assertThat(shown(people(1, 10)).allow(people(1, 5), List.of(people(6, 10)), MOVERS))
                    .isFalse();
            assertThat(shown(people(1, 10)).allow(people(6, 10), List.of(people(1, 5)), MOVERS))
                    .isFalse();
            assertThat(shown(people(1, 10)).allow(people(6, 10), List.of(), MOVERS))
                    .isTrue();
        }

        @Test
        void two_that_were_told_apart_are_not_put_together_and_one_is_not_parted_by_what_came_later() {
            Companions apart = shown(people(1, 5), people(6, 10));
            Companions later = shown(people(1, 10), both(people(1, 5), people(11, 15)));

            assertThat(apart.allow(both(people(1, 5), people(6, 10), people(11, 15)), List.of(), MOVERS))
                    .isFalse();
            assertThat(later.allow(both(people(6, 10), people(16, 20)), List.of(), MOVERS))
                    .isFalse();
            assertThat(later.allow(both(people(1, 10), people(11, 15)), List.of(), MOVERS))
                    .isTrue();
        }

        @Test
        void three_together_may_tell_what_no_two_of_them_do() {
            Companions two = shown(people(1, 9), both(people(1, 6), people(10, 12)));
            Set<MemberId> third = both(people(1, 5), people(7, 9), people(10, 12));

            assertThat(two.allow(third, List.of(), MOVERS)).isFalse();
        }

        @Test
        void sets_that_were_fine_under_a_lower_number_bar_only_what_splits_them() {
            Companions companions = shown(people(1, 8), people(4, 11));

            assertThat(companions.allow(people(1, 11), List.of(), 5)).isTrue();
            assertThat(companions.allow(people(1, 16), List.of(), 5)).isTrue();
            assertThat(companions.allow(people(1, 15), List.of(), 5)).isFalse();
        }
    }

    @Test
    void a_block_of_which_only_the_foreseen_was_said_changes_nothing() {
        Companions before = shown(people(1, 8));

        assertThat(before.seeing(block(Sight.FORESEEN, people(1, 9)))).isEqualTo(before);
    }

    @Test
    void people_who_were_never_shown_are_shown_however_many_movers_it_takes() {
        assertThat(shown(people(1, 8)).allow(people(20, 25), List.of(), 9)).isTrue();
        assertThat(shown(people(1, 8)).allow(people(8, 20), List.of(), 9)).isFalse();
    }

    @Test
    void nobody_is_shown_in_full_again_of_whom_it_is_not_known_whether_they_were() {
        Companions companions = Companions.NOBODY_YET.seeing(block(Sight.UNKNOWN, people(1, 8)));

        assertThat(companions.allow(people(1, 8), List.of(), MOVERS)).isFalse();
        assertThat(companions.allow(people(8, 20), List.of(), MOVERS)).isFalse();
        assertThat(companions.allow(people(9, 20), List.of(), MOVERS)).isTrue();
    }

    @Test
    void names_nobody() {
        assertThat(shown(people(1, 8))).hasToString("Companions[…]");
        assertThat(block(Sight.FULL, people(1, 8))).hasToString("PastBlock[[], FULL]");
    }

    @SafeVarargs
    private static Companions shown(Set<MemberId>... blocks) {
        Companions companions = Companions.NOBODY_YET;
        for (Set<MemberId> people : blocks) {
            assertThat(companions.allow(people, List.of(), MOVERS)).isTrue();
            companions = companions.seeing(block(Sight.FULL, people));
        }
        return companions;
    }

    private static PastBlock block(Sight sight, Set<MemberId> people) {
        return new PastBlock(List.of(), people, sight, List.of());
    }

    private static Set<MemberId> both(Set<MemberId> one, Set<MemberId> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static Set<MemberId> both(Set<MemberId> one, Set<MemberId> other, Set<MemberId> third) {
        return both(one, both(other, third));
    }

    /** From one number to another, both included; none where they are the wrong way round. */
    private static Set<MemberId> people(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> new MemberId(new UUID(2, i)))
                .collect(Collectors.toSet());
    }
}
