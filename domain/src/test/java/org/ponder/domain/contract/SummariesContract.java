package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Change;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.summary.Note;
import org.ponder.domain.summary.NoteId;
import org.ponder.domain.summary.Published;
import org.ponder.domain.summary.Summaries;
import org.ponder.domain.summary.SummaryLine;

/** What {@link Summaries} keeps to. */
public interface SummariesContract {

    /** One of each kind of line, in odd words. */
    List<SummaryLine> LINES = List.of(
            new SummaryLine.Answered(9, 12),
            new SummaryLine.TooFew(5),
            new SummaryLine.NoGroupLargeEnough(8),
            new SummaryLine.SomeNotReached(),
            new SummaryLine.CutShort("trustees"),
            new SummaryLine.Said(Prompt.NEXT_STEP, List.of("Stop the \"stock-take\"\n\u0000", "\ud83c\udf31")),
            new SummaryLine.Changed("", List.of()),
            new SummaryLine.Changed("heads", List.of(Change.FURTHER_ALONG, Change.CLOSER_TOGETHER)),
            new SummaryLine.Picture(
                    "heads \ud83c\udf92",
                    List.of(
                            new SummaryLine.Bar(SummaryLine.Choice.POSITION, "Just \"setting\" out\n", 0),
                            new SummaryLine.Bar(SummaryLine.Choice.OUT_OF_SIGHT, "I can\u2019t see this", 2),
                            new SummaryLine.Bar(SummaryLine.Choice.LEFT_OPEN, "", 1))),
            new SummaryLine.Picture("", List.of()),
            new SummaryLine.Mostly("\u05d0", "choice", 4, 5),
            new SummaryLine.InAgreement("", Agreement.TWO_PICTURES),
            new SummaryLine.Centre("", "lower", "upper"),
            new SummaryLine.SeenDifferently("headteachers and trustees", "executive"),
            new SummaryLine.OutOfSight("trustees"),
            new SummaryLine.Strengths("", List.of("a", "\u0628")),
            new SummaryLine.Challenges("", List.of()),
            new SummaryLine.Basket(SummaryLine.Look.IN_PLACE, List.of("Purpose, and strategy", "Pay")),
            new SummaryLine.ToTalkAbout("", List.of("Pay")),
            new SummaryLine.ProudOf("trustees", List.of()),
            new SummaryLine.Question("What would you want to see, and who else knows?"));

    World world();

    @Test
    default void what_was_published_comes_back_line_by_line() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY);

        for (Audience audience : Audience.values()) {
            Published published = new Published(round.id(), audience, LINES, Setting.MONDAY.plusSeconds(1));
            world().summaries().publish(setting.trust, published);

            assertThat(published(setting.trust, round, audience)).contains(published);
        }
    }

    @Test
    default void one_audience_has_nothing_of_the_others() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY);
        Published board = new Published(round.id(), Audience.BOARD, List.of(), Setting.MONDAY);

        world().summaries().publish(setting.trust, board);

        assertThat(published(setting.trust, round, Audience.TEAM)).isEmpty();
        assertThat(published(setting.trust, round, Audience.BOARD)).contains(board);
    }

    @Test
    default void a_summary_is_published_once() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY);
        Published first = new Published(round.id(), Audience.TEAM, LINES, Setting.MONDAY);
        world().summaries().publish(setting.trust, first);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> world().summaries()
                        .publish(
                                setting.trust,
                                new Published(round.id(), Audience.TEAM, List.of(), Setting.MONDAY.plusSeconds(1))));

        assertThat(published(setting.trust, round, Audience.TEAM)).contains(first);
    }

    @Test
    default void nothing_of_one_trust_opens_anything_of_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Round round = ours.round(Setting.MONDAY);
        theirs.kept(round);
        Published here = new Published(round.id(), Audience.TEAM, LINES, Setting.MONDAY);
        world().summaries().publish(ours.trust, here);

        assertThat(published(theirs.trust, round, Audience.TEAM)).isEmpty();

        Published there = new Published(round.id(), Audience.TEAM, List.of(), Setting.MONDAY);
        world().summaries().publish(theirs.trust, there);
        assertThat(published(ours.trust, round, Audience.TEAM)).contains(here);
        assertThat(published(theirs.trust, round, Audience.TEAM)).contains(there);
    }

    @Test
    default void notes_stand_beneath_the_edition_they_were_added_to_the_earliest_first() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY);
        Member ada = setting.member("Ada");
        for (Audience audience : Audience.values()) {
            world().summaries().publish(setting.trust, new Published(round.id(), audience, LINES, Setting.MONDAY));
        }
        Note later = note(ada, 60);
        Note first = note(ada, 30);

        world().summaries().add(setting.trust, round.id(), Audience.TEAM, first);
        world().summaries().add(setting.trust, round.id(), Audience.TEAM, later);

        assertThat(world().summaries().notes(setting.trust, round.id(), Audience.TEAM))
                .containsExactly(first, later);
        assertThat(world().summaries().notes(setting.trust, round.id(), Audience.BOARD))
                .isEmpty();
        assertThat(world().summaries().notes(Setting.in(world()).trust, round.id(), Audience.TEAM))
                .isEmpty();
    }

    private static Note note(Member author, int seconds) {
        return new Note(
                new NoteId(UUID.randomUUID()),
                author.id(),
                "Ada \u0000",
                "Thank you \ud83c\udf31\n\u0000",
                Setting.MONDAY.plusSeconds(seconds));
    }

    private Optional<Published> published(TrustId trust, Round round, Audience audience) {
        return world().summaries().published(trust, round.id(), audience);
    }
}
