package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.sample.Poll;

class ReleaseTest {
    private final Poll poll = Poll.ofTeam(12, Floor.USUAL, 4);

    @Nested
    class On_an_element_that_was_published_before {

        @Test
        void shows_everything_of_the_same_people_and_what_has_changed() {
            Block block = second(spread(12), Collections.nCopies(12, 3));

            assertThat(block.view().mostly().stream()).isNotEmpty();
            assertThat(block.changes()).isEqualTo(new Shown<>(List.of(Change.FURTHER_ALONG)));
            assertThat(block.isCutShort()).isFalse();
        }

        @Test
        void finds_no_change_to_rely_on_in_a_small_one() {
            assertThat(second(spread(12), List.of(0, 1, 1, 2, 2, 2, 3, 3, 3, 1, 2, 3))
                            .changes())
                    .isEqualTo(new Shown<>(List.of()));
        }

        @Test
        void tells_nothing_that_depends_on_the_one_who_has_come() {
            Block block = second(spread(11), spread(12));

            assertThat(block.isCutShort()).isTrue();
            assertThat(block.view())
                    .isEqualTo(new View(
                            new Withheld<>(Suppression.TOO_FEW_MOVED),
                            new Withheld<>(Suppression.TOO_FEW_MOVED),
                            new Shown<>(Agreement.SPREAD_OUT),
                            new Withheld<>(Suppression.TOO_FEW_MOVED),
                            false));
            assertThat(block.strengths()).isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
            assertThat(block.challenges()).isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
            assertThat(block.changes()).isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
        }

        @Test
        void tells_the_words_that_are_the_same_whatever_the_one_answered() {
            List<Integer> before = List.of(1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3);
            Block block = second(before, List.of(1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 0));

            assertThat(block.isCutShort()).isTrue();
            assertThat(block.view().centre()).isEqualTo(new Shown<>(new Centre(2, 2)));
            assertThat(block.view().picture()).isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
        }

        @Test
        void decides_by_who_answered_and_never_by_what() {
            Release first = release(poll, spread(11), List.of());
            for (int choice = 0; choice < 6; choice++) {
                assertThat(block(release(poll, Collections.nCopies(12, choice), List.of(first.entry())))
                                .isCutShort())
                        .isTrue();
            }
        }

        @Test
        void compares_with_the_last_of_them() {
            Release first = release(poll, Collections.nCopies(12, 0), List.of());
            Release second = release(poll, Collections.nCopies(12, 3), List.of(first.entry()));
            Release third = release(poll, Collections.nCopies(12, 3), List.of(first.entry(), second.entry()));

            assertThat(block(third).changes()).isEqualTo(new Shown<>(List.of()));
        }

        @Test
        void compares_only_mostly_the_same_people() {
            Release first = release(poll, spread(5), List.of());

            assertThat(block(release(poll, spread(12), List.of(first.entry()))).changes())
                    .isEqualTo(new Withheld<>(Suppression.NOTHING_TO_COMPARE));
        }

        @Test
        void compares_only_on_the_same_scale() {
            Poll finer = Poll.ofTeam(12, Floor.USUAL, 5);

            assertThat(block(release(
                                    poll,
                                    spread(12),
                                    List.of(release(finer, spread(12), List.of())
                                            .entry())))
                            .changes())
                    .isEqualTo(new Withheld<>(Suppression.NOTHING_TO_COMPARE));
        }

        private Block second(List<Integer> before, List<Integer> now) {
            return block(
                    release(poll, now, List.of(release(poll, before, List.of()).entry())));
        }
    }

    @Nested
    class By_perspective {
        private final Poll groups = Poll.byPerspective(Floor.USUAL, 4, 6, 6, 6);
        private final Poll team = Poll.ofTeam(18, Floor.USUAL, 4);

        @Test
        void cuts_short_only_the_group_from_which_somebody_went() {
            Release first = release(groups, spread(18), List.of());
            Release second = release(groups, spread(17), List.of(first.entry()));

            assertThat(first.entry().blocks())
                    .extracting(PastBlock::perspectives)
                    .containsExactly(List.of("central-team"), List.of("headteachers"), List.of("trustees"));
            assertThat(second.findings(Audience.TEAM).blocks())
                    .extracting(Block::isCutShort)
                    .containsExactly(false, false, true);
            assertThat(second.findings(Audience.TEAM).differences().subList(1, 3))
                    .containsOnly(new Withheld<>(Suppression.TOO_FEW_MOVED));
        }

