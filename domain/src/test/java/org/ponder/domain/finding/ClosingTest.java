package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Closing;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;

/** What is told of the elements that people name when they look back at everything. */
class ClosingTest {
    private static final int ELEMENTS = 5;
    private static final int SETS = 1 << ELEMENTS;

    private final Poll poll = Poll.closing(12, SamplePack.of(ELEMENTS));

    @Test
    void tells_who_many_answered_and_what_enough_named_and_enough_did_not() {
        Findings team = poll.findings(naming(poll, 12, 5, 7, 8, 4, 0));

        assertThat(team.turnout()).isEqualTo(new Shown<>(new Turnout(12, 12)));
        assertThat(team.blocks()).singleElement().satisfies(block -> {
            assertThat(block.challenges()).isEqualTo(new Shown<>(elements(0, 1)));
            assertThat(block.strengths()).isEqualTo(new Withheld<>(Suppression.NAMED_BY_TOO_FEW_OR_TOO_MANY));
        });
    }

    @Test
    void tells_nothing_of_positions_which_nobody_was_asked_for() {
        Release first = poll.release(naming(poll, 12, 5));
        Block second = poll.release(naming(poll, 12, 5), List.of(first.entry()))
                .findings(Audience.TEAM)
                .blocks()
                .get(0);

        assertThat(second.view()).isEqualTo(View.NOT_ASKED);
        assertThat(second.changes()).isEqualTo(new Withheld<>(Suppression.NOTHING_TO_COMPARE));
        assertThat(second.isCutShort()).isFalse();
        assertThat(second.challenges()).isEqualTo(new Shown<>(elements(0)));
    }

    @Test
    void tells_nothing_new_where_one_has_come_since_the_last() {
        Release first = poll.release(naming(poll, 11, 5));
        Block second = poll.release(naming(poll, 12, 5), List.of(first.entry()))
                .findings(Audience.TEAM)
                .blocks()
                .get(0);

        assertThat(second.isCutShort()).isTrue();
        assertThat(second.challenges()).isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
    }

    @Test
    void tells_the_board_the_same_where_enough_answered_for_it() {
        assertThat(poll.release(naming(poll, 8, 5)).findings(Audience.BOARD).blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.challenges())
                        .isEqualTo(new Withheld<>(Suppression.NAMED_BY_TOO_FEW_OR_TOO_MANY)));
        assertThat(poll.release(naming(poll, 12, 5)).findings(Audience.BOARD).blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.challenges()).isEqualTo(new Shown<>(elements(0))));
    }

    /** With six of seven named by five of ten, everybody named three of the six: nobody named the seventh. */
    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void names_nothing_where_so_much_is_named_that_hardly_anybody_can_have_named_anything_else(int named) {
        Poll ten = Poll.closing(10, SamplePack.of(7));
        int[] by = IntStream.range(0, named).map(element -> 5).toArray();

        assertThat(told(ten, by)).isEqualTo(new Withheld<>(Suppression.NAMED_BY_TOO_FEW_OR_TOO_MANY));
        assertThat(told(ten, 5, 5, 5, 5)).isEqualTo(new Shown<>(elements(0, 1, 2, 3)));
    }

    private static Finding<List<AspectKey>> told(Poll poll, int... by) {
        return poll.findings(naming(poll, 10, by)).blocks().get(0).challenges();
    }

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
        List<Respondent> people = Respondent.all(poll.round(), poll.edition(), naming(poll, 10, counts));
        Element closing = poll.edition().element(ElementKey.CLOSING).orElseThrow();
        return new Group(List.of(), people).named(closing, Prompt.CHALLENGE, Floor.USUAL);
    }

    /** So many people, of whom so many want to talk about the first element, the second and so on. */
    private static List<Reflection> naming(Poll poll, int people, int... by) {
        List<Invitation> audience = poll.round().terms().audience();
        return IntStream.range(0, people)
                .mapToObj(person -> SampleRounds.sent(
                        audience.get(person).member(),
                        Map.of(
                                Prompt.CHALLENGE,
                                SampleRounds.aspects(IntStream.range(0, by.length)
                                        .filter(element -> person < by[element])
                                        .mapToObj(element -> "element-" + element)
                                        .toArray(String[]::new)))))
                .toList();
    }

    private static List<AspectKey> elements(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> new AspectKey("element-" + number))
                .toList();
    }
}
