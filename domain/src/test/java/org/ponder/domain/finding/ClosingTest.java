package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;

/** What is told of the elements that people name when they look back at everything. */
class ClosingTest {
    private static final int ELEMENTS = 5;

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

    @Test
    void names_as_much_as_everybody_but_two_can_have_named() {
        Poll twelve = Poll.closing(12, SamplePack.of(7));

        assertThat(told(twelve, 5, 5, 5, 5, 5, 5)).isEqualTo(new Shown<>(elements(0, 1, 2, 3, 4, 5)));
        assertThat(told(twelve, 5, 5, 5, 5, 5, 5, 5))
                .isEqualTo(new Withheld<>(Suppression.NAMED_BY_TOO_FEW_OR_TOO_MANY));
    }

    private static Finding<List<AspectKey>> told(Poll poll, int... by) {
        return poll.findings(naming(poll, poll.round().terms().audience().size(), by))
                .blocks()
                .get(0)
                .challenges();
    }

    /** So many people, of whom so many want to talk about the first element, the second and so on. */
    static List<Reflection> naming(Poll poll, int people, int... by) {
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
