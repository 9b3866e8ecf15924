package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Change;
import org.ponder.domain.finding.PastRelease;
import org.ponder.domain.framework.Cue;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.QuoteConsent;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.summary.SummaryLine.Answered;
import org.ponder.domain.summary.SummaryLine.Bar;
import org.ponder.domain.summary.SummaryLine.Basket;
import org.ponder.domain.summary.SummaryLine.Centre;
import org.ponder.domain.summary.SummaryLine.Challenges;
import org.ponder.domain.summary.SummaryLine.Changed;
import org.ponder.domain.summary.SummaryLine.Choice;
import org.ponder.domain.summary.SummaryLine.CutShort;
import org.ponder.domain.summary.SummaryLine.InAgreement;
import org.ponder.domain.summary.SummaryLine.Look;
import org.ponder.domain.summary.SummaryLine.Mostly;
import org.ponder.domain.summary.SummaryLine.NoGroupLargeEnough;
import org.ponder.domain.summary.SummaryLine.OutOfSight;
import org.ponder.domain.summary.SummaryLine.Picture;
import org.ponder.domain.summary.SummaryLine.ProudOf;
import org.ponder.domain.summary.SummaryLine.Question;
import org.ponder.domain.summary.SummaryLine.Said;
import org.ponder.domain.summary.SummaryLine.SeenDifferently;
import org.ponder.domain.summary.SummaryLine.Strengths;
import org.ponder.domain.summary.SummaryLine.ToTalkAbout;
import org.ponder.domain.summary.SummaryLine.TooFew;

class SummaryTest {
    private static final int OUT_OF_SIGHT = 4;
    private static final int LEFT_OPEN = 5;

    @Nested
    class With_too_few_answers {

        @Test
        void both_editions_say_so_and_ask_a_question_and_say_nothing_else() {
            Poll poll = Poll.ofTeam(9, Floor.USUAL, 4);

            for (Audience audience : Audience.values()) {
                assertThat(poll.summary(poll.choosing(List.of(0, 1, 2, 3)), audience))
                        .containsExactly(new TooFew(5), question(Cue.TOO_FEW));
            }
        }
    }

    @Nested
    class A_closing {
        private final Poll poll = Poll.closing(12, SamplePack.EDITION);

        @Test
        void says_how_many_answered_then_what_was_published_then_what_was_named_and_asks_its_question() {
            assertThat(told(poll, 12, "oversight", 6, 3))
                    .containsExactly(
                            new Answered(12, 12),
                            new Basket(Look.EARLY, List.of("Working culture and wellbeing")),
                            new ToTalkAbout("", List.of("Oversight and assurance")),
                            new ProudOf("", List.of()),
                            new Question("What would we like to see a year from now?"));
        }

        @Test
        void says_what_was_published_also_where_too_few_answered() {
            assertThat(told(poll, 4, "oversight", 4, 4))
                    .containsExactly(
                            new TooFew(5),
                            new Basket(Look.EARLY, List.of("Working culture and wellbeing")),
                            new Question("What would we like to see a year from now?"));
        }

        @Test
        void names_in_alphabetical_order() {
            List<Map<Prompt, Answer>> answers = IntStream.range(0, 12)
                    .mapToObj(i -> Map.of(
                            Prompt.STRENGTH,
                            i < 6 ? SampleRounds.aspects("wellbeing", "purpose") : SampleRounds.aspects("oversight")))
                    .toList();

            assertThat(poll.summary(poll.sent(answers), Audience.TEAM))
                    .contains(new ProudOf(
                            "",
                            List.of(
                                    "Oversight and assurance",
                                    "Purpose and strategy",
                                    "Working culture and wellbeing")));
        }

        /** So many answer, of whom some want to talk about an element and some are proud of it. */
        private List<SummaryLine> told(Poll poll, int people, String element, int talk, int proud) {
            List<Map<Prompt, Answer>> answers = IntStream.range(0, people)
                    .mapToObj(i -> {
                        Map<Prompt, Answer> one = new EnumMap<>(Prompt.class);
                        one.put(Prompt.CHALLENGE, i < talk ? SampleRounds.aspects(element) : SampleRounds.aspects());
                        one.put(Prompt.STRENGTH, i < proud ? SampleRounds.aspects(element) : SampleRounds.aspects());
                        return one;
                    })
                    .toList();
            Profile.Entry published = new Profile.Entry(
                    SamplePack.EDITION.element(new ElementKey("wellbeing")).orElseThrow(),
                    SamplePack.SCALE,
                    List.of(new Centre("", "Taking shape", "Taking shape")));
            return Summary.ofClosing(
                    poll.findings(poll.sent(answers)),
                    poll.edition(),
                    poll.round().subject(),
                    List.of(published));
        }
    }

