package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.courier.Asked;
import org.ponder.bot.courier.Whereabouts.Acquaintance;
import org.ponder.bot.sample.Another;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.Conversations.Talk;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;

class JpaConversationsTest extends StoreTest {
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Talk NOTHING_YET = new Talk("", List.of());
    private static final Talk ASKED = new Talk("a step", List.of(asked("nonce"), asked("another")));

    private final JpaConversations conversations;

    JpaConversationsTest(Postgres postgres) throws SQLException {
        super(postgres);
        conversations = world.conversations;
    }

    @Nested
    class A_conversation {

        @Test
        void begins_with_nothing_said() {
            assertThat(talk(trust, World.chat(ADA))).isEqualTo(NOTHING_YET);
        }

        @Test
        void stands_where_it_was_left() {
            save(trust, ASKED);
            assertThat(talk(trust, World.chat(ADA))).isEqualTo(ASKED);

            save(trust, new Talk("another step", List.of()));
            assertThat(talk(trust, World.chat(ADA))).isEqualTo(new Talk("another step", List.of()));
        }

        @Test
        void stands_where_it_was_left_whatever_is_heard_in_it() {
            save(trust, ASKED);

            heard(trust, World.chat(ADA), "{\"moved\":true}");

            assertThat(talk(trust, World.chat(ADA))).isEqualTo(ASKED);
        }

        @Test
        void of_the_same_name_in_another_trust_is_another() {
            heard(other, World.chat(ADA), "{\"theirs\":true}");
            save(trust, ASKED);

            assertThat(talk(other, World.chat(ADA))).isEqualTo(NOTHING_YET);
            assertThat(chat(trust, ADA.id()).orElseThrow().reference()).isEqualTo(World.REFERENCE);
        }

        @Test
        void that_is_held_is_held_by_one() {
            Supplier<Future<Talk>> both = () -> {
                conversations.hold(trust, World.chat(ADA));
                Future<Talk> held = another.does(() -> talk(trust, World.chat(ADA)));
                another.waits();
                conversations.save(trust, World.chat(ADA), ASKED);
                return held;
            };

            assertThat(Another.done(world.unitOfWork.run(both))).isEqualTo(ASKED);
        }

        @Test
        void that_is_held_keeps_nobody_from_being_heard_in_it_or_from_another() {
            world.unitOfWork.run(() -> {
                conversations.hold(trust, World.chat(ADA));
                another.did(() -> {
                    heard(trust, World.chat(ADA), World.REFERENCE);
                    return talk(trust, World.chat(Samples.MEMBERS.get(2)));
                });
            });
        }
    }

    @Nested
    class A_member {

        @Test
        void is_found_in_the_chat_they_were_last_heard_in() {
            Conversation web = new Conversation("web", "room", "chat of ada", Place.PRIVATE);
            Account there = new Account("ada on the web", "ada on the web", ADA.name());
            world.unitOfWork.run(() -> world.directory.enrol(trust, "web", there, ADA.id()));
            assertThat(chat(trust, ADA.id())).contains(new Destination(World.chat(ADA), World.REFERENCE));

            later();
            heard(trust, web, there, "{}");
            assertThat(chat(trust, ADA.id())).contains(new Destination(web, "{}"));

            later();
            heard(trust, World.chat(ADA), World.REFERENCE);
            assertThat(chat(trust, ADA.id())).contains(new Destination(World.chat(ADA), World.REFERENCE));
        }

        @Test
        void is_written_to_as_they_were_last_heard() {
            heard(trust, World.chat(ADA), "{\"moved\":true}");

            assertThat(chat(trust, ADA.id())).contains(new Destination(World.chat(ADA), "{\"moved\":true}"));
        }