        @Test
        void a_whole_team_is_cut_short_after_its_groups() {
            Release first = release(groups, spread(18), List.of());
            Block second = block(release(team, spread(18), List.of(first.entry())));

            assertThat(second.isCutShort()).isTrue();
            assertThat(second.changes()).isEqualTo(new Withheld<>(Suppression.TOO_FEW_MOVED));
        }

        @Test
        void groups_are_cut_short_after_their_whole_team() {
            Release first = release(team, spread(18), List.of());
            Findings second =
                    release(groups, spread(18), List.of(first.entry())).findings(Audience.TEAM);

            assertThat(second.blocks()).hasSize(3).allMatch(Block::isCutShort);
            assertThat(second.differences()).containsOnly(new Withheld<>(Suppression.TOO_FEW_MOVED));
        }
    }

    @Nested
    class For_the_board {

        @Test
        void has_neither_figures_nor_positions() {
            Findings board = release(poll, spread(12), List.of()).findings(Audience.BOARD);

            assertThat(board.fewest()).isEqualTo(8);
            assertThat(board.blocks()).singleElement().satisfies(block -> {
                assertThat(block.view().picture()).isEqualTo(new Withheld<>(Suppression.NOT_FOR_THE_BOARD));
                assertThat(block.view().mostly()).isEqualTo(new Withheld<>(Suppression.SHOWN_EXACTLY));
                assertThat(block.view().centre()).isEqualTo(new Withheld<>(Suppression.NOT_FOR_THE_BOARD));
                assertThat(block.view().agreement()).isEqualTo(new Shown<>(Agreement.SPREAD_OUT));
            });
        }

        @Test
        void is_silent_of_groups_too_small_for_it() {
            assertThat(release(poll, spread(7), List.of())
                            .findings(Audience.BOARD)
                            .turnout())
                    .isEqualTo(new Withheld<>(Suppression.NO_GROUP_LARGE_ENOUGH));
            assertThat(release(poll, spread(8), List.of())
                            .findings(Audience.BOARD)
                            .turnout())
                    .isEqualTo(new Shown<>(new Turnout(8, 12)));
        }

        @Test
        void says_the_same_as_the_teams_where_too_few_answered() {
            Release release = release(poll, spread(4), List.of());

            assertThat(release.findings(Audience.BOARD)).isEqualTo(release.findings(Audience.TEAM));
            assertThat(release.entry().blocks()).isEmpty();
        }

        @Test
        void speaks_of_no_difference_with_a_group_too_small_for_it() {
            Poll groups = Poll.byPerspective(Floor.USUAL, 4, 9, 9, 7);
            List<Integer> choices = Stream.of(
                            Collections.nCopies(9, 0), Collections.nCopies(9, 3), List.of(2, 2, 2, 3, 3, 3, 3))
                    .flatMap(List::stream)
                    .toList();
            Release release = release(groups, choices, List.of());

            assertThat(release.findings(Audience.TEAM).differences().stream().flatMap(Finding::stream))
                    .containsExactly(
                            new Difference("central team", "headteachers"), new Difference("central team", "trustees"));
            assertThat(release.findings(Audience.BOARD).differences().stream().flatMap(Finding::stream))
                    .containsExactly(new Difference("central team", "headteachers"));
        }
    }

    @Nested
    class Quoted_words {

        @Test
        void are_of_those_who_agreed_where_enough_wrote() {
            Release release = written(8, 3);

            assertThat(texts(release, Audience.TEAM, Prompt.STRENGTH))
                    .containsExactlyInAnyOrder("words 0", "words 1", "words 2", "words 3", "words 4");
            assertThat(texts(release, Audience.BOARD, Prompt.STRENGTH))
                    .containsExactlyInAnyOrder("words 0", "words 1", "words 2");
        }

        @Test
        void are_withheld_where_fewer_wrote_however_many_agreed() {
            Release release = written(7, 7);

            assertThat(release.findings(Audience.TEAM).quotes().get(Prompt.STRENGTH))
                    .isEqualTo(new Withheld<>(Suppression.TOO_FEW_WROTE));
        }

