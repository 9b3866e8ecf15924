package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.Terms;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;

/** Where the domain's messages are taken. */
@ExtendWith(Postgres.Extension.class)
class LettersTest {
    private static final Address TO_TEAM = new Address.OfChannel(Samples.TEAM_CHANNEL);

    private final World world;
    private final RecordingChannel channel;

    LettersTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel;
    }

    @Nested
    class A_member_who_never_spoke_to_the_bot {
        private final Member noor =
                new Member(new MemberId(UUID.randomUUID()), "Noor Haddad", Perspective.NOT_SET, Standing.MEMBER);
        private final Account account = World.account(noor);
        private final Round round = SampleRounds.open(
                new Terms(Grouping.WHOLE_TEAM, Floor.USUAL, List.of(new Invitation(noor.id(), noor.perspective()))));
        private final Message question = new Message.AskToReflect(round.id());

        A_member_who_never_spoke_to_the_bot() {
            world.unitOfWork.run(() -> world.ports.rounds().save(world.trust, round));
        }

        @Test
        void is_found_through_a_channel_of_the_trust_and_found_again_without_asking() {
            world.unitOfWork.run(() -> {
                world.ports.people().save(world.trust, noor);
                world.directory.enrol(world.trust, World.PLATFORM, account, noor.id());
            });
            world.put(new Address.OfMember(noor.id()), question);
            world.courier.deliverDue();
            world.put(new Address.OfMember(noor.id()), question);
            world.courier.deliverDue();

            assertThat(channel.begun()).containsExactly(account.id());
            assertThat(channel.said())
                    .extracting(said -> said.in().id())
                    .containsExactly("chat with " + account.id(), "chat with " + account.id());
        }

        @Test
        void is_asked_for_again_where_the_platform_was_too_busy() {
            world.unitOfWork.run(() -> world.directory.enrol(world.trust, World.PLATFORM, account, noor.id()));
            channel.thenFails(Kind.NOT_SENT, Duration.ofSeconds(20));
            world.put(new Address.OfMember(noor.id()), question);

            world.courier.deliverDue();
            assertThat(channel.begun()).isEmpty();
            world.clock.advance(Duration.ofSeconds(20));
            world.courier.deliverDue();

            assertThat(channel.begun()).containsExactly(account.id());
            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void cannot_be_reached_where_no_account_is_known() {
            UUID id = world.put(new Address.OfMember(noor.id()), question);

            world.courier.deliverDue();

            assertThat(channel.said()).isEmpty();
            assertThat(world.why(id)).isEqualTo("NO_ACCOUNT");
        }
    }

    @Nested
    class A_chat_that_is_there_no_more {
        private final Member ben = Samples.MEMBERS.get(1);
        private final Address toBen = new Address.OfMember(ben.id());
        private final String another = "chat with " + World.account(ben).id();
        private final Message placed = new Message.Placed();

        @Test
        void is_begun_anew_in_the_same_try_and_used_from_then_on() {
            channel.thenIsUnreachable(Why.GONE);
            UUID id = world.put(toBen, placed);
            world.clock.advance(Duration.ofMinutes(1));

            world.courier.deliverDue();
            world.put(toBen, placed);
            world.courier.deliverDue();

            assertThat(channel.begun()).containsExactly(World.account(ben).id());
            assertThat(channel.said()).extracting(said -> said.in().id()).containsExactly(another, another);
            assertThat(world.ask("SELECT state || tries FROM dispatch WHERE id = '" + id + "'"))
                    .containsExactly("SENT1");
        }

        @Test
        void is_given_up_for_what_keeps_another_from_being_begun() {
            channel.thenIsUnreachable(Why.GONE).thenIsUnreachable(Why.NOT_INSTALLED);
            UUID id = world.put(toBen, placed);

            world.courier.deliverDue();

            assertThat(world.why(id)).isEqualTo("NOT_INSTALLED");
        }

        @Test
        void is_given_up_where_another_is_gone_as_well_or_there_is_no_channel_to_begin_it_beside() {
            channel.thenIsUnreachable(Why.GONE).thenWorks().thenIsUnreachable(Why.GONE);
            UUID twice = world.put(toBen, placed);
            world.courier.deliverDue();
            world.change("DELETE FROM conversation WHERE place = 'CHANNEL'");
            channel.thenIsUnreachable(Why.GONE);
            UUID alone = world.put(toBen, placed);
            world.courier.deliverDue();

            assertThat(world.why(twice)).isEqualTo("GONE");
            assertThat(world.why(alone)).isEqualTo("GONE");
            assertThat(channel.said()).isEmpty();
        }

        @Test
        void is_not_what_is_blocked() {
            channel.thenIsUnreachable(Why.BLOCKED);
            UUID id = world.put(toBen, placed);

            world.courier.deliverDue();

            assertThat(channel.begun()).isEmpty();
            assertThat(world.why(id)).isEqualTo("BLOCKED");
        }
    }

    @Test
    void a_channel_that_nobody_knows_cannot_be_reached() {
        Round round = SampleRounds.open(Grouping.WHOLE_TEAM);
        world.unitOfWork.run(() -> world.ports.rounds().save(world.trust, round));
        UUID id = world.put(
                new Address.OfChannel(new ChannelId(UUID.randomUUID())), new Message.Announcement(round.id()));

        world.courier.deliverDue();

        assertThat(world.why(id)).isEqualTo("GONE");
    }

    @Nested
    class A_roster {
        private final Member amina = Samples.MEMBERS.get(0);
        private final Member ben = Samples.MEMBERS.get(1);
        private final Account newcomer = new Account("id of noor", "address of noor", "Noor Haddad");

        @Test
        void that_is_wanted_makes_members_of_whoever_is_on_it_and_says_nothing() {
            channel.roster(World.team(), World.account(amina), World.account(ben), newcomer);
            wanted();

            assertThat(names()).contains("Noor Haddad");
            assertThat(channel.said()).isEmpty();
            assertThat(member(newcomer)).satisfies(member -> {
                assertThat(member.standing()).isEqualTo(Standing.MEMBER);
                assertThat(member.perspective()).isEqualTo(Perspective.NOT_SET);
            });
        }

        @Test
        void tells_where_somebody_lives_whose_platform_knows_it() {
            Account abroad = new Account("id of noor", "address of noor", "Noor Haddad", "Asia/Tokyo", "");
            channel.roster(World.team(), World.account(amina), abroad);
            wanted();

            assertThat(member(abroad).wishes().zone()).isEqualTo("Asia/Tokyo");
        }

        @Test
        void keeps_standing_and_perspective_of_those_who_were_there() {
            channel.roster(World.team(), World.account(amina));
            wanted();

            assertThat(world.unitOfWork.run(() -> world.ports.people().member(world.trust, amina.id())))
                    .contains(amina);
        }

        @Test
        void lets_go_who_is_no_longer_on_it() {
            channel.roster(World.team(), World.account(amina), newcomer);
            wanted();
            channel.roster(World.team(), World.account(amina));
            wanted();

            assertThat(names()).doesNotContain("Noor Haddad");
            assertThat(member(newcomer).isPresent()).isFalse();
        }

        @Test
        void is_asked_for_again_where_the_platform_was_too_busy_and_nobody_is_let_go_meanwhile() {
            channel.roster(World.team(), World.account(amina), newcomer);
            wanted();
            channel.thenFails(Kind.NOT_SENT);
            wanted();
            assertThat(names()).contains("Noor Haddad");

            channel.roster(World.team(), World.account(amina));
            world.clock.advance(Duration.ofSeconds(2));
            world.courier.deliverDue();

            assertThat(names()).doesNotContain("Noor Haddad");
        }

        private void wanted() {
            world.put(TO_TEAM, new Message.RosterWanted());
            world.courier.deliverDue();
        }

        private List<String> names() {
            return world.unitOfWork.run(() -> world.useCases.settingUp().members(world.trust)).stream()
                    .map(Member::name)
                    .toList();
        }

        private Member member(Account account) {
            return world.unitOfWork.run(() -> world.directory
                    .member(world.trust, World.PLATFORM, account.id())
                    .orElseThrow());
        }
    }

    @Test
    void a_notice_of_one_trust_is_not_found_by_another() {
        Round round = SampleRounds.open(Grouping.WHOLE_TEAM);
        world.unitOfWork.run(() -> world.ports.rounds().save(world.trust, round));
        world.put(new Address.OfMember(Samples.FACILITATOR.id()), new Message.AskToReflect(round.id()));
        world.courier.deliverDue();
        Said said = channel.said().get(0);

        assertThat(world.unitOfWork.run(() -> world.dispatches.notice(
                        new TrustId(UUID.randomUUID()), said.post().nonce())))
                .isEmpty();
    }
}
