package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.summary.SummaryLine.Look;

class PublishingTest {
    private static final EditionId LATER = new EditionId(SamplePack.ID.framework(), "2027-11");
    private static final Subject PURPOSE = new Subject(SamplePack.ID, new ElementKey("purpose"));
    private static final Subject RENAMED = new Subject(LATER, new ElementKey("direction"));

    private final World world = new World();
    private final Publishing publishing = world.useCases.publishing();

    @Test
    void the_last_of_each_is_the_later_of_two_rounds_on_an_element_that_was_renamed() {
        closed(PURPOSE, Grouping.WHOLE_TEAM, 0);
        Round oversight = closed(SamplePack.SUBJECT, Grouping.WHOLE_TEAM, 0);
        world.memory.frameworks.load(later());
        Round renamed = closed(RENAMED, Grouping.WHOLE_TEAM, 0);

        assertThat(publishing.lastOfEach(world.trust, Samples.FACILITATOR.id())).containsExactly(renamed, oversight);
    }

    @ParameterizedTest
    @EnumSource
    void a_round_that_groups_its_people_like_the_last_one_is_reported_as_before(Grouping grouping) {
        assertThat(publishing.wasReportedOtherwise(world.trust, SamplePack.SUBJECT, grouping))
                .isFalse();

        closed(SamplePack.SUBJECT, grouping, 15);

        for (Grouping next : Grouping.values()) {
            assertThat(publishing.wasReportedOtherwise(world.trust, SamplePack.SUBJECT, next))
                    .isEqualTo(next != grouping);
        }
    }

    @Test
    void a_round_that_was_cut_short_because_of_it_changes_nothing() {
        closed(SamplePack.SUBJECT, Grouping.BY_PERSPECTIVE, 15);
        closed(SamplePack.SUBJECT, Grouping.WHOLE_TEAM, 15);

        assertThat(publishing.wasReportedOtherwise(world.trust, SamplePack.SUBJECT, Grouping.WHOLE_TEAM))
                .isTrue();
        assertThat(publishing.wasReportedOtherwise(world.trust, SamplePack.SUBJECT, Grouping.BY_PERSPECTIVE))
                .isFalse();
    }

    @Test
    void what_an_element_was_once_called_makes_no_difference_to_how_it_was_reported() {
        closed(PURPOSE, Grouping.BY_PERSPECTIVE, 15);
        world.memory.frameworks.load(later());

        assertThat(publishing.wasReportedOtherwise(world.trust, RENAMED, Grouping.WHOLE_TEAM))
                .isTrue();
    }

    @Test
    void too_few_answers_were_reported_in_no_way() {
        closed(SamplePack.SUBJECT, Grouping.BY_PERSPECTIVE, 4);

        assertThat(publishing.wasReportedOtherwise(world.trust, SamplePack.SUBJECT, Grouping.WHOLE_TEAM))
                .isFalse();
    }