    @Nested
    class A_whole_team {
        private final Poll poll = Poll.ofTeam(12, Floor.USUAL, 4);

        @Test
        void is_shown_its_picture_first_and_an_open_question_last() {
            assertThat(team(0, 1, 1, 1, 2, 2, 2, 3, OUT_OF_SIGHT, LEFT_OPEN))
                    .containsExactly(
                            new Answered(10, 12),
                            new Picture(
                                    "",
                                    List.of(
                                            position(0, 1),
                                            position(1, 3),
                                            position(2, 3),
                                            position(3, 1),
                                            new Bar(Choice.OUT_OF_SIGHT, "I can’t see this from my role", 1),
                                            new Bar(Choice.LEFT_OPEN, "Left open", 1))),
                            new InAgreement("", Agreement.SOMEWHAT_SPREAD),
                            new Centre("", "place 1", "place 2"),
                            question(Cue.SOMEWHAT_SPREAD));
        }

        @Test
        void sees_every_position_and_only_those_other_choices_that_were_made() {
            assertThat(team(1, 1, 1, 2, 2, 2))
                    .contains(new Picture("", List.of(position(0, 0), position(1, 3), position(2, 3), position(3, 0))));
        }

        @Test
        void is_told_only_what_most_chose_where_they_are_much_alike() {
            assertThat(team(2, 2, 2, 2, 2, 2, 2, 1))
                    .containsExactly(new Answered(8, 12), new Mostly("", "place 2", 6, 8), question(Cue.AGREED));
        }

        @Test
        void is_told_that_most_cannot_see_it() {
            assertThat(team(1, OUT_OF_SIGHT, OUT_OF_SIGHT, OUT_OF_SIGHT, OUT_OF_SIGHT))
                    .containsExactly(
                            new Answered(5, 12),
                            new Mostly("", "I can’t see this from my role", 3, 5),
                            new OutOfSight(""),
                            question(Cue.OUT_OF_SIGHT));
        }

        @Test
        void is_not_said_to_agree_where_most_left_it_open() {
            assertThat(team(LEFT_OPEN, LEFT_OPEN, LEFT_OPEN, LEFT_OPEN, LEFT_OPEN))
                    .containsExactly(
                            new Answered(5, 12), new Mostly("", "Left open", 3, 5), question(Cue.SOMEWHAT_SPREAD));
        }

        @Test
        void is_not_said_to_agree_where_too_few_chose_a_position() {
            assertThat(team(1, 1, 2, LEFT_OPEN, LEFT_OPEN)).last().isEqualTo(question(Cue.SOMEWHAT_SPREAD));
        }

        @Test
        void is_told_first_that_it_is_spread_out() {
            assertThat(team(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3))
                    .containsExactly(
                            new Answered(12, 12),
                            new InAgreement("", Agreement.SPREAD_OUT),
                            new Picture("", List.of(position(0, 3), position(1, 3), position(2, 3), position(3, 3))),
                            new Centre("", "place 1", "place 2"),
                            question(Cue.SEEN_DIFFERENTLY));
        }

        @Test
        void is_told_of_no_middle_between_two_pictures() {
            assertThat(team(0, 0, 0, 0, 0, 0, 3, 3, 3, 3, 3, 3))
                    .containsExactly(
                            new Answered(12, 12),
                            new InAgreement("", Agreement.TWO_PICTURES),
                            new Picture("", List.of(position(0, 6), position(1, 0), position(2, 0), position(3, 6))),
                            question(Cue.SEEN_DIFFERENTLY));
        }

        @Test
        void is_told_what_was_said_and_what_has_changed_last() {
            List<Map<Prompt, Answer>> answers = IntStream.range(0, 12)
                    .mapToObj(i -> {
                        Map<Prompt, Answer> one = new EnumMap<>(poll.choosing(2 + i % 2));
                        one.put(Prompt.NEXT_STEP, words("Ask the site teams.", i == 0));
                        one.put(Prompt.EVIDENCE, words("It was calm.", i == 1));
                        one.put(Prompt.STRENGTH, words("Cover is found.", i == 2));
                        one.put(Prompt.CHALLENGE, words("Nobody shares this.", false));
                        return one;
                    })
                    .toList();
            PastRelease before = poll.release(poll.choosing(List.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1)))
                    .entry();

