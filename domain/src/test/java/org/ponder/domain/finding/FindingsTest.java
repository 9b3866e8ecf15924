package org.ponder.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.reflection.Response;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;

class FindingsTest {
    private static final Floor FLOOR = Floor.USUAL;

    @Nested
    class The_floor {
        private final Poll poll = Poll.ofTeam(9, FLOOR, 4);

        @Test
        void withholds_everything_where_fewer_answered() {
            Findings findings = poll.findings(poll.choosing(List.of(0, 1, 2, 3)));

            assertThat(findings.turnout()).isEqualTo(new Withheld<>(Suppression.TOO_FEW_ANSWERED));
            assertThat(findings.blocks()).isEmpty();
            assertThat(findings.differences()).isEmpty();
        }

        @Test
        void lets_be_told_of_as_many() {
            Findings findings = poll.findings(poll.choosing(List.of(0, 1, 1, 2, 5)));

            assertThat(findings.turnout()).isEqualTo(new Shown<>(new Turnout(5, 9)));
            assertThat(findings.blocks()).singleElement().satisfies(block -> {
                assertThat(block.group()).isEmpty();
                assertThat(block.view().picture()).isEqualTo(new Shown<>(new Tally(List.of(1, 2, 1, 0, 0, 1))));
            });
        }

        @Test
        void is_the_one_that_the_round_was_opened_with() {
            Poll higher = Poll.ofTeam(9, Floor.USUAL.against(7, 1), 4);

            assertThat(higher.findings(higher.choosing(List.of(0, 1, 1, 2, 2, 3)))
                            .turnout())
                    .isEqualTo(new Withheld<>(Suppression.TOO_FEW_ANSWERED));
        }
    }

    @Test
    void whoever_sent_something_is_counted_once_whatever_they_left_open() {
        Poll poll = Poll.ofTeam(7, FLOOR, 4);
        List<Map<Prompt, Answer>> answers = List.of(
                Map.of(Prompt.POSITION, SampleRounds.aspects("clarity")),
                poll.choosing(0),
                poll.choosing(2),
                poll.choosing(3),
                Map.of(Prompt.POSITION, SampleRounds.outOfSight()),
                Map.of(Prompt.POSITION, new Answer.Skipped()),
                Map.of(Prompt.STRENGTH, SampleRounds.aspects("clarity")));

        assertThat(poll.findings(poll.sent(answers)).blocks().get(0).view().picture())
                .isEqualTo(new Shown<>(new Tally(List.of(1, 0, 1, 1, 1, 3))));
    }

    @Nested
    class Aspects {

        @ParameterizedTest
        @CsvSource({
            "9, 5, false", "10, 4, false", "10, 5, true", "10, 6, false",
            "12, 4, false", "12, 5, true", "12, 7, true", "12, 8, false"
        })
        void are_named_where_enough_named_them_and_enough_did_not(int people, int ticked, boolean isNamed) {
            assertThat(findings(people, ticked, Prompt.STRENGTH).strengths()).isEqualTo(named(isNamed));
            assertThat(findings(people, ticked, Prompt.CHALLENGE).challenges()).isEqualTo(named(isNamed));
        }

        @Test
        void are_strengths_or_challenges_as_they_were_named() {
            assertThat(findings(10, 5, Prompt.STRENGTH).challenges()).isEqualTo(named(false));
            assertThat(findings(10, 5, Prompt.CHALLENGE).strengths()).isEqualTo(named(false));
        }

        private static Finding<List<AspectKey>> named(boolean isNamed) {
            return isNamed
                    ? new Shown<>(List.of(new AspectKey("clarity")))
                    : new Withheld<>(Suppression.NAMED_BY_TOO_FEW_OR_TOO_MANY);
        }

        private static Block findings(int people, int ticked, Prompt prompt) {
            Poll poll = Poll.ofTeam(people, FLOOR, 4);
            List<Map<Prompt, Answer>> answers = IntStream.range(0, people)
                    .mapToObj(i -> Map.of(prompt, SampleRounds.aspects(i < ticked ? "clarity" : "of-another-element")))
                    .toList();
            return poll.findings(poll.sent(answers)).blocks().get(0);
        }
    }

