package org.ponder.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Tried;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.Samples;

/** What a facilitator is told of what did not arrive. */
class DeliveryTest {
    private static final RoundId ROUND = new RoundId(new UUID(8, 9));
    private static final Address TEAM = new Address.OfChannel(Samples.TEAM_CHANNEL);

    private final World world = new World();
    private final CardText text = new CardText(World.WORDS);
    private final Address ben = new Address.OfMember(world.member("Ben Hughes").id());

    private String says(String who, String typed) {
        List<Post> said = world.turn("private", world.visitor(who, Visitor.Place.PRIVATE), new Heard.Typed(typed));
        return text.of(said.get(said.size() - 1).card());
    }

    private String all(String who, String typed) {
        return world.turn("private", world.visitor(who, Visitor.Place.PRIVATE), new Heard.Typed(typed)).stream()
                .map(post -> text.of(post.card()))
                .collect(Collectors.joining("\n"));
    }

    private void doesNotArrive(Address to, Why why) {
        doesNotArrive(to, why, new Tried(3, Samples.MONDAY_AT_NINE));
    }

    private void doesNotArrive(Address to, Why why, Tried tried) {
        world.memory.outbox.doesNotArrive(
                Samples.TRUST.id(), new Undelivered(to, new Message.CalledOff(ROUND), why, tried));
    }

    @Test
    void is_that_everything_has() {
        assertThat(says("Amina Clarke", "delivery")).contains("has arrived or is on its way");
        assertThat(says("Amina Clarke", "menu")).doesNotContain("could not be delivered");
    }

    @ParameterizedTest
    @EnumSource
    void is_every_reason_in_words_with_what_was_tried_and_what_to_do(Why why) {
        doesNotArrive(ben, why);
        doesNotArrive(TEAM, why);

        assertThat(says("Amina Clarke", "delivery"))
                .contains(
                        "• Ben Hughes: tried 3 times, last on Monday 23 November 2026",
                        "• Leadership team, that a round was cancelled: tried 3 times, last on Monday 23 November 2026",
                        "never about who has answered")
                .doesNotContain("delivery.", why.name());
    }

    @Test
    void is_on_which_day_it_was_tried_where_the_trust_is() {
        Instant inBritishSummer = Instant.parse("2026-07-03T23:30:00Z");
        doesNotArrive(ben, Why.BLOCKED, new Tried(1, inBritishSummer));

        assertThat(says("Amina Clarke", "delivery")).contains("• Ben Hughes: tried once, on Saturday 4 July 2026");
    }

    @Test
    void is_told_once_for_everybody_whom_it_holds_for() {
        world.memory
                .people
                .members(Samples.TRUST.id())
                .forEach(member -> doesNotArrive(new Address.OfMember(member.id()), Why.DISCONNECTED));

        assertThat(says("Amina Clarke", "delivery"))
                .containsOnlyOnce("I am no longer connected to their chat platform")
                .containsOnlyOnce("to install me again")
                .contains("• Amina Clarke: tried", "• Ben Hughes: tried");
    }

    @Test
    void stands_in_the_menu_as_long_as_it_is_so() {
        doesNotArrive(ben, Why.UNREACHABLE);

        assertThat(says("Amina Clarke", "menu")).contains("Something could not be delivered. Type “delivery”");
    }

    @Test
    void is_told_to_nobody_else() {
        doesNotArrive(ben, Why.UNREACHABLE);

        assertThat(says("Ben Hughes", "delivery")).doesNotContain("Ben Hughes").contains("Only a facilitator");
    }

    @Test
    void is_posted_in_a_channel_again_when_that_is_wanted() {
        doesNotArrive(TEAM, Why.UNKNOWN);
        assertThat(says("Amina Clarke", "delivery")).contains("Post it again: Leadership team", "Leave it: ");

        assertThat(all("Amina Clarke", "post it again"))
                .contains("I am sending it again", "What would you like to do?");

        assertThat(says("Amina Clarke", "delivery")).contains("has arrived or is on its way");
    }

    @Test
    void is_offered_for_one_channel_after_the_other_so_that_a_card_has_room_for_it() {
        doesNotArrive(TEAM, Why.UNKNOWN);
        doesNotArrive(new Address.OfChannel(Samples.BOARD_CHANNEL), Why.GONE);
        doesNotArrive(ben, Why.BLOCKED);

        assertThat(says("Amina Clarke", "delivery"))
                .contains("1. Post it again: Leadership team", "5. Done")
                .doesNotContain("Post it again: Board", "6. ");
        all("Amina Clarke", "post it again");

        assertThat(says("Amina Clarke", "delivery")).contains("1. Post it again: Board");
    }

    @Test
    void is_left_as_it_is_when_that_is_wanted() {
        doesNotArrive(TEAM, Why.UNKNOWN);
        doesNotArrive(ben, Why.BLOCKED);
        says("Amina Clarke", "delivery");

        assertThat(all("Amina Clarke", "leave it")).contains("I leave it as it is");

        assertThat(says("Amina Clarke", "delivery")).contains("Ben Hughes").doesNotContain("Leadership team");
    }

    @Test
    void is_sent_to_members_again_when_that_is_wanted() {
        doesNotArrive(ben, Why.BLOCKED);
        says("Amina Clarke", "delivery");

        assertThat(all("Amina Clarke", "send it again")).contains("I am sending it again");

        assertThat(says("Amina Clarke", "delivery")).contains("has arrived or is on its way");
    }

    @Test
    void is_shown_as_it_stands_to_a_facilitator_who_comes_late() {
        doesNotArrive(TEAM, Why.UNKNOWN);
        says("Amina Clarke", "delivery");
        world.memory.outbox.again(Samples.TRUST.id(), List.of(TEAM), Samples.MONDAY_AT_NINE);

        assertThat(says("Amina Clarke", "post it again")).contains("has arrived or is on its way");
    }

    @Test
    void is_not_sent_again_while_it_is_being_tried() {
        doesNotArrive(TEAM, Why.BEING_TRIED);
        doesNotArrive(ben, Why.BEING_TRIED);

        assertThat(says("Amina Clarke", "delivery")).contains("I go on trying").doesNotContain("again: ", "Send it");
    }
}
