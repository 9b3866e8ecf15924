package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.work.Reflecting;
import org.ponder.domain.work.Seat;

class HomeTest {
    private final World world = new World();
    private final CardText text = new CardText(World.WORDS);
    private final Visitor ben = world.visitor("Ben Hughes", Visitor.Place.PRIVATE);

    private String shown(Visitor visitor) {
        return text.of(world.talking.home(visitor).card());
    }

    private Seat seat(Round round) {
        return new Seat(world.trust().id(), round.id(), ben.member().id());
    }

    @Test
    void says_that_nothing_is_waiting_where_nothing_is() {
        Post home = world.talking.home(ben);

        assertThat(text.of(home.card())).contains("Nothing is waiting for you");
        assertThat(home.card().asksForSomething()).isFalse();
    }

    @Test
    void shows_what_is_open_and_how_to_begin() {
        Round round = world.opens(Grouping.WHOLE_TEAM);

        assertThat(shown(ben)).contains("It is waiting for your view", "closes on");
        assertThat(world.talking.home(ben).card().choices())
                .extracting(Choice::key)
                .containsExactly("begin:" + round.id().value());
    }

    @Test
    void shows_what_was_sent_and_not_what_was_changed_since() {
        Round round = world.opens(Grouping.WHOLE_TEAM);
        Reflecting reflecting = world.useCases.reflecting();
        reflecting.place(seat(round), new Position.At(1));
        reflecting.write(seat(round), Prompt.EVIDENCE, new Reflecting.Words("The survey in October.", Set.of()));
        assertThat(shown(ben)).contains("You have begun").doesNotContain("The survey");

        reflecting.send(seat(round));
        assertThat(shown(ben)).contains("Your answers are in", "The survey in October.");

        reflecting.write(seat(round), Prompt.EVIDENCE, new Reflecting.Words("The corridor.", Set.of()));
        assertThat(shown(ben))
                .contains("The survey in October.", "what you changed since is not")
                .doesNotContain("The corridor.");
    }

    @Test
    void shows_nobody_elses() {
        Round round = world.opens(Grouping.WHOLE_TEAM);
        world.useCases.reflecting().place(seat(round), new Position.At(1));
        world.useCases.reflecting().send(seat(round));

        assertThat(shown(world.visitor("Amina Clarke", Visitor.Place.PRIVATE))).contains("It is waiting for your view");
    }

    @Test
    void leaves_a_dialog_where_it_is() {
        world.opens(Grouping.WHOLE_TEAM);
        world.turn("private", ben, new Heard.Typed("start"));
        var before = world.states().toString();

        world.talking.home(ben);

        assertThat(world.states()).hasToString(before);
    }

    @Test
    void lets_a_facilitator_into_the_menu() {
        Visitor amina = world.visitor("Amina Clarke", Visitor.Place.PRIVATE);
        Post home = world.talking.home(amina);
        String menu = home.card().choices().get(0).key();

        assertThat(world.turn("private", amina, new Heard.Pressed(home.nonce(), menu, java.util.Map.of())))
                .extracting(post -> post.card().title())
                .containsExactly("What would you like to do?");
    }
}