            assertThat(after(before, poll.sent(answers)))
                    .containsExactly(
                            new Answered(12, 12),
                            new Picture("", List.of(position(0, 0), position(1, 0), position(2, 6), position(3, 6))),
                            new InAgreement("", Agreement.CLOSE_TOGETHER),
                            new Centre("", "place 2", "place 3"),
                            new Said(Prompt.NEXT_STEP, List.of("Ask the site teams.")),
                            new Said(Prompt.EVIDENCE, List.of("It was calm.")),
                            new Said(Prompt.STRENGTH, List.of("Cover is found.")),
                            new Changed("", List.of(Change.FURTHER_ALONG)),
                            question(Cue.AGREED));
        }

        @Test
        void is_told_first_why_it_is_told_so_little_where_one_has_come() {
            PastRelease before = poll.release(poll.choosing(List.of(0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3)))
                    .entry();

            assertThat(after(before, poll.choosing(List.of(0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3))))
                    .containsExactly(
                            new Answered(12, 12),
                            new CutShort(""),
                            new InAgreement("", Agreement.SPREAD_OUT),
                            question(Cue.SEEN_DIFFERENTLY));
        }

        private List<SummaryLine> after(PastRelease before, List<Reflection> sent) {
            return Summary.of(
                    poll.release(sent, List.of(before)).findings(Audience.TEAM),
                    poll.edition(),
                    poll.round().subject());
        }

        private static Answer words(String text, boolean isShared) {
            return new Answer.Written(text, Set.of(), isShared ? QuoteConsent.TEAM : QuoteConsent.NOBODY);
        }

