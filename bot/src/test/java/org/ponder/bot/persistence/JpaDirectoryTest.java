package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Directory;
import org.ponder.bot.sample.Another;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.Reception;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.sample.Samples;

class JpaDirectoryTest extends StoreTest {
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Account NOOR = new Account("id of noor", "address of noor", "Noor Haddad");

    private final Directory directory;

    JpaDirectoryTest(Postgres postgres) throws SQLException {
        super(postgres);
        directory = world.directory;
    }

    @Nested
    class A_workspace {

        @Test
        void is_nobodys_until_it_is_settled_whose() {
            assertThat(run(() -> directory.trust(World.PLATFORM, "tenant-2"))).isEmpty();

            world.unitOfWork.run(other, () -> directory.settle(World.PLATFORM, "tenant-2", other));

            assertThat(run(() -> directory.trust(World.PLATFORM, "tenant-2"))).contains(other);
            assertThat(run(() -> directory.trust(World.PLATFORM, World.WORKSPACE)))
                    .contains(trust);
        }

        @Test
        void is_settled_once_and_for_ever() {
            assertThatThrownBy(() ->
                            world.unitOfWork.run(other, () -> directory.settle(World.PLATFORM, World.WORKSPACE, other)))
                    .hasRootCauseInstanceOf(SQLException.class);

            assertThat(run(() -> directory.trust(World.PLATFORM, World.WORKSPACE)))
                    .contains(trust);
        }

        @Test
        void that_two_hear_of_at_once_becomes_one_trust() {
            Conversation chat = new Conversation(World.PLATFORM, "tenant-3", "a chat", Place.PRIVATE);
            Supplier<TrustId> received =
                    () -> world.unitOfWork.run(() -> reception().trust(chat));
            Supplier<Future<TrustId>> both = () -> {
                TrustId first = reception().trust(chat);
                Future<TrustId> second = another.does(received);
                another.waits();
                assertThat(reception().trust(chat)).isEqualTo(first);
                return second;
            };

            assertThat(Another.done(world.unitOfWork.run(both))).isEqualTo(received.get());
            assertThat(world.ask("SELECT 1 FROM trust WHERE name = 'Your trust'"))
                    .hasSize(1);
        }

        private Reception reception() {
            return new Reception(directory, world.useCases.settingUp(), world.founding());
        }

        @Test
        void of_the_same_name_on_another_platform_is_another() {
            world.unitOfWork.run(other, () -> directory.settle("slack", World.WORKSPACE, other));

            assertThat(run(() -> directory.trust("slack", World.WORKSPACE))).contains(other);
        }
    }

    @Nested
    class The_only_trust_of_a_platform {
        private static final String ELSEWHERE = "elsewhere";

        private void settle(String workspace, TrustId whose) {
            world.unitOfWork.run(whose, () -> directory.settle(ELSEWHERE, workspace, whose));
        }

        @Test
        void is_none_before_anybody_was_heard_there() {
            assertThat(run(() -> directory.onlyTrust(ELSEWHERE))).isEmpty();
        }

        @Test
        void is_the_one_that_was_heard_there_in_however_many_workspaces() {
            settle("one", other);
            settle("two", other);

            assertThat(run(() -> directory.onlyTrust(ELSEWHERE))).contains(other);
            assertThat(run(() -> directory.onlyTrust(World.PLATFORM))).contains(trust);
        }

        @Test
        void is_none_where_there_are_two() {
            settle("one", other);
            settle("two", trust);

            assertThat(run(() -> directory.onlyTrust(ELSEWHERE))).isEmpty();
        }
    }

    @Nested
    class An_account {

        @Test
        void leads_to_its_member_as_they_are() {
            assertThat(run(() -> directory.member(
                            trust, World.PLATFORM, World.account(ADA).id())))
                    .contains(ADA);
        }

        @Test
        void leads_to_what_its_member_wishes_for() {
            Member there = ADA.wishing(Wishes.NONE.in("Asia/Tokyo").on(Season.ON_SCHOOL_DAYS));
            world.unitOfWork.run(() -> world.ports.people().save(trust, there));

            assertThat(run(() -> directory.member(
                            trust, World.PLATFORM, World.account(ADA).id())))
                    .contains(there);
        }

        @Test
        void leads_to_a_member_who_has_left_too() {
            world.unitOfWork.run(() -> world.ports.people().save(trust, ADA.standingAs(Standing.LEFT)));

            assertThat(run(() -> directory.member(
                            trust, World.PLATFORM, World.account(ADA).id())))
                    .contains(ADA.standingAs(Standing.LEFT));
        }

