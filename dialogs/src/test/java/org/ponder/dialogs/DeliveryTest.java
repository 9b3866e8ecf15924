package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.sample.Samples;

/** What a facilitator is told of what did not arrive. */
class DeliveryTest {
    private final World world = new World();
    private final CardText text = new CardText(World.WORDS);
    private final Address ben = new Address.OfMember(world.member("Ben Hughes").id());

    private String says(String who, String typed) {
        List<Post> said = world.turn("private", world.visitor(who, Visitor.Place.PRIVATE), new Heard.Typed(typed));
        return text.of(said.get(said.size() - 1).card());
    }

    private void doesNotArrive(Address to, Undelivered.Why why) {
        world.memory.outbox.doesNotArrive(Samples.TRUST.id(), new Undelivered(to, why));
    }

    @Test
    void is_that_everything_has() {
        assertThat(says("Amina Clarke", "delivery")).contains("has arrived, as far as I know");
        assertThat(says("Amina Clarke", "menu")).doesNotContain("could not be delivered");
    }

    @ParameterizedTest
    @EnumSource
    void is_every_reason_in_words_with_what_to_do(Undelivered.Why why) {
        doesNotArrive(ben, why);
        doesNotArrive(new Address.OfChannel(Samples.TEAM_CHANNEL), why);

        assertThat(says("Amina Clarke", "delivery"))
                .contains("Ben Hughes: ", "Channel “Leadership team”: ", "never about who has answered")
                .doesNotContain("delivery.", why.name());
    }

    @Test
    void stands_in_the_menu_as_long_as_it_is_so() {
        doesNotArrive(ben, Undelivered.Why.UNREACHABLE);

        assertThat(says("Amina Clarke", "menu")).contains("Something could not be delivered. Type “delivery”");
    }

    @Test
    void is_told_to_nobody_else() {
        doesNotArrive(ben, Undelivered.Why.UNREACHABLE);

        assertThat(says("Ben Hughes", "delivery")).doesNotContain("Ben Hughes").contains("Only a facilitator");
    }
}