        private List<SummaryLine> team(Integer... choices) {
            return poll.summary(poll.choosing(List.of(choices)), Audience.TEAM);
        }
    }

    @Nested
    class The_question {
        private final Poll poll = Poll.ofTeam(20, Floor.USUAL, 4);

        @Test
        void is_about_seeing_differently_where_positions_are_spread_out() {
            assertThat(cue(spread(3, 3, 2, 2, 2))).isEqualTo(Cue.SEEN_DIFFERENTLY);
            assertThat(cue(spread(5, 0, 0, 5, 0))).isEqualTo(Cue.SEEN_DIFFERENTLY);
        }

        @Test
        void is_about_what_is_out_of_sight_before_what_challenges() {
            assertThat(cue(named(spread(0, 5, 5, 0, 2), Prompt.CHALLENGE))).isEqualTo(Cue.OUT_OF_SIGHT);
            assertThat(cue(named(spread(0, 5, 5, 0, 1), Prompt.CHALLENGE))).isEqualTo(Cue.CHALLENGE);
        }

        @Test
        void is_about_what_challenges_before_what_is_strong() {
            List<Map<Prompt, Answer>> strong = named(spread(0, 5, 5, 0, 0), Prompt.STRENGTH);
            assertThat(cue(strong)).isEqualTo(Cue.STRENGTH);
            assertThat(cue(named(strong, Prompt.CHALLENGE))).isEqualTo(Cue.CHALLENGE);
        }

        @Test
        void is_about_being_somewhat_spread_before_agreement() {
            assertThat(cue(spread(1, 3, 4, 1, 0))).isEqualTo(Cue.SOMEWHAT_SPREAD);
            assertThat(cue(spread(0, 5, 5, 0, 0))).isEqualTo(Cue.AGREED);
        }

        private Cue cue(List<Map<Prompt, Answer>> answers) {
            List<SummaryLine> lines = poll.summary(poll.sent(answers), Audience.TEAM);
            return Stream.of(Cue.values())
                    .filter(cue -> question(cue).equals(lines.get(lines.size() - 1)))
                    .findFirst()
                    .orElseThrow();
        }

        private List<Map<Prompt, Answer>> spread(int... counts) {
            return IntStream.range(0, counts.length)
                    .boxed()
                    .flatMap(choice -> Collections.nCopies(counts[choice], poll.choosing(choice)).stream())
                    .toList();
        }
    }

    @Nested
    class Aspects {

        @Test
        void are_named_in_alphabetical_order_without_counts() {
            Poll poll = Poll.ofTeam(12, Floor.USUAL, 4);
            List<Map<Prompt, Answer>> answers = IntStream.range(0, 12)
                    .<Map<Prompt, Answer>>mapToObj(i -> Map.of(
                            Prompt.POSITION,
                            SampleRounds.at(i % 4),
                            Prompt.STRENGTH,
                            i < 5 ? SampleRounds.aspects("information", "clarity") : SampleRounds.aspects("clarity"),
                            Prompt.CHALLENGE,
                            i < 6 ? SampleRounds.aspects("information", "challenge") : SampleRounds.aspects("none")))
                    .toList();

            List<SummaryLine> lines = poll.summary(poll.sent(answers), Audience.TEAM);

            assertThat(lines)
                    .containsSubsequence(
                            new Strengths("", List.of("Timely information")),
                            new Challenges("", List.of("Open conversation", "Timely information")));
        }
    }

    @Nested
    class Groups {
        private final Poll poll = Poll.byPerspective(Floor.USUAL, 4, 6, 6, 6);
        private final List<Map<Prompt, Answer>> answers = Stream.of(
                        List.of(0, 0, 0, 1, 1, 1), List.of(2, 2, 2, 3, 3, 3), List.of(3, 3, 3, 3, 3, 3))
                .flatMap(List::stream)
                .map(poll::choosing)
                .toList();

        @Test
        void come_kind_of_line_by_kind_of_line_and_never_with_a_whole_team_beside_them() {
            List<SummaryLine> lines = poll.summary(poll.sent(answers), Audience.TEAM);

            assertThat(lines)
                    .containsExactly(
                            new Answered(18, 18),
                            new SeenDifferently("central team", "headteachers"),
                            new Picture(
                                    "central team",
                                    List.of(position(0, 3), position(1, 3), position(2, 0), position(3, 0))),
                            new Picture(
                                    "headteachers",
                                    List.of(position(0, 0), position(1, 0), position(2, 3), position(3, 3))),
                            new Mostly("trustees", "place 3", 4, 6),
                            new InAgreement("central team", Agreement.CLOSE_TOGETHER),
                            new InAgreement("headteachers", Agreement.CLOSE_TOGETHER),
                            new Centre("central team", "place 0", "place 1"),
                            new Centre("headteachers", "place 2", "place 3"),
                            question(Cue.SEEN_DIFFERENTLY));
        }

        @Test
        void reach_the_board_only_where_they_are_large_enough_for_it() {
            assertThat(poll.summary(poll.sent(answers), Audience.BOARD))
                    .containsExactly(new NoGroupLargeEnough(8), question(Cue.TOO_FEW));
        }

        @Test
        void reach_the_board_without_pictures_or_positions() {
            Poll large = Poll.byPerspective(Floor.USUAL, 4, 9, 9, 7);
            List<Integer> choices = Stream.of(
                            Collections.nCopies(5, 0),
                            Collections.nCopies(4, 1),
                            Collections.nCopies(4, 2),
                            Collections.nCopies(5, 3),
                            Collections.nCopies(7, 3))
                    .flatMap(List::stream)
                    .toList();

            assertThat(large.summary(large.choosing(choices), Audience.BOARD))
                    .containsExactly(
                            new Answered(25, 25),
                            new SeenDifferently("central team", "headteachers"),
                            new InAgreement("central team", Agreement.CLOSE_TOGETHER),
                            new InAgreement("headteachers", Agreement.CLOSE_TOGETHER),
                            question(Cue.SEEN_DIFFERENTLY));
        }
    }

    private static Bar position(int place, int count) {
        return new Bar(Choice.POSITION, "place " + place, count);
    }

    private static Question question(Cue cue) {
        return new Question(SamplePack.ELEMENT.question(cue));
    }

    /** Every other one names an aspect besides. */
    private static List<Map<Prompt, Answer>> named(List<Map<Prompt, Answer>> answers, Prompt prompt) {
        List<Map<Prompt, Answer>> more = new ArrayList<>();
        for (Map<Prompt, Answer> answer : answers) {
            Map<Prompt, Answer> named = new EnumMap<>(answer);
            named.put(prompt, SampleRounds.aspects(more.size() % 2 == 0 ? "clarity" : "nothing-of-this-element"));
            more.add(named);
        }
        return more;
    }
}
