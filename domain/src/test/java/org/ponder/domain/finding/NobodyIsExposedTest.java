package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Closing;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;

/**
 * Whatever a team answers: with everything published in hand, and the answers of as many colluders as the floor allows for, at
 * least two answers stay possible for everybody else. Every world is played through.
 */
class NobodyIsExposedTest {
    /** Out of sight, and left open. */
    private static final int BESIDE = 2;

    @Nested
    class A_whole_team {

        @ParameterizedTest(name = "{0} people, {1} positions")
        @CsvSource({"5,3", "5,4", "6,3", "6,4", "7,3", "7,4", "8,3", "8,4", "9,3", "10,3"})
        void keeps_every_answer_open_to_any_reader(int people, int places) {
            Poll poll = Poll.ofTeam(people, Floor.USUAL, places);

            assertThat(Attacker.with(1).settles(World.all(places + BESIDE, people), by(poll)))
                    .isEmpty();
        }

        @ParameterizedTest(name = "{0} people, {1} positions, {2} colluders")
        @CsvSource({"7,3,2", "7,4,2", "8,3,2", "8,4,2", "9,3,3", "10,3,3", "11,3,4"})
        void keeps_every_answer_open_to_more_colluders_under_a_higher_floor(int people, int places, int colluders) {
            Poll poll = Poll.ofTeam(people, Floor.USUAL.against(2 * colluders + 3, colluders), places);

            assertThat(Attacker.with(colluders).settles(World.all(places + BESIDE, people), by(poll)))
                    .isEmpty();
        }

        /** The other tests rest on people of one perspective being interchangeable: this one does not. */
        @ParameterizedTest(name = "{0} people, {1} positions")
        @CsvSource({"5,3", "5,4"})
        void keeps_every_answer_open_person_by_person(int people, int places) {
            Poll poll = Poll.ofTeam(people, Floor.USUAL, places);
            int[] everybodyApart = Collections.nCopies(people, 1).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();

            assertThat(Attacker.with(1).settles(World.all(places + BESIDE, everybodyApart), by(poll)))
                    .isEmpty();
        }
    }

    @Nested
    class A_team_told_by_perspective {

        @ParameterizedTest(name = "{0} and {1} people, {2} positions, {3} answers")
        @CsvSource({"5,5,3,4", "5,5,4,4", "5,6,3,3", "5,3,3,5"})
        void keeps_every_answer_open_to_any_reader(int one, int other, int places, int answers) {
            Poll poll = Poll.byPerspective(Floor.USUAL, places, one, other);

            assertThat(Attacker.with(1).settles(World.all(answers, one, other), by(poll)))
                    .isEmpty();
        }

        @Test
        void keeps_every_answer_open_where_a_small_perspective_has_joined_another() {
            Poll poll = Poll.byPerspective(Floor.USUAL, 3, 5, 2, 5);

            assertThat(Attacker.with(1).settles(World.all(3, 5, 2, 5), by(poll)))
                    .isEmpty();
        }

        @Test
        void keeps_every_answer_open_to_two_colluders_wherever_they_are() {
            Poll poll = Poll.byPerspective(Floor.USUAL.against(7, 2), 3, 7, 7);

            assertThat(Attacker.with(2).settles(World.all(3, 7, 7), by(poll))).isEmpty();
        }
    }

    /** Everybody chooses one of three positions and names nothing, or chooses one of them and names an aspect. */
    @Nested
    class A_team_that_names_aspects {
        private static final int PLACES = 3;