    @Test
    void a_closing_is_published_to_both_with_what_each_was_told_of_every_element_of_its_framework() {
        closed(PURPOSE, Grouping.WHOLE_TEAM, 9);
        closed(SamplePack.SUBJECT, Grouping.WHOLE_TEAM, 0);
        world.memory.frameworks.load(SamplePack.of(3));
        closed(new Subject(SamplePack.of(3).id(), new ElementKey("element-0")), Grouping.WHOLE_TEAM, 9);
        Round closing = opened(SamplePack.WHOLE, Grouping.WHOLE_TEAM);
        for (int i = 0; i < 12; i++) {
            Seat seat = world.seat(closing, Samples.MEMBERS.get(i));
            Set<AspectKey> named = Set.of(new AspectKey(i < 6 ? "oversight" : "wellbeing"));
            World.done(world.useCases.reflecting().write(seat, Prompt.CHALLENGE, new Reflecting.Words("", named)));
            World.done(world.useCases.reflecting().send(seat));
        }
        close(closing);

        List<SummaryLine> named = List.of(
                new SummaryLine.ToTalkAbout("", List.of("Oversight and assurance", "Working culture and wellbeing")),
                new SummaryLine.ProudOf("", List.of()));
        List<SummaryLine> team = List.of(
                new SummaryLine.Basket(Look.EARLY, List.of("Purpose and strategy")),
                new SummaryLine.Basket(Look.OPEN, List.of("Oversight and assurance")));
        List<SummaryLine> board =
                List.of(new SummaryLine.Basket(Look.OPEN, List.of("Oversight and assurance", "Purpose and strategy")));
        assertThat(lines(closing, Audience.TEAM)).containsSequence(team).containsSequence(named);
        assertThat(lines(closing, Audience.BOARD)).containsSequence(board).containsSequence(named);
        assertThat(publishing.profile(
                        world.trust, publishing.lastOfEach(world.trust, Samples.FACILITATOR.id()), Audience.TEAM))
                .endsWith(named.toArray(SummaryLine[]::new));
        assertThat(world.memory.outbox.all())
                .extracting(dispatch -> dispatch.message())
                .contains(
                        new Message.SummaryReady(closing.id(), Audience.TEAM),
                        new Message.SummaryReady(closing.id(), Audience.BOARD));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void that_some_could_not_be_reached_is_said_to_both_beside_how_many_answered(int answered) {
        Round reached = closed(PURPOSE, Grouping.WHOLE_TEAM, answered);
        Round round = opened(SamplePack.SUBJECT, Grouping.WHOLE_TEAM);
        world.memory.outbox.all().stream()
                .filter(dispatch -> dispatch.message().equals(new Message.AskToReflect(round.id())))
                .limit(2)
                .forEach(dispatch -> world.memory.outbox.fails(
                        world.trust, dispatch.id(), Undelivered.Why.BLOCKED, world.clock.instant()));
        answer(round, answered);
        close(round);

        for (Audience audience : Audience.values()) {
            assertThat(lines(reached, audience)).doesNotContain(new SummaryLine.SomeNotReached());
            assertThat(lines(round, audience)).element(1).isEqualTo(new SummaryLine.SomeNotReached());
            assertThat(lines(round, audience))
                    .containsAll(lines(reached, audience).subList(0, 1));
        }
    }

    private List<SummaryLine> lines(Round round, Audience audience) {
        return publishing
                .read(world.trust, round.id(), audience)
                .orElseThrow()
                .published()
                .lines();
    }

    /** A round to which so many answered. */
    private Round closed(Subject subject, Grouping grouping, int many) {
        Round round = opened(subject, grouping);
        answer(round, many);
        return close(round);
    }

    private void answer(Round round, int many) {
        for (Member member : Samples.MEMBERS.subList(0, many)) {
            World.done(world.useCases.reflecting().place(world.seat(round, member), new Position.At(1)));
            World.done(world.useCases.reflecting().send(world.seat(round, member)));
        }
    }

    private Round opened(Subject subject, Grouping grouping) {
        return World.done(world.useCases.rounds().open(world.trust, Samples.FACILITATOR.id(), subject, grouping));
    }

    private Round close(Round round) {
        world.clock.advance(Duration.ofHours(1));
        return World.done(world.useCases.rounds().closeEarly(world.trust, Samples.FACILITATOR.id(), round.id()));
    }

    /** An edition in which “purpose” has another key, and which has given up the rest. */
    private static Edition later() {
        Edition now = SamplePack.EDITION;
        Element purpose = now.element(PURPOSE.element()).orElseThrow();
        Element direction = new Element(
                RENAMED.element(),
                List.of(PURPOSE.element()),
                purpose.name(),
                purpose.about(),
                purpose.descriptions(),
                purpose.aspects(),
                purpose.wording());
        return new Edition(
                LATER,
                now.title(),
                now.notice(),
                now.scale(),
                List.of(new Area("Governance", List.of(direction))),
                now.closing(),
                Set.of(SamplePack.SUBJECT.element(), new ElementKey("wellbeing")));
    }
}
