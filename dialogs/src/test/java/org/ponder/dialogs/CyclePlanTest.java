package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.CycleNotices;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.card.Towards;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Cycling.Wanted;
import org.ponder.domain.work.Refusal.Because;

/** From which framework a cycle is planned where there are several. */
class CyclePlanTest {
    private final World world = new World();
    private final CardText text = new CardText(World.WORDS);

    CyclePlanTest() {
        world.memory.frameworks.load(SamplePack.EDITION);
    }

    @Test
    void is_the_one_that_a_round_was_about_last() {
        for (Edition edition : List.of(Pack.EDITION, SamplePack.EDITION, Pack.EDITION)) {
            asked(edition);
            assertThat(says("plan a cycle")).contains("“" + edition.title() + "”");
            says("done");
        }
    }

    @Test
    void is_another_where_that_is_chosen() {
        for (Edition edition : List.of(Pack.EDITION, SamplePack.EDITION)) {
            asked(edition);
            says("plan a cycle");
            assertThat(says("another framework")).contains("A run of elements").doesNotContain("“" + edition.title());
            assertThat(says("another framework")).contains("“" + edition.title() + "”");
            says("done");
        }
    }

    @Test
    void says_what_has_to_be_mended_before_it_goes_on() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        Course course =
                new Course(Pack.EDITION.id(), Grouping.BY_PERSPECTIVE, Pace.WEEKLY, new ReviewDay(day, day, ""));
        Cycle cycle = world.useCases
                .cycling()
                .plan(Samples.TRUST.id(), Samples.FACILITATOR.id(), new Wanted(course, List.of(Pack.SUBJECT.element())))
                .fold(planned -> planned, refusal -> {
                    throw new AssertionError(refusal.toString());
                });
        Towards towards = new Towards(world.trust(), Pack.EDITION, cycle, List.of());
        CycleNotices notices = new CycleNotices(World.WORDS);
        String mend = World.WORDS.say("refusal.PERSPECTIVES_MISSING");

        assertThat(text.of(
                        notices.stopped(towards, Because.PERSPECTIVES_MISSING).card()))
                .contains("cannot before you do something about it", mend, "what is to come lies elsewhere now");
        assertThat(text.of(notices.moved(towards).card())).doesNotContain("cannot before", mend);
    }

    private void asked(Edition edition) {
        Subject subject = new Subject(edition.id(), edition.elements().get(0).key());
        Round round = world.opens(subject, Grouping.WHOLE_TEAM);
        world.useCases
                .rounds()
                .closeEarly(Samples.TRUST.id(), Samples.FACILITATOR.id(), round.id())
                .fold(closed -> closed, refusal -> {
                    throw new AssertionError(refusal.toString());
                });
    }

    private String says(String typed) {
        Visitor amina = world.visitor("Amina Clarke", Visitor.Place.PRIVATE);
        List<Post> said = world.turn("private", amina, new Heard.Typed(typed));
        return text.of(said.get(said.size() - 1).card());
    }
}
