package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Standing;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;

class LanguageGuardTest {

    @Nested
    class A_judgement {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Your grade this term",
                    "It was graded by the board",
                    "A score of three",
                    "The scorecard for governance",
                    "the score-card",
                    "You gave it full marks",
                    "Its rating went up",
                    "a RAG rating",
                    "On average, you agree",
                    "the median position",
                    "The mean is 2.4",
                    "a mean position of 3",
                    "60% said so",
                    "60 ％ said so",
                    "sixty per cent said so",
                    "sixty percent",
                    "a percentage of you",
                    "in the top quartile",
                    "a five-star trust",
                    "★★★"
                })
        void in_marks_or_statistics_is_found(String text) {
            assertThat(LanguageGuard.offences(text)).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "You rank third",
                    "a ranking of schools",
                    "the league table",
                    "in a league of its own",
                    "your top three elements",
                    "at the bottom of the table",
                    "a high-performing team",
                    "high\u2011performing",
                    "the worst performers",
                    "underperforming schools",
                    "under-performance",
                    "a coasting school",
                    "on the leaderboard"
                })
        void in_ranks_is_found(String text) {
            assertThat(LanguageGuard.offences(text)).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a traffic-light view",
                    "a traffic light",
                    "red, amber or green",
                    "Amber/Green",
                    "flagged red",
                    "amber-rated",
                    "it has turned green",
                    "RAG status",
                    "🔴 Finance",
                    "🟢"
                })
        void in_traffic_lights_is_found(String text) {
            assertThat(LanguageGuard.offences(text)).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Outstanding",
                    "OUTSTANDING leadership",
                    "This requires improvement",
                    "requires\u00a0improvement",
                    "needs improvement",
                    "urgent improvement",
                    "inadequate",
                    "in special measures",
                    "serious weaknesses",
                    "at the expected standard",
                    "a strong standard",
                    "attention needed",
                    "needs attention",
                    "causing concern",
                    "an exceptional trust",
                    "exceptionally led",
                    "exemplary",
                    "satisfactory progress",
                    "good or better",
                    "good to outstanding",
                    "less than good",
                    "Governance is Good",
                    "it remains Good.",
                    "the “Good” schools",
                    "judged to be secure",
                    "exceeds expectations",
                    "a failing trust",
                    "pass/fail",
                    "an RI school"
                })
        void in_the_words_of_inspection_is_found(String text) {
            assertThat(LanguageGuard.offences(text)).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "most people (60 %)",
                    "three quarters of the team",
                    "three-quarters of your colleagues",
                    "Half of the heads see it so",
                    "half the team",
                    "a third of all members",
                    "a third of us",
                    "two thirds of the headteachers",
                    "a quarter of respondents",
                    "a large share of the answers",
                    "one in five members",
                    "9 in 10 of you"
                })
        void in_percentages_of_people_is_found(String text) {
            assertThat(LanguageGuard.families(text, GivenNames.NONE)).containsExactly("Percentages of people");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "You failed to answer",
                    "the trustees have failed",
                    "The central team fails to plan",
                    "Leaders failed the children",
                    "The executive is largely to blame",
                    "blamed for it",
                    "who was at fault",
                    "It is your fault",
                    "you let the side down",
                    "schools were let down by the centre",
                    "who is responsible for this failure",
                    "accountable for the weaknesses",
                    "you fell short",
                    "a failure of leadership",
                    "negligence",
                    "weak leadership",
                    "You should have known better"
                })
        void in_blame_is_found(String text) {
            assertThat(LanguageGuard.families(text, GivenNames.NONE)).containsExactly("Blame");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Well done!",
                    "Great job, everyone",
                    "an excellent board",
                    "Keep it up",
                    "Keep up the good work",
                    "impressive",
                    "That is almost perfect",
                    "a world-class trust",
                    "the gold standard",
                    "Congratulations",
                    "We are proud of you",
                    "Thank you 👏"
                })
        void in_praise_as_a_verdict_is_found(String text) {
            assertThat(LanguageGuard.families(text, GivenNames.NONE)).containsExactly("Praise as a verdict");
        }

        @Test
        void is_named_as_it_stands_in_the_text() {
            assertThat(LanguageGuard.offences("An Outstanding result: 9% above average, which is outstanding"))
                    .containsExactly("average", "%", "Outstanding", "outstanding");
        }

        @Test
        void is_found_behind_invisible_characters() {
            assertThat(LanguageGuard.offences("sco\u00adre and ra\u200bnking")).containsExactly("score", "ranking");
        }

        @Test
        void is_found_whatever_the_machine_speaks() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("tr"));
                assertThat(LanguageGuard.offences("RATING, INADEQUATE, SPECIAL MEASURES"))
                        .hasSize(3);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class A_promise_that_cannot_be_kept {

        @ParameterizedTest
        @ValueSource(strings = {"This is anonymous", "answered anonymously", "your anonymity", "anonymised answers"})
        void is_found(String text) {
            assertThat(LanguageGuard.offences(text)).hasSize(1);
        }
    }

    @Nested
    class Names {
        private final GivenNames names = GivenNames.of(
                Samples.TRUST
                        .called("Outstanding Schools")
                        .with(new SetUp(
                                List.of(new Perspective("top-three", "top three"), new Perspective("heads", "heads")),
                                RoundTimes.USUAL,
                                new SafeguardingContact("Priya Best-Rated, 01632 960 001"),
                                Map.of(),
                                List.of("Amber Primary"))),
                Stream.of("Amber Green", "Dr Anna Maria Jones (Larkfield)", "Okafor, Ben", "Will", "Mark Red")
                        .map(LanguageGuardTest::member)
                        .toList(),
                List.of(new Channel(new ChannelId(new UUID(9, 9)), "league of heads")));

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "OUTSTANDING SCHOOLS would like to know how you see it.",
                    "Please speak to: Priya Best-Rated, 01632 960 001.",
                    "Top three: 5 of 6 answered.",
                    "Amber Green asks to be counted under “top three”.",
                    "Mark Red, Amber Green",
                    "It is posted in league of heads."
                })
        void that_people_gave_are_not_our_words(String text) {
            assertThat(LanguageGuard.families(text, GivenNames.NONE)).isNotEmpty();
            assertThat(LanguageGuard.families(text, names)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Outstanding Schools is outstanding.",
                    "Half of the heads answered.",
                    "Outstanding Schools scored.",
                    "Amber Green: amber, green"
                })
        void do_not_excuse_what_we_say_beside_them(String text) {
            assertThat(LanguageGuard.families(text, names)).isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "said Ben Okafor",
                    "OKAFOR BEN said",
                    "Okafor, Ben",
                    "Anna Jones agrees",
                    "Jones, Anna agrees",
                    "Anna Maria Jones agrees",
                    "Dr Anna Maria Jones",
                    "by B­en Okafor"
                })
        void of_members_are_found_in_a_summary_and_nowhere_else(String text) {
            assertThat(LanguageGuard.familiesInSummary(text, names)).containsExactly(LanguageGuard.NAMES_OF_MEMBERS);
            assertThat(LanguageGuard.families(text, names)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Will it rain?", "Mark the red line", "Annabel Jones", "Ben and Okafor", "Anna, Will"})
        void that_are_ordinary_words_are_not_found(String text) {
            assertThat(LanguageGuard.familiesInSummary(text, names)).isEmpty();
        }

        @Test
        void of_members_that_stand_in_the_name_of_the_trust_are_not_found() {
            GivenNames alike =
                    GivenNames.of(Samples.TRUST.called("Anna Jones Trust"), List.of(member("Anna Jones")), List.of());
            assertThat(LanguageGuard.familiesInSummary("Anna Jones Trust: how we see it", alike))
                    .isEmpty();
            assertThat(LanguageGuard.familiesInSummary("as Anna Jones sees it", alike))
                    .isNotEmpty();
        }
    }

    private static Member member(String name) {
        return new Member(new MemberId(new UUID(8, name.hashCode())), name, Perspective.NOT_SET, Standing.MEMBER);
    }

    @Nested
    class Ordinary_prose {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "Your answer is confidential: the bot knows who answered and shows it to nobody.",
                    "Twelve of fifteen of you answered. Thank you for a good conversation.",
                    "At least 8 of 10 chose “In place in parts”.",
                    "The headteachers and the trustees see this differently.",
                    "Colleagues could upgrade the system; the old one has degraded.",
                    "We have separated the roles and underscored why.",
                    "What do we mean by quality here, and what does it mean for pupils?",
                    "The means to get there are within our reach.",
                    "The school by the green has a red gate, and a green roof is planned.",
                    "Amber Reed chairs the committee.",
                    "Pick up to three things to talk about.",
                    "Attendance rate, interest rate, at any rate.",
                    "This is not an inspection and nobody judges you.",
                    "In exceptional circumstances a round may be called off.",
                    "What draws our attention, and what needs our attention next?",
                    "Good governance is what we hope for; good practice travels.",
                    "The Diocese gave it to Good Shepherd Trust on a day that is Good Friday.",
                    "How might we best perform our duties as trustees?",
                    "Staff under performance review are supported.",
                    "The rank and file of the association were asked.",
                    "The main hall is Grade II listed.",
                    "A passing remark failed to reach the channel; we try again.",
                    "How do we set standards, and meet the expectations of parents?",
                    "A frank talk, drank tea, cranked the handle.",
                    "Hear from pseudonymous writers of the past.",
                    "We would like to improve what we can, and to pay attention to how.",
                    "Who is responsible for what, and is it written down?",
                    "A school without blame, where nobody is to blame and mistakes are owned.",
                    "That was our fault, not yours.",
                    "The first half of the term, a third staff survey, a quarter of an hour.",
                    "Which good work of our schools deserves more time?",
                    "Best practice travels, and practice makes perfect.",
                    "Name up to three elements to be proud of.",
                    "What do good leaders do here? What would a good start be?",
                    "How do we keep up with our duties when money falls short?",
                    "It opens once in two weeks; one in three days is free.",
                    "He carried out performance reviews."
                })
        void passes(String text) {
            assertThat(LanguageGuard.offences(text)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("texts")
        void of_the_sample_pack_passes(String text) {
            assertThat(LanguageGuard.offences(text)).isEmpty();
        }

        static Stream<String> texts() {
            Edition edition = SamplePack.EDITION;
            return Stream.concat(
                    edition.scale().names().stream(),
                    edition.elements().stream().flatMap(Ordinary_prose::texts));
        }

        private static Stream<String> texts(Element element) {
            return Stream.of(
                            Stream.of(element.name(), element.about()),
                            element.wording().prompts().values().stream(),
                            element.wording().questions().values().stream())
                    .flatMap(texts -> texts);
        }
    }
}