        @ParameterizedTest
        @EnumSource(Audience.class)
        void stand_in_an_order_by_lot_and_not_by_who_came_first(Audience reader) {
            List<Reflection> sent = new ArrayList<>(sent(12, 12));
            List<String> one = texts(Release.of(answers(sent), List.of(), new Random(5)), reader, Prompt.STRENGTH);
            Collections.reverse(sent);

            assertThat(texts(Release.of(answers(sent), List.of(), new Random(5)), reader, Prompt.STRENGTH))
                    .isEqualTo(one);
            assertThat(texts(Release.of(answers(sent), List.of(), new Random(6)), reader, Prompt.STRENGTH))
                    .containsExactlyInAnyOrderElementsOf(one)
                    .isNotEqualTo(one);
        }

        @Test
        void stand_in_another_order_for_each_audience() {
            Release release = Release.of(answers(sent(12, 12)), List.of(), new Random(5));

            assertThat(texts(release, Audience.TEAM, Prompt.STRENGTH))
                    .isNotEqualTo(texts(release, Audience.BOARD, Prompt.STRENGTH));
        }

        @Test
        void are_as_many_as_are_read_in_a_minute() {
            Poll many = Poll.ofTeam(40, Floor.USUAL, 4);
            List<Reflection> sent = many.sent(IntStream.range(0, 40)
                    .mapToObj(i -> answer(i, QuoteConsent.TEAM))
                    .toList());

            assertThat(texts(
                            Release.of(new Answers(many.round(), many.edition(), sent), List.of(), new Random(1)),
                            Audience.TEAM,
                            Prompt.STRENGTH))
                    .hasSize(Quotes.MOST)
                    .doesNotHaveDuplicates();
        }

        @Test
        void are_withheld_beside_an_earlier_summary_if_a_few_have_come_who_could_be_told_by_them() {
            PastRelease first = release(poll, spread(11), List.of()).entry();
            Release second = Release.of(answers(sent(12, 12)), List.of(first), new Random(1));

            assertThat(texts(second, Audience.TEAM, Prompt.STRENGTH)).isEmpty();
            assertThat(texts(second, Audience.BOARD, Prompt.STRENGTH)).isEmpty();
        }

        @Test
        void are_shown_by_no_log() {
            assertThat(written(8, 8).findings().toString()).doesNotContain("words ");
            assertThat(answers(sent(8, 8))).hasToString("Answers[…]");
        }

        private Release written(int wrote, int forTheBoard) {
            return Release.of(answers(sent(wrote, forTheBoard)), List.of(), new Random(1));
        }

        private Answers answers(List<Reflection> sent) {
            return new Answers(poll.round(), poll.edition(), sent);
        }

        /** Of twelve who answered so many wrote; the first ones for the board too, two more for the team, the others for nobody. */
        private List<Reflection> sent(int wrote, int forTheBoard) {
            return poll.sent(IntStream.range(0, 12)
                    .mapToObj(i -> i >= wrote ? poll.choosing(1) : answer(i, consent(i, forTheBoard)))
                    .toList());
        }

        private static QuoteConsent consent(int i, int forTheBoard) {
            if (i < forTheBoard) {
                return QuoteConsent.TEAM_AND_BOARD;
            }
            return i < forTheBoard + 2 ? QuoteConsent.TEAM : QuoteConsent.NOBODY;
        }

        private Map<Prompt, Answer> answer(int i, QuoteConsent consent) {
            Map<Prompt, Answer> answers = new EnumMap<>(poll.choosing(1));
            answers.put(Prompt.STRENGTH, new Answer.Written(" words " + i + "\n", Set.of(), consent));
            return answers;
        }

        private static List<String> texts(Release release, Audience reader, Prompt prompt) {
            return release.findings(reader).quotes().entrySet().stream()
                    .filter(entry -> entry.getKey() == prompt)
                    .flatMap(entry -> entry.getValue().stream())
                    .flatMap(quotes -> quotes.texts().stream())
                    .toList();
        }
    }

    private static Release release(Poll poll, List<Integer> choices, List<PastRelease> past) {
        return Release.of(new Answers(poll.round(), poll.edition(), poll.choosing(choices)), past, new Random(1));
    }

    private static Block block(Release release) {
        return release.findings(Audience.TEAM).blocks().get(0);
    }

    private static List<Integer> spread(int people) {
        return IntStream.range(0, people).mapToObj(i -> i % 4).toList();
    }
}
