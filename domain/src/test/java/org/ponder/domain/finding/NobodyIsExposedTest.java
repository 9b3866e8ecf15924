package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.domain.people.Audience;
import org.ponder.domain.round.Floor;
import org.ponder.domain.sample.Poll;

/**
 * Whatever a team answers: with everything published in hand, and the answers of as many colluders as the floor allows for, at
 * least two answers stay possible for everybody else. Every world is played through.
 */
class NobodyIsExposedTest {
    @Nested
    class A_whole_team {

        @ParameterizedTest(name = "{0} people, {1} positions")
        @CsvSource({"5,3", "5,4", "6,3", "6,4", "7,3", "7,4", "8,3", "8,4", "9,3", "10,3"})
        void keeps_every_answer_open_to_any_reader(int people, int places) {
            Poll poll = Poll.ofTeam(people, Floor.USUAL, places);

            assertThat(new Attacker(1, IntUnaryOperator.identity())
                            .settles(Attacker.worlds(places + 2, people), world -> published(poll, world)))
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} people, {1} positions, {2} colluders")
        @CsvSource({"7,3,2", "7,4,2", "8,3,2", "8,4,2", "9,3,3", "10,3,3", "11,3,4"})
        void keeps_every_answer_open_to_more_colluders_under_a_higher_floor(int people, int places, int colluders) {
            Poll poll = Poll.ofTeam(people, new Floor(2 * colluders + 3, colluders), places);

            assertThat(new Attacker(colluders, IntUnaryOperator.identity())
                            .settles(Attacker.worlds(places + 2, people), world -> published(poll, world)))
                    .isEmpty();
        }

        /** The other tests rest on people of one perspective being interchangeable: this one does not. */
        @ParameterizedTest(name = "{0} people, {1} positions")
        @CsvSource({"5,3", "5,4", "6,3"})
        void keeps_every_answer_open_person_by_person(int people, int places) {
            Poll poll = Poll.ofTeam(people, Floor.USUAL, places);
            int[] everyoneApart = Collections.nCopies(people, 1).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();

            assertThat(new Attacker(1, IntUnaryOperator.identity())
                            .settles(Attacker.worlds(places + 2, everyoneApart), world -> published(poll, world)))
                    .isEmpty();
        }
    }

    private static Object published(Poll poll, List<List<Integer>> world) {
        var sent = poll.choosing(choices(world));
        return List.of(poll.findings(sent), poll.summary(sent, Audience.TEAM), poll.summary(sent, Audience.BOARD));
    }

    private static List<Integer> choices(List<List<Integer>> world) {
        return world.stream()
                .flatMap(cell -> IntStream.range(0, cell.size())
                        .boxed()
                        .flatMap(choice -> Collections.nCopies(cell.get(choice), choice).stream()))
                .toList();
    }
}
