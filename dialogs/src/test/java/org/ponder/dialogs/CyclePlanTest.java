package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;

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