    @Nested
    class Groups {

        @Test
        void are_told_of_each_on_its_own_and_of_each_two_whether_they_differ() {
            Poll poll = Poll.byPerspective(FLOOR, 4, 5, 6, 12);
            Stream<List<Integer>> choices =
                    Stream.of(List.of(0, 0, 1, 1, 0), List.of(0, 0, 1, 1, 1, 0), Collections.nCopies(12, 3));

            Findings findings =
                    poll.findings(poll.choosing(choices.flatMap(List::stream).toList()));

            assertThat(findings.blocks())
                    .extracting(Block::group)
                    .containsExactly("central team", "headteachers", "trustees");
            assertThat(findings.differences())
                    .containsExactly(
                            new Withheld<>(Suppression.NOT_CERTAIN),
                            new Withheld<>(Suppression.NOT_CERTAIN),
                            new Shown<>(new Difference("headteachers", "trustees")));
        }

        @Test
        void are_made_of_those_who_answered_not_of_those_who_were_asked() {
            Poll poll = Poll.byPerspective(FLOOR, 4, 5, 6, 7);
            List<Reflection> sent = poll.choosing(List.of(0, 1, 2, 3, 0, 0, 1, 1, 2, 2, 3, 0, 1, 2, 3));

            assertThat(poll.findings(sent).blocks())
                    .extracting(Block::group)
                    .containsExactly("central team and trustees", "headteachers");
        }
    }

    @Nested
    class A_callers_bug {
        private final Poll poll = Poll.ofTeam(6, FLOOR, 4);
        private final List<Reflection> sent = poll.choosing(List.of(0, 1, 2, 3, 0, 1));

        @Test
        void is_an_open_round() {
            refused("closed", new Poll(SampleRounds.open(poll.round().terms()), poll.edition()), sent);
        }

        @Test
        void is_another_edition() {
            Edition own = SamplePack.EDITION;
            Edition other = new Edition(
                    new EditionId("sample", "2027-01"), "Other", "", own.scale(), own.areas(), own.closing(), Set.of());
            refused("edition", new Poll(poll.round(), other), sent);
        }

        @Test
        void is_somebody_who_was_not_invited() {
            refused("invited", poll, and(SampleRounds.sent(new MemberId(new UUID(9, 9)), poll.choosing(0))));
        }

        @Test
        void is_a_second_reflection_of_one_member() {
            refused("two reflections", poll, and(sent.get(0)));
        }

        @Test
        void is_a_reflection_that_was_not_sent() {
            refused(
                    "not sent",
                    poll,
                    List.of(Reflection.blank(SampleRounds.ID, sent.get(0).member())));
        }

        @Test
        void is_a_reflection_of_another_round() {
            Reflection one = sent.get(0);
            refused(
                    "another round",
                    poll,
                    List.of(new Reflection(new RoundId(new UUID(9, 9)), one.member(), one.draft(), one.submission())));
        }

        @Test
        void is_a_position_beyond_the_scale() {
            refused("scale", poll, poll.sent(List.of(Map.of(Prompt.POSITION, SampleRounds.at(4)))));
        }

        private void refused(String because, Poll asked, List<Reflection> reflections) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> asked.findings(reflections))
                    .withMessageContaining(because);
        }

        private List<Reflection> and(Reflection more) {
            return Stream.concat(sent.stream(), Stream.of(more)).toList();
        }
    }

    @Test
    void nobody_who_answered_can_be_read_from_a_log() {
        Respondent respondent = new Respondent(
                new Invitation(Samples.FACILITATOR.id(), Samples.TRUSTEES),
                3,
                new Response(Map.of(Prompt.STRENGTH, SampleRounds.aspects("clarity"))));

        assertThat(respondent).hasToString("Respondent[…]");
    }

    @Test
    void grouping_is_the_one_that_was_frozen() {
        Poll team = Poll.of(
                Grouping.WHOLE_TEAM,
                FLOOR,
                4,
                Samples.MEMBERS.stream().map(Member::perspective).toList());

        assertThat(team.findings(team.choosing(Collections.nCopies(15, 1))).blocks())
                .hasSize(1);
    }
}
