package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.domain.finding.Repetition.Exposure;
import org.ponder.domain.finding.Repetition.Readers;
import org.ponder.domain.history.Histories;
import org.ponder.domain.people.Floor;

/** What two rounds tell whoever takes for granted that nobody who stayed has changed their mind. */
class RepetitionTest {
    private static final Repetition.Reading EXACT = List::of;
    private static final Repetition.Reading MASKS = (first, second) -> List.of(mask(first), mask(second));

    @Nested
    class Without_release_control {

        @ParameterizedTest
        @CsvSource({"5,224", "6,336", "8,660", "12,1820"})
        void exact_counts_always_tell_what_the_one_newcomer_answered(int stayers, long worlds) {
            assertThat(of(stayers, 1, Readers.OUTSIDE, EXACT))
                    .returns(worlds, Exposure::exposed)
                    .returns(worlds, Exposure::worlds);
        }

        @ParameterizedTest
        @CsvSource({"6,188,336", "8,512,660", "12,1672,1820"})
        void masks_tell_it_more_often_than_not(int stayers, long exposed, long worlds) {
            assertThat(of(stayers, 1, Readers.OUTSIDE, MASKS))
                    .returns(exposed, Exposure::exposed)
                    .returns(worlds, Exposure::worlds);
        }

        /** To somebody who did not answer, of three newcomers who all answered the same. */
        @ParameterizedTest
        @CsvSource({"6,188,1680", "12,1672,9100"})
        void masks_tell_an_outsider_what_three_newcomers_answered_alike(int stayers, long exposed, long worlds) {
            assertThat(of(stayers, 3, Readers.OUTSIDE, MASKS))
                    .returns(exposed, Exposure::exposed)
                    .returns(worlds, Exposure::worlds);
        }

        /** One of the three knows their own answer: it is enough that the two others answered the same. */
        @ParameterizedTest
        @CsvSource({"6,776,1680", "12,6712,9100"})
        void masks_tell_one_of_three_newcomers_what_the_two_others_answered_alike(
                int stayers, long exposed, long worlds) {
            assertThat(of(stayers, 3, Readers.ANY_OF_THEM, MASKS))
                    .returns(exposed, Exposure::exposed)
                    .returns(worlds, Exposure::worlds);
        }
    }

    /** Two groups of five that were told apart, and then as one: nobody came or went. */
    @Test
    void masks_over_groups_and_over_their_whole_team_tell_more_than_either() {
        Repetition.Reading groups = (one, all) -> List.of(mask(one), mask(rest(one, all)));
        Repetition.Reading team = (one, all) -> mask(all);
        Repetition.Reading both = (one, all) -> List.of(groups.of(one, all), team.of(one, all));

        assertThat(of(5, 5, Readers.ANY_OF_THEM, groups).exposed()).isZero();
        assertThat(of(5, 5, Readers.ANY_OF_THEM, team).exposed()).isZero();
        assertThat(of(5, 5, Readers.ANY_OF_THEM, both))
                .returns(656L, Exposure::exposed)
                .returns(3_136L, Exposure::worlds);
    }

    private static List<Integer> rest(List<Integer> one, List<Integer> all) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i) - one.get(i))
                .toList();
    }

    @Nested
    class Under_release_control {

        @ParameterizedTest
        @CsvSource({"5", "8", "12"})
        void nothing_is_told_where_nobody_came_or_went(int stayers) {
            assertThat(ponder(new Repetition(stayers, 0, 0, Readers.ANY_OF_THEM), Floor.USUAL)
                            .exposed())
                    .isZero();
        }

        @ParameterizedTest(name = "{0} stayed, {1} came, {2} went")
        @CsvSource({"5,1,0", "6,2,0", "7,0,1", "6,1,1", "6,0,2", "6,3,0", "6,4,0", "6,2,3", "8,0,1"})
        void nothing_is_told_where_only_a_few_came_or_went(int stayers, int came, int went) {
            assertThat(ponder(Repetition.of(stayers, came, went), Floor.USUAL).exposed())
                    .isZero();
        }

        @Test
        void enough_newcomers_are_shown_in_full_and_read_as_masks_do() {
            Repetition people = Repetition.of(5, 5, 0);

            assertThat(ponder(people, Floor.USUAL)).isEqualTo(people.exposure(MASKS));
        }
    }

    /** Every size and turnover in the profile, and a few in every build. */
    @Test
    void is_told_in_figures() throws IOException {
        int largest = Histories.areMany() ? 12 : 6;
        List<String> told = new ArrayList<>();
        for (int stayers = 5; stayers <= largest; stayers++) {
            for (Repetition people : moving(stayers)) {
                Exposure exposure = ponder(people, Floor.USUAL);
                told.add(String.format(
                        Locale.ROOT,
                        "%2d stayed, %d came, %d went: %6d of %6d, %.4f in a mixed team",
                        stayers,
                        people.joiners(),
                        people.leavers(),
                        exposure.exposed(),
                        exposure.worlds(),
                        exposure.likely()));
                boolean inFull = isNobodyOrEnough(people.joiners()) && isNobodyOrEnough(people.leavers());
                boolean moved = people.joiners() + people.leavers() > 0;
                assertThat(exposure.exposed() > 0).isEqualTo(moved && inFull);
            }
        }
        Histories.tell("repetitions.txt", String.join("\n", told));
    }

    /** Some who came or some who went, or a few of both. */
    private static List<Repetition> moving(int stayers) {
        int most = Histories.areMany() ? 8 : 5;
        return IntStream.rangeClosed(0, most)
                .boxed()
                .flatMap(came -> IntStream.rangeClosed(0, came == 0 ? most : came > 2 ? 0 : 2)
                        .mapToObj(went -> Repetition.of(stayers, came, went)))
                .toList();
    }

    private static boolean isNobodyOrEnough(int people) {
        return people == 0 || people >= Floor.USUAL.movers();
    }

    private static Exposure ponder(Repetition people, Floor floor) {
        return people.exposure(new KernelTwice(people, floor));
    }

    private static Exposure of(int stayers, int joiners, Readers readers, Repetition.Reading reading) {
        return new Repetition(stayers, joiners, 0, readers).exposure(reading);
    }

    private static Mask mask(List<Integer> positions) {
        return Mask.over(
                new Tally(Stream.concat(positions.stream(), Stream.of(0, 0)).toList()), 1);
    }
}
