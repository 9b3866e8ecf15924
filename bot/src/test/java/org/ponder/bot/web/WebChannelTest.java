package org.ponder.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.work.UnitOfWork;

class WebChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:42:00Z");
    private static final MadeUpTrust TRUST = new MadeUpTrust("w1");
    private static final MadeUpPerson RUTH = MadeUpTrust.person("ruth-adeyemi").orElseThrow();
    private static final Destination TO_RUTH = new Destination(TRUST.privately(RUTH), "{}");
    private static final Card SPENT = Card.saying("Answered", List.of());
    private static final Post ASKING = new Post(
            new Card("Ready?", List.of(new Block.Text("t")), List.of(), List.of(Choice.main("yes", "Yes"))),
            "n1",
            SPENT);

    private final InMemoryWeb web = new InMemoryWeb();
    private final Arrivals arrivals = new Arrivals();
    private final WebChannel channel = new WebChannel(web, arrivals, InstantSource.fixed(NOW), UUID::randomUUID);

    @Test
    void posts_below_what_stands_and_rings() {
        channel.post(TO_RUTH, Post.lasting(SPENT));
        Posted posted = channel.post(TO_RUTH, ASKING);

        assertThat(web.last(TO_RUTH.conversation(), 10))
                .last()
                .isEqualTo(new WebMessage(UUID.fromString(posted.id()), ASKING.card(), "n1", NOW));
        assertThat(arrivals.soFar()).isEqualTo(2);
    }

    @Test
    void replaces_a_card_in_its_place_and_it_cannot_be_pressed_any_more() {
        Posted posted = channel.post(TO_RUTH, ASKING);
        channel.post(TO_RUTH, Post.lasting(SPENT));

        channel.update(TO_RUTH, posted, SPENT);
        channel.update(TO_RUTH, posted, SPENT);

        assertThat(web.last(TO_RUTH.conversation(), 10))
                .extracting(WebMessage::card)
                .containsExactly(SPENT, SPENT);
        assertThat(web.asking(TO_RUTH.conversation(), "n1")).isEmpty();
    }

    @Test
    void knows_everybody_in_a_channel_and_the_board_is_smaller() {
        assertThat(channel.roster(new Destination(TRUST.conversation(WebRoom.TEAM), "{}"))
                        .accounts())
                .hasSize(15);
        assertThat(channel.roster(new Destination(TRUST.conversation(WebRoom.BOARD), "{}"))
                        .accounts())
                .extracting(Account::name)
                .containsExactly(
                        "Amara Osei", "Tom Hargreaves", "Margaret Fenwick", "Samuel Okafor", "Joanna Kowalczyk");
    }

    @Test
    void has_no_roster_of_what_is_no_channel() {
        assertThatThrownBy(() -> channel.roster(TO_RUTH)).isInstanceOf(ChannelFailure.class);
    }

    @Test
    void finds_a_private_chat_beside_a_channel_of_the_same_workspace() {
        Destination beside = new Destination(TRUST.conversation(WebRoom.TEAM), "{}");

        assertThat(channel.privateChat(beside, TRUST.account(RUTH)).conversation())
                .isEqualTo(new Conversation("web", "w1", "ruth-adeyemi", Place.PRIVATE));
    }

    @Test
    void says_that_it_does_not_know_when_a_message_may_not_have_been_kept() {
        WebChannel broken = new WebChannel(
                new WebMessagesApart(web, new UnitOfWorkThatFails()),
                arrivals,
                InstantSource.fixed(NOW),
                UUID::randomUUID);

        assertThatThrownBy(() -> broken.post(TO_RUTH, ASKING))
                .isInstanceOfSatisfying(
                        ChannelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ChannelFailure.Kind.UNKNOWN));
        assertThat(arrivals.soFar()).isZero();
    }

    /** A database that is away. */
    private static final class UnitOfWorkThatFails implements UnitOfWork {
        @Override
        public <T> T run(java.util.function.Supplier<T> work) {
            throw new IllegalStateException("away");
        }

        @Override
        public void within(org.ponder.domain.people.TrustId trust) {
            throw new IllegalStateException("away");
        }
    }
}
