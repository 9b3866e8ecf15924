package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.domain.framework.Area;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;

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

        assertThat(publishing.lastOfEach(world.trust, Samples.FACILITATOR.id(), 9))
                .containsExactly(renamed.id(), oversight.id());
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

    /** A round to which so many answered. */
    private Round closed(Subject subject, Grouping grouping, int many) {
        Member facilitator = Samples.FACILITATOR;
        Round round = World.done(world.useCases.rounds().open(world.trust, facilitator.id(), subject, grouping));
        for (Member member : Samples.MEMBERS.subList(0, many)) {
            World.done(world.useCases.reflecting().place(world.seat(round, member), new Position.At(1)));
            World.done(world.useCases.reflecting().send(world.seat(round, member)));
        }
        world.clock.advance(Duration.ofHours(1));
        return World.done(world.useCases.rounds().closeEarly(world.trust, facilitator.id(), round.id()));
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
                Set.of(SamplePack.SUBJECT.element(), new ElementKey("wellbeing")));
    }
}
