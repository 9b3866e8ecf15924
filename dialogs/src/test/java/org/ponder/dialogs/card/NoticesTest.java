package org.ponder.dialogs.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.people.Audience;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.summary.SummaryLine.Bar;
import org.ponder.domain.summary.SummaryLine.Choice;
import org.ponder.domain.work.Publishing;

class NoticesTest {
    private final Words words = new Words(Locale.UK);
    private final Notices notices = new Notices(words);
    private final CardText text = new CardText(words);

    private static Occasion occasion(Grouping grouping) {
        return new Occasion(Samples.TRUST, SamplePack.EDITION, SampleRounds.open(grouping));
    }

    @Nested
    class The_receipt {
        private final Occasion occasion = occasion(Grouping.BY_PERSPECTIVE);
        private final Invitation invitation =
                occasion.round().terms().audience().get(7);
        private final Post receipt = notices.receipt(occasion, invitation, Records.CHAT, "nonce");

        @Test
        void says_what_is_stored_who_sees_what_and_when_anything_is_shown() {
            assertThat(text.of(receipt.card()))
                    .contains(
                            "What is stored:",
                            "employer’s chat records",
                            "confidential",
                            "at least 5 people",
                            "five minutes",
                            "Monday 30 November at 09:00",
                            "shown to nobody unless you tick them at the end and have seen how they will read",
                            "only if at least 8 people wrote for that question",
                            "“headteachers”",
                            "a sample for tests")
                    .doesNotContain("web form", "anonym");
        }

        @Test
        void offers_what_works_whenever_it_is_pressed() {
            String round = ":" + occasion.round().id().value();
            assertThat(receipt.card().choices())
                    .extracting(org.ponder.dialogs.card.Choice::key)
                    .containsExactly("begin" + round, "why" + round, "who" + round, "later" + round);
        }

        @Test
        void stays_readable_when_it_no_longer_asks() {
            assertThat(receipt.spent().body()).isEqualTo(receipt.card().body());
        }
    }

    @Nested
    class To_the_channel {
        private static final Instant CLOSES = occasion(Grouping.WHOLE_TEAM).closesAt();

        @Test
        void where_the_summary_has_to_wait_it_says_until_when() {
            Instant posted = CLOSES.plus(Duration.ofDays(1));
            assertThat(text.of(notices.announcement(occasion(Grouping.WHOLE_TEAM), posted)
                            .card()))
                    .contains(
                            "• It closes on Monday 30 November at 09:00. The summary is posted here on Tuesday 1 December at 09:00.");
            assertThat(text.of(notices.moreTime(occasion(Grouping.WHOLE_TEAM), posted)
                            .card()))
                    .contains(
                            "The round now closes on Monday 30 November at 09:00, and the summary is posted on Tuesday");
            assertThat(text.of(notices.summaryWaits(occasion(Grouping.WHOLE_TEAM), posted)
                            .card()))
                    .startsWith(
                            "Oversight and assurance: the round has closed\nIts summary is posted on Tuesday 1 December at 09:00.");
        }

        @Test
        void an_announcement_says_why_what_how_long_until_when_and_who_sees() {
            assertThat(text.of(notices.announcement(occasion(Grouping.WHOLE_TEAM), CLOSES)
                            .card()))
                    .isEqualTo("""
                            A new round has opened
                            The team is asked about one element: Oversight and assurance. Oversight and assurance, as everybody here meets it from day to day.
                            • Everybody gets a private message. It takes about five minutes.
                            • It closes on Monday 30 November at 09:00. The summary is posted here then.
                            • Nothing is shown unless at least 5 people have answered.
                            • Answers are confidential: nobody is told who answered, and nobody else sees what you say, unless you share words of your own.
                            a sample for tests""");
        }

        @Test
        void more_time_and_a_cancellation_are_said_in_one_line_under_the_title() {
            assertThat(List.of(
                            text.of(notices.moreTime(occasion(Grouping.WHOLE_TEAM), CLOSES)
                                    .card()),
                            text.of(notices.calledOffForTeam(occasion(Grouping.WHOLE_TEAM))
                                    .card()),
                            text.of(notices.calledOffForMember(occasion(Grouping.WHOLE_TEAM))
                                    .card())))
                    .allMatch(said -> said.startsWith("Oversight and assurance: "))
                    .allSatisfy(said -> assertThat(said.lines().skip(1)).hasSize(1))
                    .anyMatch(said -> said.contains("Monday 30 November at 09:00"));
        }
    }