        @ParameterizedTest(name = "{0} people, {1}")
        @CsvSource({"10,STRENGTH", "10,CHALLENGE", "11,STRENGTH"})
        void keeps_every_position_and_every_naming_open(int people, Prompt prompt) {
            Poll poll = Poll.ofTeam(people, Floor.USUAL, PLACES);
            List<World> worlds = World.all(2 * PLACES, people);
            Map<World, Object> published = worlds.stream()
                    .collect(Collectors.toMap(
                            Function.identity(), world -> published(poll, poll.sent(answers(poll, prompt, world)))));

            assertThat(new Attacker(1, answer -> answer % PLACES).settles(worlds, published::get))
                    .isEmpty();
            assertThat(new Attacker(1, answer -> answer / PLACES).settles(worlds, published::get))
                    .isEmpty();
        }

        private static List<Map<Prompt, Answer>> answers(Poll poll, Prompt prompt, World world) {
            return world.everybody().stream()
                    .map(answer -> answer(poll, prompt, answer))
                    .toList();
        }

        private static Map<Prompt, Answer> answer(Poll poll, Prompt prompt, int answer) {
            Map<Prompt, Answer> chosen = new EnumMap<>(poll.choosing(answer % PLACES));
            if (answer >= PLACES) {
                chosen.put(prompt, SampleRounds.aspects("clarity"));
            }
            return chosen;
        }
    }

    @Nested
    class A_team_that_looks_back {
        private static final int ELEMENTS = 5;
        private static final int SETS = 1 << ELEMENTS;

        /**
         * Whatever is told, and whatever the reader named: another person may have named any three elements, or fewer, or none. Every
         * world is played through, each as how many of the others named what (any such numbers can be, where nobody is needed for more
         * than three).
         */
        @Test
        void leaves_open_all_that_anybody_may_have_named() {
            Poll ten = Poll.closing(10, SamplePack.of(ELEMENTS));
            Map<List<Integer>, Finding<List<AspectKey>>> known = new HashMap<>();
            List<int[]> others = others(8);
            for (int own : List.of(0b00000, 0b00111)) {
                Set<Set<Finding<List<AspectKey>>>> told = new HashSet<>();
                for (int set = 0; set < SETS; set++) {
                    if (Integer.bitCount(set) <= Closing.MOST) {
                        int one = set;
                        told.add(others.stream()
                                .map(by -> adding(by, own, one))
                                .map(by -> known.computeIfAbsent(by, all -> named(ten, all)))
                                .collect(Collectors.toSet()));
                    }
                }
                assertThat(told)
                        .singleElement()
                        .satisfies(every -> assertThat(every).hasSizeGreaterThan(SETS / 2));
            }
        }

        /** All ways in which so many people may name elements, as how many name each. */
        private static List<int[]> others(int people) {
            int ways = (int) Math.pow(people + 1, ELEMENTS);
            return IntStream.range(0, ways)
                    .mapToObj(way -> IntStream.range(0, ELEMENTS)
                            .map(element -> way / (int) Math.pow(people + 1, element) % (people + 1))
                            .toArray())
                    .filter(by -> IntStream.of(by).sum() <= Closing.MOST * people)
                    .toList();
        }

        private static List<Integer> adding(int[] by, int own, int one) {
            return IntStream.range(0, ELEMENTS)
                    .mapToObj(element -> by[element] + (own >> element & 1) + (one >> element & 1))
                    .toList();
        }

        private static Finding<List<AspectKey>> named(Poll poll, List<Integer> by) {
            int[] counts = by.stream().mapToInt(Integer::intValue).toArray();
            List<Respondent> people =
                    Respondent.all(poll.round(), poll.edition(), ClosingTest.naming(poll, 10, counts));
            Element closing = poll.edition().element(ElementKey.CLOSING).orElseThrow();
            return new Group(List.of(), people).named(closing, Prompt.CHALLENGE, Floor.USUAL);
        }
    }

    private static Function<World, Object> by(Poll poll) {
        return world -> published(poll, poll.choosing(world.everybody()));
    }

    private static Object published(Poll poll, List<Reflection> sent) {
        Release release = poll.release(sent);
        return List.of(release.findings(), poll.summary(sent, Audience.TEAM), poll.summary(sent, Audience.BOARD));
    }
}