        @Test
        void is_not_found_in_a_channel_or_by_another_trust() {
            world.change("DELETE FROM conversation WHERE place = 'PRIVATE'");
            heard(trust, World.team(), World.REFERENCE);

            assertThat(chat(trust, ADA.id())).isEmpty();
            heard(trust, World.chat(ADA), World.REFERENCE);
            assertThat(chat(trust, ADA.id())).isPresent();
            assertThat(chat(other, ADA.id())).isEmpty();
        }

        @Test
        void without_a_chat_is_known_by_their_account_beside_a_channel_of_their_platform() {
            assertThat(acquaintance(ADA.id())).hasValueSatisfying(known -> {
                assertThat(known.account()).isEqualTo(World.account(ADA));
                assertThat(known.beside().conversation().place()).isEqualTo(Place.CHANNEL);
            });
            assertThat(acquaintance(new MemberId(UUID.randomUUID()))).isEmpty();
        }

        @Test
        void is_found_in_a_chat_that_was_begun_for_them() {
            world.change("DELETE FROM conversation WHERE place = 'PRIVATE'");
            Conversation begun = new Conversation(World.PLATFORM, World.WORKSPACE, "begun", Place.PRIVATE);
            Acquaintance known = acquaintance(ADA.id()).orElseThrow();

            world.unitOfWork.run(() -> conversations.keep(trust, known, new Destination(begun, "{}")));

            assertThat(chat(trust, ADA.id())).contains(new Destination(begun, "{}"));
        }

        private Optional<Acquaintance> acquaintance(MemberId member) {
            return world.unitOfWork.run(() -> conversations.acquaintance(trust, member));
        }

        private void later() {
            world.clock.advance(Duration.ofDays(2));
        }
    }

    @Nested
    class A_channel {

        @Test
        void is_found_by_the_trusts_own_id_of_it() {
            assertThat(channel(trust, Samples.TEAM_CHANNEL)).contains(new Destination(World.team(), World.REFERENCE));
            assertThat(channel(trust, Samples.BOARD_CHANNEL)).contains(new Destination(World.board(), World.REFERENCE));
            assertThat(channel(other, Samples.TEAM_CHANNEL)).isEmpty();
        }

        @Test
        void keeps_that_id_whatever_is_heard_in_it() {
            heard(trust, World.team(), "{\"moved\":true}");

            assertThat(channel(trust, Samples.TEAM_CHANNEL))
                    .contains(new Destination(World.team(), "{\"moved\":true}"));
        }

        @Test
        void that_is_heard_of_for_the_first_time_is_found_by_the_id_that_the_directory_gives_it() {
            Conversation side = new Conversation(World.PLATFORM, World.WORKSPACE, "side room", Place.CHANNEL);
            ChannelId before = world.unitOfWork.run(() -> world.directory.channelId(trust, side));

            heard(trust, side, World.REFERENCE);

            assertThat(channel(trust, before)).contains(new Destination(side, World.REFERENCE));
        }

        private Optional<Destination> channel(TrustId of, ChannelId id) {
            return world.unitOfWork.run(of, () -> conversations.channel(of, id));
        }
    }

    private void heard(TrustId in, Conversation conversation, String reference) {
        heard(in, conversation, World.account(ADA), reference);
    }

    private void heard(TrustId in, Conversation conversation, Account from, String reference) {
        Inbound inbound =
                new Inbound("a delivery", conversation, from, reference, new Event.Spoke(new Heard.Typed("")));
        world.unitOfWork.run(in, () -> conversations.refresh(in, inbound));
    }

    private Optional<Destination> chat(TrustId in, MemberId member) {
        return world.unitOfWork.run(in, () -> conversations.chat(in, member));
    }

    private Talk talk(TrustId in, Conversation conversation) {
        return world.unitOfWork.run(in, () -> conversations.hold(in, conversation));
    }

    private void save(TrustId in, Talk talk) {
        world.unitOfWork.run(in, () -> conversations.save(in, World.chat(ADA), talk));
    }

    private static Asked asked(String nonce) {
        return new Asked(UUID.randomUUID(), nonce, Card.saying("Answered", List.of()));
    }
}