    @Nested
    class A_request_for_another_perspective {
        @Test
        void carries_all_that_an_answer_needs() {
            Post asked = notices.perspectiveAsked(Samples.MEMBERS.get(7), Samples.TRUSTEES, "nonce");
            String what = ":" + Samples.MEMBERS.get(7).id().value() + ":trustees";
            assertThat(asked.card().choices())
                    .extracting(org.ponder.dialogs.card.Choice::key)
                    .containsExactly("agree" + what, "leave" + what);
            assertThat(text.of(asked.card())).contains("Helen Mbeki", "“trustees”", "“headteachers”");
        }
    }

    @Test
    void a_member_is_told_from_where_they_see_the_trust_and_how_to_ask_for_another() {
        Post placed = notices.placed(Samples.TRUSTEES);
        assertThat(text.of(placed.card()))
                .startsWith("You are counted under “trustees”")
                .contains("type “perspective”");
        assertThat(placed.card().asksForSomething()).isFalse();
    }

    @Nested
    class A_summary {
        private String of(SummaryLine... lines) {
            Round round = SampleRounds.closed(Grouping.WHOLE_TEAM);
            Published published = new Published(
                    round.id(), Audience.TEAM, List.of(lines), round.times().closesAt());
            return text.of(
                    notices.summary(new Publishing.Read(round, SamplePack.EDITION, published, List.of()), Audience.TEAM)
                            .card());
        }

        @Test
        void reads_on_one_screen() {
            assertThat(of(
                            new SummaryLine.Answered(12, 15),
                            new SummaryLine.Picture(
                                    "",
                                    List.of(
                                            new Bar(Choice.POSITION, "Not yet begun", 1),
                                            new Bar(Choice.POSITION, "Taking shape", 4),
                                            new Bar(Choice.OUT_OF_SIGHT, "I can’t see this from my role", 2))),
                            new SummaryLine.InAgreement("", Agreement.SOMEWHAT_SPREAD),
                            new SummaryLine.Centre("", "Taking shape", "In place in parts"),
                            new SummaryLine.OutOfSight(""),
                            new SummaryLine.Strengths("", List.of("Clear roles")),
                            new SummaryLine.Challenges("", List.of("Open conversation", "Timely information")),
                            new SummaryLine.Question("What would help us to see more of it?")))
                    .isEqualTo("""
                            Oversight and assurance: how we see it
                            12 of 15 answered.
                            Not yet begun: 1
                            Taking shape: 4
                            I can’t see this from my role: 2
                            The answers are somewhat spread.
                            The middle of the answers lies between “Taking shape” and “In place in parts”.
                            Some cannot see this from their role.
                            Named as a strength: Clear roles
                            Named as a challenge: Open conversation; Timely information
                            For your next meeting
                            What would help us to see more of it?
                            For the team. It will not be published again.
                            a sample for tests""");
        }

        @Test
        void names_the_groups_it_speaks_of() {
            assertThat(of(
                            new SummaryLine.Mostly("headteachers", "Taking shape", 5, 7),
                            new SummaryLine.InAgreement("headteachers", Agreement.CLOSE_TOGETHER),
                            new SummaryLine.Centre("headteachers", "Taking shape", "Taking shape"),
                            new SummaryLine.Picture("trustees", List.of(new Bar(Choice.POSITION, "Taking shape", 6))),
                            new SummaryLine.Strengths("trustees", List.of("Clear roles")),
                            new SummaryLine.SeenDifferently("headteachers", "trustees")))
                    .contains(
                            "Headteachers: At least 5 of 7 chose “Taking shape”.",
                            "Headteachers: The answers lie close together.",
                            "Headteachers: The middle of the answers lies on “Taking shape”.",
                            "Trustees\nTaking shape: 6",
                            "Named as a strength, by trustees: Clear roles",
                            "Seen differently: headteachers, and trustees.");
        }

        @Test
        void of_too_few_answers_is_kind_and_gives_no_number_of_them() {
            assertThat(of(new SummaryLine.TooFew(5)))
                    .contains(
                            "Fewer than 5 people answered, so nothing of what they said is shown",
                            "Nothing was wasted and nothing was wrong.",
                            "a longer window",
                            "one more perspective",
                            "in the room");
        }
    }
}
