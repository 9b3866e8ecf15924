package org.ponder.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Another;
import org.ponder.bot.sample.World;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;

/** Whose turn it is, and what somebody hears who is nobody here. */
@ExtendWith(Postgres.Extension.class)
class TurnTest {
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Account NOOR = new Account("id of noor", "address of noor", "Noor Haddad");
    private static final Account OLA = new Account("id of ola", "address of ola", "Ola Berg");
    private static final Event HELLO = new Event.Spoke(new Heard.Typed("hello"));

    private final World world;
    private final RecordingChannel channel;
    private final TurnRunner turns;

    TurnTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel;
        turns = world.turns(Runnable::run);
    }

    @Nested
    class Somebody {

        @Test
        void whom_no_channel_names_hears_only_how_to_become_a_member() {
            Conversation chat = privately(World.WORKSPACE, NOOR);

            turns.take(world.inbound(chat, NOOR, HELLO));

            assertThat(channel.said())
                    .extracting(Said::in, Said::post)
                    .containsExactly(tuple(chat, world.notices.stranger()));
            assertThat(members(world.trust)).doesNotContain(NOOR.name());
        }

        @Test
        void who_speaks_of_a_child_at_risk_hears_whom_to_tell_whoever_they_are_and_wherever() {
            Event worry = new Event.Spoke(new Heard.Typed("A pupil told me that her dad hits her."));

            turns.take(world.inbound(privately(World.WORKSPACE, NOOR), NOOR, worry));
            turns.take(world.inbound(World.board(), World.account(ADA), worry));

            assertThat(said(privately(World.WORKSPACE, NOOR)))
                    .extracting(said -> said.post().card().title())
                    .containsExactly(
                            "Is a child at risk?",
                            world.notices.stranger().card().title());
            assertThat(said(World.board()))
                    .extracting(said -> said.post().card().title())
                    .containsExactly(
                            "Is a child at risk?",
                            world.notices.elsewhere().card().title());
        }

        @Test
        void who_has_left_is_a_stranger() {
            world.unitOfWork.run(() -> world.useCases.settingUp().leave(world.trust, ADA.id()));

            turns.take(world.typed(ADA, "hello"));

            assertThat(channel.said()).extracting(Said::post).containsExactly(world.notices.stranger());
        }

        @Test
        void who_has_left_may_finish_what_they_were_asked() {
            world.opened();
            world.unitOfWork.run(() -> world.useCases.settingUp().leave(world.trust, ADA.id()));

            List.of("start", "2", "skip", "skip", "skip", "skip", "send")
                    .forEach(words -> turns.take(world.typed(ADA, words)));

            assertThat(world.ask("SELECT member_id FROM reflection WHERE sent IS NOT NULL"))
                    .containsExactly(ADA.id().value().toString());
            turns.take(world.typed(ADA, "menu"));
            assertThat(said(World.chat(ADA))).noneMatch(said -> said.post().equals(world.notices.stranger()));
        }

        @Test
        void of_two_trusts_is_each_in_its_own() {
            String other = "tenant-2";
            Account amina = World.account(Samples.FACILITATOR);
            Conversation here = World.chat(Samples.FACILITATOR);
            Conversation there = new Conversation(World.PLATFORM, other, here.id(), Place.PRIVATE);
            turns.take(world.inbound(privately(other, OLA), OLA, new Event.Added("")));
            TrustId theirs = trust(other);
            joins(theirs, amina);

            turns.take(world.inbound(here, amina, HELLO));
            turns.take(world.inbound(there, amina, HELLO));

            assertThat(said(here))
                    .singleElement()
                    .satisfies(menu ->
                            assertThat(menu.post().card().asksForSomething()).isTrue());
            assertThat(said(there))
                    .singleElement()
                    .satisfies(nothing ->
                            assertThat(nothing.post().card().asksForSomething()).isFalse());
            assertThat(standing(theirs, amina)).isEqualTo(Standing.MEMBER);
            assertThat(standing(world.trust, amina)).isEqualTo(Standing.FACILITATOR);
        }

        @Test
        void whom_the_configuration_names_is_a_facilitator_as_soon_as_they_speak() {
            TurnRunner appointing =
                    world.turns(Runnable::run, World.account(ADA).id());

            appointing.take(world.typed(ADA, "hello"));
            appointing.take(world.typed(ADA, "hello"));

            assertThat(standing(world.trust, World.account(ADA))).isEqualTo(Standing.FACILITATOR);
            assertThat(channel.said())
                    .extracting(said -> said.post().card().title())
                    .startsWith("You are a facilitator now", "What would you like to do?")
                    .containsOnlyOnce("You are a facilitator now");
        }

        @Test
        void whom_the_configuration_names_is_nobody_here_before_a_channel_names_them() {
            world.turns(Runnable::run, NOOR.id()).take(world.inbound(privately(World.WORKSPACE, NOOR), NOOR, HELLO));

            assertThat(channel.said()).extracting(Said::post).containsExactly(world.notices.stranger());
        }
    }

    @Nested
    class Who_lets_the_bot_back_in {

        @Test
        void gets_what_could_not_reach_them() {
            Address ada = new Address.OfMember(ADA.id());
            channel.thenIsUnreachable(Why.BLOCKED);
            UUID blocked = world.put(ada, new Message.Placed());
            world.courier.deliverDue();
            assertThat(world.why(blocked)).isEqualTo("BLOCKED");
            assertThat(world.unitOfWork.run(() -> world.ports.deliveries().undelivered(world.trust)))
                    .hasSize(1);

            turns.take(world.inbound(World.chat(ADA), World.account(ADA), new Event.Removed()));
            assertThat(world.state(blocked)).isEqualTo("UNREACHABLE");
            turns.take(world.inbound(World.chat(ADA), World.account(ADA), new Event.Added("")));
            turns.take(world.inbound(World.chat(ADA), World.account(ADA), new Event.Added("")));

            assertThat(world.state(blocked)).isEqualTo("SENT");
            assertThat(channel.titlesIn(World.chat(ADA))).hasSize(1);
            assertThat(world.unitOfWork.run(() -> world.ports.deliveries().undelivered(world.trust)))
                    .isEmpty();
        }
    }

    @Nested
    class In_a_channel {

        @Test
        void of_the_team_the_bot_answers() {
            turns.take(world.inbound(World.team(), World.account(ADA), HELLO));

            assertThat(channel.said()).singleElement().satisfies(said -> {
                assertThat(said.in()).isEqualTo(World.team());
                assertThat(said.post()).isNotEqualTo(world.notices.elsewhere());
            });
        }

        @Test
        void of_the_board_it_says_what_it_says_in_any_other() {
            turns.take(world.inbound(World.board(), World.account(ADA), HELLO));

            assertThat(channel.said()).extracting(Said::post).containsExactly(world.notices.elsewhere());
        }

        @Test
        void that_it_was_never_added_to_it_says_no_more_either() {
            turns.take(world.inbound(channel("side room"), World.account(ADA), HELLO));

            assertThat(channel.said()).extracting(Said::post).containsExactly(world.notices.elsewhere());
        }

        @Test
        void of_the_team_a_stranger_is_a_stranger() {
            turns.take(world.inbound(World.team(), NOOR, HELLO));

            assertThat(channel.said()).extracting(Said::post).containsExactly(world.notices.stranger());
        }
    }

    @Nested
    class When_the_bot_is_added {
        private static final String NEW = "tenant-new";
        private final Conversation team = new Conversation(World.PLATFORM, NEW, "team", Place.CHANNEL);

        @Test
        void whoever_added_it_first_leads_a_trust_of_their_own() {
            turns.take(world.inbound(privately(NEW, NOOR), NOOR, new Event.Added("")));

            assertThat(trust(NEW)).isNotEqualTo(world.trust);
            assertThat(standing(trust(NEW), NOOR)).isEqualTo(Standing.FACILITATOR);
        }

        @Test
        void nobody_leads_by_adding_it_elsewhere_later() {
            turns.take(world.inbound(privately(NEW, NOOR), NOOR, new Event.Added("")));
            turns.take(world.inbound(team, OLA, new Event.Added("Leadership team")));

            assertThat(world.ask("SELECT name FROM member WHERE standing = 'FACILITATOR' AND trust_id = '"
                            + trust(NEW).value() + "'"))
                    .containsExactly(NOOR.name());
        }

        @Test
        void nobody_leads_where_the_platform_does_not_say_who_added_it() {
            channel.roster(team, NOOR);

            turns.take(world.inbound(team, new Account("", "", ""), new Event.Added("")));

            assertThat(members(trust(NEW))).containsExactly(NOOR.name());
            assertThat(standing(trust(NEW), NOOR)).isEqualTo(Standing.MEMBER);
            assertThat(channel.said()).isEmpty();
        }

        @Test
        void nobody_leads_by_being_first_where_the_configuration_names_others() {
            TurnRunner appointing = world.turns(Runnable::run, OLA.id());
            channel.roster(team, NOOR, OLA);

            appointing.take(world.inbound(team, NOOR, new Event.Added("Leadership team")));
            assertThat(standing(trust(NEW), NOOR)).isEqualTo(Standing.MEMBER);

            appointing.take(world.inbound(privately(NEW, OLA), OLA, HELLO));
            assertThat(standing(trust(NEW), OLA)).isEqualTo(Standing.FACILITATOR);
        }

        @Test
        void its_first_channel_is_the_teams_and_whoever_is_there_becomes_a_member() {
            channel.roster(team, NOOR, OLA);

            turns.take(world.inbound(team, NOOR, new Event.Added("Leadership team")));

            assertThat(channels(trust(NEW))).extracting(Channel::name).containsExactly("Leadership team");
            assertThat(teamChannel(trust(NEW)))
                    .contains(channels(trust(NEW)).get(0).id());
            assertThat(members(trust(NEW))).containsExactlyInAnyOrder(NOOR.name(), OLA.name());
            assertThat(channel.said()).singleElement().satisfies(welcome -> {
                assertThat(welcome.in().place()).isEqualTo(Place.PRIVATE);
                assertThat(welcome.post().card().title()).isEqualTo("You are a facilitator now");
            });
        }

        @Test
        void another_channel_changes_nothing_for_the_team() {
            turns.take(world.inbound(channel("side room"), World.account(ADA), new Event.Added("Side room")));

            assertThat(channels(world.trust)).extracting(Channel::name).contains("Side room");
            assertThat(teamChannel(world.trust)).contains(Samples.TEAM_CHANNEL);
        }

        @Test
        void the_same_news_again_changes_nothing() {
            Inbound added = world.inbound(team, NOOR, new Event.Added("Leadership team"));
            turns.take(added);
            turns.take(added);
            turns.take(world.inbound(team, NOOR, new Event.Added("Leadership team")));

            assertThat(channels(trust(NEW))).hasSize(1);
            assertThat(members(trust(NEW))).containsExactly(NOOR.name());
        }

        @Test
        void it_belongs_to_the_trust_of_its_kin_on_another_platform() {
            Workspace elsewhere =
                    new Workspace(World.team().channel(), World.team().workspace());
            Kinship kinship = new Kinship(List.of(Set.of(elsewhere, new Workspace("elsewhere", NEW))));
            Reception reception =
                    new Reception(world.directory, world.useCases.settingUp(), world.founding(), () -> kinship);
            Conversation first = new Conversation("elsewhere", NEW, "somewhere", Place.CHANNEL);

            assertThat(world.unitOfWork.run(() -> reception.trust(first))).isEqualTo(world.trust);
            assertThat(world.ask("SELECT trust_id FROM trust")).hasSize(1);
        }

        @Test
        void whichever_of_two_kin_comes_first_founds_the_trust_of_both() {
            Workspace one = new Workspace("one", NEW);
            Workspace other = new Workspace("other", "another");
            Kinship kinship = new Kinship(List.of(Set.of(one, other)));
            Reception reception =
                    new Reception(world.directory, world.useCases.settingUp(), world.founding(), () -> kinship);

            assertThat(world.unitOfWork.run(
                            () -> reception.trust(new Conversation("other", "another", "there", Place.CHANNEL))))
                    .isEqualTo(world.unitOfWork.run(
                            () -> reception.trust(new Conversation("one", NEW, "here", Place.CHANNEL))));
        }

        @Test
        void it_belongs_to_the_trust_of_the_only_other_whatever_that_is_called() {
            Reception reception = ofTheOnlyTwo();

            assertThat(world.unitOfWork.run(
                            () -> reception.trust(new Conversation("elsewhere", NEW, "somewhere", Place.CHANNEL))))
                    .isEqualTo(world.trust);
        }

        @Test
        void it_founds_a_trust_where_the_only_other_turns_out_to_be_two() {
            TrustId another = new TrustId(UUID.randomUUID());
            world.unitOfWork.run(another, () -> {
                world.useCases.settingUp().welcome(Trust.founded(another, "Another trust"));
                world.directory.settle(World.team().channel(), "tenant-other", another);
            });
            Reception reception = ofTheOnlyTwo();

            assertThat(world.unitOfWork.run(
                            () -> reception.trust(new Conversation("elsewhere", NEW, "somewhere", Place.CHANNEL))))
                    .isNotEqualTo(world.trust);
            assertThat(world.ask("SELECT trust_id FROM trust")).hasSize(3);
        }

        private Reception ofTheOnlyTwo() {
            Kinship kinship = new Kinship(List.of(
                    Set.of(new Workspace(World.team().channel(), Workspace.ONLY), new Workspace("elsewhere", NEW))));
            return new Reception(world.directory, world.useCases.settingUp(), world.founding(), () -> kinship);
        }

        @Test
        void two_first_messages_at_the_same_time_make_one_trust() {
            Reception reception = new Reception(world.directory, world.useCases.settingUp(), world.founding());
            try (Another another = new Another(world)) {
                Supplier<Future<Boolean>> first = () -> {
                    reception.trust(privately(NEW, NOOR));
                    Future<Boolean> second = another.does(() -> {
                        turns.take(world.inbound(privately(NEW, OLA), OLA, HELLO));
                        return true;
                    });
                    another.waits();
                    return second;
                };
                assertThat(Another.done(world.unitOfWork.run(first))).isTrue();
            }

            assertThat(world.ask("SELECT trust_id FROM trust")).hasSize(2);
            assertThat(channel.said()).hasSize(1);
        }
    }

    @Nested
    class When_people_come_and_go {

        @Test
        void in_the_teams_channel_its_roster_is_read_again() {
            channel.roster(World.team(), World.account(ADA), NOOR);

            turns.take(world.inbound(World.team(), NOOR, new Event.RosterChanged()));

            assertThat(members(world.trust)).contains(NOOR.name());
        }

        @Test
        void every_chosen_channel_is_read_again_where_a_member_left_the_platform() {
            channel.roster(World.team(), NOOR);
            channel.roster(World.board(), OLA);

            turns.take(world.inbound(World.chat(ADA), World.account(ADA), new Event.RosterChanged()));

            assertThat(members(world.trust)).contains(NOOR.name(), OLA.name()).doesNotContain(ADA.name());
        }

        @Test
        void none_is_where_somebody_left_the_platform_who_is_no_member() {
            channel.roster(World.team(), NOOR);

            turns.take(world.inbound(privately(World.WORKSPACE, OLA), OLA, new Event.RosterChanged()));

            assertThat(members(world.trust)).contains(ADA.name()).doesNotContain(NOOR.name());
        }

        @Test
        void in_a_channel_that_nobody_chose_it_is_not() {
            channel.roster(channel("side room"), NOOR);
            turns.take(world.inbound(channel("side room"), NOOR, new Event.Added("Side room")));

            turns.take(world.inbound(channel("side room"), NOOR, new Event.RosterChanged()));

            assertThat(members(world.trust)).doesNotContain(NOOR.name());
        }
    }

    @Nested
    class When_the_bot_is_removed {

        @Test
        void from_a_channel_nothing_is_posted_there_any_more() {
            turns.take(world.inbound(World.team(), NOOR, new Event.Removed()));

            assertThat(teamChannel(world.trust)).isEmpty();
            assertThat(channels(world.trust)).extracting(Channel::id).containsExactly(Samples.BOARD_CHANNEL);
        }

        @Test
        void from_a_chat_its_member_stays_one() {
            turns.take(world.inbound(World.chat(ADA), World.account(ADA), new Event.Removed()));

            assertThat(members(world.trust)).contains(ADA.name());
            assertThat(channel.said()).isEmpty();
        }
    }

    @Nested
    class What_members_are_shown_of_their_own {

        @BeforeEach
        void they_have_answered() {
            world.opened();
            says("start", "2", "Two schools told me so.", "We share what works.", "show my words");
        }

        @Test
        void stands_there_to_be_changed() {
            assertThat(quoted()).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"We could do more together.", "stop", "skip", "back"})
        void is_gone_from_the_chat_when_they_go_on(String words) {
            says(words);

            assertThat(quoted()).isEmpty();
        }

        @Test
        void is_gone_when_one_of_it_is_pressed_to_be_changed() {
            Post shown = quoted().get(0);
            String change = shown.card().choices().get(0).key();

            turns.take(world.inbound(
                    World.chat(ADA),
                    World.account(ADA),
                    new Event.Spoke(new Heard.Pressed(shown.nonce(), change, Map.of()))));

            assertThat(quoted()).isEmpty();
        }

        private void says(String... words) {
            List.of(words).forEach(typed -> turns.take(world.typed(ADA, typed)));
        }

        /** What stands in the chat now with words of theirs on it. */
        private List<Post> quoted() {
            Set<Posted> replaced = channel.replaced().stream()
                    .map(RecordingChannel.Replaced::what)
                    .collect(Collectors.toSet());
            return said(World.chat(ADA)).stream()
                    .filter(said -> !replaced.contains(said.as()))
                    .map(Said::post)
                    .filter(post -> post.card().body().stream().anyMatch(Block.Own.class::isInstance))
                    .toList();
        }
    }

    private static Conversation privately(String workspace, Account with) {
        return new Conversation(World.PLATFORM, workspace, "chat of " + with.id(), Place.PRIVATE);
    }

    private static Conversation channel(String id) {
        return new Conversation(World.PLATFORM, World.WORKSPACE, id, Place.CHANNEL);
    }

    private List<Said> said(Conversation in) {
        return channel.said().stream().filter(said -> said.in().equals(in)).toList();
    }

    private TrustId trust(String workspace) {
        return world.unitOfWork.run(
                () -> world.directory.trust(World.PLATFORM, workspace).orElseThrow());
    }

    private void joins(TrustId trust, Account account) {
        world.unitOfWork.run(
                trust,
                () -> world.useCases
                        .settingUp()
                        .join(trust, world.directory.know(trust, World.PLATFORM, account), account.name()));
    }

    private Standing standing(TrustId trust, Account account) {
        return world.unitOfWork.run(
                trust,
                () -> world.directory
                        .member(trust, World.PLATFORM, account.id())
                        .orElseThrow()
                        .standing());
    }

    private List<String> members(TrustId trust) {
        return world.unitOfWork.run(trust, () -> world.ports.people().members(trust)).stream()
                .map(Member::name)
                .toList();
    }

    private List<Channel> channels(TrustId trust) {
        return world.unitOfWork.run(trust, () -> world.ports.people().channels(trust));
    }

    private Optional<ChannelId> teamChannel(TrustId trust) {
        return world.unitOfWork.run(
                trust,
                () -> world.ports
                        .people()
                        .trust(trust)
                        .map(Trust::setUp)
                        .flatMap(setUp -> setUp.channel(Audience.TEAM)));
    }
}