        @Test
        void leads_to_nobody_on_another_platform_or_in_another_trust() {
            String ada = World.account(ADA).id();

            assertThat(run(() -> directory.member(trust, "slack", ada))).isEmpty();
            assertThat(run(() -> directory.member(other, World.PLATFORM, ada))).isEmpty();
        }

        @Test
        void that_is_known_leads_to_nobody_before_they_join() {
            MemberId noor = know(trust, NOOR);

            assertThat(run(() -> directory.member(trust, World.PLATFORM, NOOR.id())))
                    .isEmpty();
            world.unitOfWork.run(() -> world.useCases.settingUp().join(trust, noor, NOOR.name()));
            assertThat(run(() -> directory.member(trust, World.PLATFORM, NOOR.id())))
                    .map(Member::id)
                    .contains(noor);
        }

        @Test
        void keeps_its_member_under_a_new_name_and_address() {
            MemberId noor = know(trust, NOOR);
            Account moved = new Account(NOOR.id(), "a new address", "Noor H.");

            assertThat(know(trust, moved)).isEqualTo(noor);
            assertThat(run(() -> world.conversations.acquaintance(trust, noor)))
                    .hasValueSatisfying(known -> assertThat(known.account()).isEqualTo(moved));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void keeps_what_is_known_where_later_nothing_is_said(String nothing) {
            Account told = new Account(NOOR.id(), NOOR.address(), "Noor Haddad", "Europe/Paris", "fr-FR");
            MemberId noor = know(trust, told);

            assertThat(know(trust, new Account(NOOR.id(), "a new address", nothing, nothing, nothing)))
                    .isEqualTo(noor);

            assertThat(known()).containsExactly("a new address", "Noor Haddad", "Europe/Paris", "fr-FR");
        }

        @Test
        void learns_what_is_said_later() {
            know(trust, new Account(NOOR.id(), NOOR.address(), ""));

            know(trust, new Account(NOOR.id(), NOOR.address(), "Noor Haddad", "Europe/Paris", "fr-FR"));

            assertThat(known()).containsExactly(NOOR.address(), "Noor Haddad", "Europe/Paris", "fr-FR");
        }

        private List<String> known() {
            return world.ask("SELECT unnest(ARRAY[address, name, time_zone, locale]) FROM account WHERE account = '"
                    + NOOR.id() + "'");
        }

        @Test
        void is_another_member_in_another_trust() {
            assertThat(know(other, NOOR)).isNotEqualTo(know(trust, NOOR));
        }

        @Test
        void that_two_get_to_know_at_once_is_one_member() {
            Supplier<Future<MemberId>> both = () -> {
                MemberId first = directory.know(trust, World.PLATFORM, NOOR);
                Future<MemberId> second = another.does(() -> know(trust, NOOR));
                another.waits();
                assertThat(directory.know(trust, World.PLATFORM, NOOR)).isEqualTo(first);
                return second;
            };

            assertThat(Another.done(world.unitOfWork.run(both))).isEqualTo(know(trust, NOOR));
        }

        @Test
        void is_never_shown_in_a_text() {
            assertThat(NOOR.toString()).doesNotContain("noor", "Noor");
        }
    }

    @Nested
    class A_channel {
        private final Conversation side = new Conversation(World.PLATFORM, World.WORKSPACE, "side room", Place.CHANNEL);

        @Test
        void has_one_id_before_and_after_it_is_kept() {
            ChannelId before = run(() -> directory.channelId(trust, side));
            world.unitOfWork.run(() -> world.conversations.keep(trust, new Destination(side, "{}"), before));

            assertThat(run(() -> directory.channelId(trust, side))).isEqualTo(before);
        }

        @Test
        void has_the_id_that_it_was_kept_under() {
            assertThat(run(() -> directory.channelId(trust, World.team()))).isEqualTo(Samples.TEAM_CHANNEL);
        }

        @Test
        void has_another_id_in_another_trust() {
            assertThat(run(() -> directory.channelId(other, side)))
                    .isNotEqualTo(run(() -> directory.channelId(trust, side)));
        }
    }

    private MemberId know(TrustId in, Account account) {
        return world.unitOfWork.run(in, () -> directory.know(in, World.PLATFORM, account));
    }

    private <T> T run(Supplier<T> work) {
        return world.unitOfWork.run(work);
    }
}
