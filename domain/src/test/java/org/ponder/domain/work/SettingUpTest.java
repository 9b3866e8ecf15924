package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Guests;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Roster;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Refusal.Because;

class SettingUpTest {
    private static final Member SOMEBODY = Samples.MEMBERS.get(7);
    private final World world = new World();
    private final SettingUp settingUp = world.useCases.settingUp();

    @Nested
    class Facilitators {
        @Test
        void the_first_to_come_is_one_and_whoever_comes_later_gets_no_rights_by_it() {
            TrustId fresh = new TrustId(new UUID(9, 9));
            settingUp.welcome(Trust.founded(fresh, "A new trust"));
            MemberId first = new MemberId(new UUID(9, 1));
            MemberId second = new MemberId(new UUID(9, 2));
            settingUp.join(fresh, first, "First");
            settingUp.join(fresh, second, "Second");
            assertThat(settingUp.firstFacilitator(fresh, first).isFacilitator()).isTrue();
            assertThat(settingUp.firstFacilitator(fresh, second).isFacilitator())
                    .isFalse();
            assertThat(welcomed()).containsExactly(new Address.OfMember(first));
        }

        @Test
        void who_left_are_one_again_when_they_come_back_where_nobody_else_is() {
            settingUp.leave(world.trust, Samples.FACILITATOR.id());
            assertThat(comesBack(Samples.FACILITATOR).isFacilitator()).isTrue();

            World.done(settingUp.nameFacilitator(world.trust, Samples.FACILITATOR.id(), SOMEBODY.id()));
            settingUp.leave(world.trust, Samples.FACILITATOR.id());
            assertThat(comesBack(Samples.FACILITATOR).isFacilitator()).isFalse();
        }

        @Test
        void who_left_leave_the_role_to_nobody_who_comes_by() {
            Samples.MEMBERS.forEach(member -> settingUp.leave(world.trust, member.id()));
            settingUp.leave(world.trust, Samples.FACILITATOR.id());
            comesBack(SOMEBODY);
            assertThat(settingUp.firstFacilitator(world.trust, SOMEBODY.id()).isFacilitator())
                    .isFalse();
            assertThat(welcomed()).isEmpty();
        }

        @Test
        void are_none_by_coming_back_as_a_member() {
            settingUp.leave(world.trust, SOMEBODY.id());
            assertThat(settingUp.members(world.trust)).doesNotContain(SOMEBODY);
            assertThat(comesBack(SOMEBODY)).isEqualTo(SOMEBODY);
        }

        private Member comesBack(Member member) {
            return settingUp.join(world.trust, member.id(), member.name());
        }

        @Test
        void are_told_once_that_they_are_one() {
            for (int twice = 0; twice < 2; twice++) {
                World.done(settingUp.nameFacilitator(world.trust, Samples.FACILITATOR.id(), SOMEBODY.id()));
            }
            assertThat(welcomed()).containsExactly(new Address.OfMember(SOMEBODY.id()));
        }

        @Test
        void that_the_configuration_names_are_told_once_too() {
            for (int twice = 0; twice < 2; twice++) {
                assertThat(settingUp.appointed(world.trust, SOMEBODY.id()).isFacilitator())
                        .isTrue();
            }
            assertThat(welcomed()).containsExactly(new Address.OfMember(SOMEBODY.id()));
        }

        private List<Address> welcomed() {
            return told(new Message.Appointed());
        }

        @Test
        void name_others_and_the_last_cannot_step_down() {
            assertThat(World.refusal(settingUp.stepDown(world.trust, Samples.FACILITATOR.id())))
                    .isEqualTo(Because.LAST_FACILITATOR);
            World.done(settingUp.nameFacilitator(world.trust, Samples.FACILITATOR.id(), SOMEBODY.id()));
            assertThat(World.done(settingUp.stepDown(world.trust, Samples.FACILITATOR.id()))
                            .isFacilitator())
                    .isFalse();
            assertThat(World.refusal(settingUp.stepDown(world.trust, SOMEBODY.id())))
                    .isEqualTo(Because.LAST_FACILITATOR);
        }

        @Test
        void alone_may_set_up() {
            assertThat(World.refusal(settingUp.settle(SOMEBODY.id(), Samples.TRUST)))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(World.refusal(settingUp.nameFacilitator(world.trust, SOMEBODY.id(), SOMEBODY.id())))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(World.refusal(settingUp.stepDown(world.trust, SOMEBODY.id())))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(World.refusal(settingUp.see(world.trust, SOMEBODY.id(), SOMEBODY.id(), "trustees")))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
        }
    }

    @Nested
    class Settling {
        @Test
        void is_only_to_channels_that_the_bot_is_in() {
            SetUp elsewhere = Samples.TRUST.setUp().posting(Audience.BOARD, new ChannelId(new UUID(8, 8)));
            assertThat(World.refusal(settingUp.settle(Samples.FACILITATOR.id(), Samples.TRUST.with(elsewhere))))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
        }

        @Test
        void keeps_what_the_board_reads_apart_from_what_the_team_reads() {
            SetUp both = Samples.TRUST.setUp().posting(Audience.BOARD, Samples.TEAM_CHANNEL);
            assertThat(World.refusal(settingUp.settle(Samples.FACILITATOR.id(), Samples.TRUST.with(both))))
                    .isEqualTo(Because.SAME_CHANNEL);
            assertThat(settingUp.trust(world.trust)).contains(Samples.TRUST);
        }

        @Test
        void never_drops_a_perspective_that_somebody_sees_from() {
            SetUp usual = Samples.TRUST.setUp();
            SetUp fewer = new SetUp(
                    usual.perspectives().subList(0, 1),
                    usual.times(),
                    usual.safeguarding(),
                    usual.channels(),
                    usual.schools());
            assertThat(World.refusal(settingUp.settle(Samples.FACILITATOR.id(), Samples.TRUST.with(fewer))))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
        }

        @Test
        void calls_the_trust_and_its_perspectives_as_its_people_do() {
            Perspective heads = Samples.TRUST.setUp().perspectives().get(1);
            SetUp usual = Samples.TRUST.setUp();
            List<Perspective> renamed = usual.perspectives().stream()
                    .map(p -> p.equals(heads) ? new Perspective(p.key(), "heads of school") : p)
                    .toList();
            SetUp wanted = new SetUp(renamed, usual.times(), usual.safeguarding(), usual.channels(), usual.schools());
            World.done(settingUp.settle(
                    Samples.FACILITATOR.id(),
                    Samples.TRUST.called("The Weald Schools").with(wanted)));
            assertThat(settingUp.trust(world.trust).orElseThrow().name()).isEqualTo("The Weald Schools");
            assertThat(settingUp.members(world.trust))
                    .extracting(member -> member.perspective().name())
                    .contains("heads of school")
                    .doesNotContain(heads.name());
        }

        @Test
        void keep_their_name_when_they_are_heard_of_again_without_it() {
            ChannelId chat = new ChannelId(new UUID(3, 3));
            settingUp.addChannel(world.trust, new Channel(chat, ""));
            settingUp.addChannel(world.trust, new Channel(chat, "Trustees"));
            settingUp.addChannel(world.trust, new Channel(chat, ""));
            assertThat(settingUp.channels(world.trust)).contains(new Channel(chat, "Trustees"));
        }

        @Test
        void on_a_further_channel_asks_who_is_in_it() {
            ChannelId other = new ChannelId(new UUID(3, 3));
            settingUp.addChannel(world.trust, new Channel(other, "Trustees"));
            assertThat(rosterQuestions()).isEmpty();
            World.done(settingUp.settle(
                    Samples.FACILITATOR.id(),
                    Samples.TRUST.with(Samples.TRUST.setUp().posting(Audience.BOARD, other))));
            assertThat(rosterQuestions()).extracting(Dispatch::to).containsExactly(new Address.OfChannel(other));
        }
    }

    @Nested
    class Names {
        @Test
        void are_learnt_when_they_are_said() {
            assertThat(settingUp.join(world.trust, SOMEBODY.id(), "A new name").name())
                    .isEqualTo("A new name");
        }

        @Test
        void stay_where_somebody_comes_back_and_none_is_said() {
            assertThat(settingUp.join(world.trust, SOMEBODY.id(), "").name()).isEqualTo(SOMEBODY.name());
            assertThat(settingUp.join(world.trust, SOMEBODY.id(), " ").name()).isEqualTo(SOMEBODY.name());
        }
    }

    @Nested
    class Rosters {
        @Test
        void bring_people_in_and_let_those_go_who_are_on_no_chosen_channels_roster() {
            MemberId both = new MemberId(new UUID(7, 1));
            MemberId teamOnly = new MemberId(new UUID(7, 2));
            settingUp.readRoster(
                    world.trust, Samples.TEAM_CHANNEL, roster(Map.of(both, "Both", teamOnly, "Team only")));
            settingUp.readRoster(world.trust, Samples.BOARD_CHANNEL, roster(Map.of(both, "Both")));
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, roster(Map.of(both, "Both")));
            assertThat(standing(both)).isEqualTo(Standing.MEMBER);
            assertThat(standing(teamOnly)).isEqualTo(Standing.LEFT);
        }

        @Test
        void without_anybody_tell_nothing_and_let_nobody_go() {
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, roster(names(Samples.MEMBERS)));
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, roster(Map.of()));
            assertThat(settingUp.members(world.trust)).containsExactlyElementsOf(Samples.MEMBERS);
        }

        @Test
        void of_a_channel_that_is_not_chosen_any_more_change_nothing() {
            MemberId pupil = new MemberId(new UUID(7, 1));
            settingUp.readRoster(world.trust, new ChannelId(new UUID(3, 3)), roster(Map.of(pupil, "A pupil")));
            assertThat(world.memory.people.member(world.trust, pupil)).isEmpty();
            assertThat(world.memory.people.rosters(world.trust).read()).isEmpty();
        }

        @Test
        void tell_what_a_channel_is_called_also_where_nobody_chose_it() {
            ChannelId side = new ChannelId(new UUID(3, 3));
            settingUp.addChannel(world.trust, new Channel(side, ""));

            settingUp.readRoster(world.trust, side, new Roster("side-room", List.of(), List.of()));

            assertThat(settingUp.channels(world.trust)).contains(new Channel(side, "side-room"));
        }

        @Test
        void are_asked_for_where_a_channel_has_no_name_yet() {
            ChannelId side = new ChannelId(new UUID(3, 3));

            settingUp.addChannel(world.trust, new Channel(side, ""));

            assertThat(rosterQuestions()).extracting(Dispatch::to).containsExactly(new Address.OfChannel(side));
        }

        @Test
        void place_whoever_nobody_placed_by_the_groups_that_they_are_in() {
            Roster.Person head =
                    new Roster.Person(new MemberId(new UUID(7, 1)), "Hal", false, Set.of("All staff", "HEADTEACHERS"));
            Roster.Person nowhere = new Roster.Person(new MemberId(new UUID(7, 2)), "Nia", false, Set.of("All staff"));
            Member placed = Samples.MEMBERS.stream()
                    .filter(member -> member.perspective().key().equals("trustees"))
                    .findFirst()
                    .orElseThrow();
            Roster.Person trustee = new Roster.Person(placed.id(), placed.name(), false, Set.of("headteachers"));

            settingUp.readRoster(
                    world.trust, Samples.TEAM_CHANNEL, new Roster("", List.of(head, nowhere, trustee), List.of()));

            assertThat(perspective(head.id())).isEqualTo("headteachers");
            assertThat(perspective(nowhere.id())).isEqualTo(Perspective.NOT_SET.key());
            assertThat(perspective(placed.id())).isEqualTo("trustees");
        }

        @Test
        void tell_where_somebody_lives_who_has_not_said_it() {
            read(Samples.MEMBERS.get(1), "Asia/Tokyo");
            read(Samples.MEMBERS.get(1), "America/New_York");
            read(Samples.MEMBERS.get(2), "Europe/London");
            read(Samples.MEMBERS.get(3), "The Moon");
            assertThat(world.memory.people.members(world.trust).subList(0, 4))
                    .extracting(member -> member.wishes().zone())
                    .containsExactly("", "Asia/Tokyo", "", "");
        }

        private void read(Member member, String zone) {
            List<Roster.Person> people = Samples.MEMBERS.stream()
                    .map(one ->
                            new Roster.Person(one.id(), one.name(), false, Set.of(), one.equals(member) ? zone : ""))
                    .toList();
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, new Roster("", people, List.of()));
        }

        @Test
        void leave_guests_out_where_the_trust_says_so_and_tell_it() {
            Roster.Person guest = new Roster.Person(new MemberId(new UUID(7, 1)), "Gus", true, Set.of());
            Roster.Person staff = new Roster.Person(new MemberId(new UUID(7, 2)), "Sue", false, Set.of());
            LeftOut robot = new LeftOut("A robot", LeftOut.Why.APP);
            Roster read = new Roster("", List.of(guest, staff), List.of(robot));

            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, read);
            assertThat(standing(guest.id())).isEqualTo(Standing.MEMBER);
            assertThat(settingUp.leftOut(world.trust)).containsExactly(robot);

            World.done(settingUp.settle(Samples.FACILITATOR.id(), Samples.TRUST.with(leavingGuestsOut())));
            assertThat(rosterQuestions())
                    .extracting(Dispatch::to)
                    .contains(new Address.OfChannel(Samples.TEAM_CHANNEL));
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, read);
            assertThat(standing(guest.id())).isEqualTo(Standing.LEFT);
            assertThat(standing(staff.id())).isEqualTo(Standing.MEMBER);
            assertThat(settingUp.leftOut(world.trust)).containsExactly(robot, new LeftOut("Gus", LeftOut.Why.GUEST));
        }

        private SetUp leavingGuestsOut() {
            SetUp now = Samples.TRUST.setUp();
            return new SetUp(
                    now.perspectives(),
                    now.times(),
                    now.safeguarding(),
                    now.channels(),
                    now.schools(),
                    Guests.LEFT_OUT);
        }

        private String perspective(MemberId member) {
            return world.memory
                    .people
                    .member(world.trust, member)
                    .orElseThrow()
                    .perspective()
                    .key();
        }

        @Test
        void keep_the_perspective_and_standing_of_whoever_stays() {
            settingUp.readRoster(
                    world.trust, Samples.TEAM_CHANNEL, roster(Map.of(Samples.FACILITATOR.id(), "A married name")));
            Member known = world.memory
                    .people
                    .member(world.trust, Samples.FACILITATOR.id())
                    .orElseThrow();
            assertThat(known.name()).isEqualTo("A married name");
            assertThat(known.isFacilitator()).isTrue();
            assertThat(known.perspective()).isEqualTo(Samples.FACILITATOR.perspective());
        }

        @Test
        void of_channels_that_nobody_chose_are_not_read() {
            ChannelId other = new ChannelId(new UUID(3, 3));
            settingUp.addChannel(world.trust, new Channel(other, "Year 6"));
            settingUp.rosterChanged(world.trust, other);
            assertThat(rosterQuestions()).isEmpty();
            settingUp.rosterChanged(world.trust, Samples.TEAM_CHANNEL);
            assertThat(rosterQuestions()).hasSize(1);
        }

        private Standing standing(MemberId id) {
            return world.memory.people.member(world.trust, id).orElseThrow().standing();
        }
    }

    /** First everybody's channel was the team's; now it is to be the leadership team's, and trustees have one of their own. */
    @Nested
    class Who_lets_the_bot_back_in {

        @Test
        void gets_what_could_not_reach_them_and_nobody_else_does() {
            MemberId back = Samples.MEMBERS.get(3).id();
            Undelivered theirs = couldNotReach(back);
            Undelivered another = couldNotReach(Samples.MEMBERS.get(4).id());

            settingUp.letIn(world.trust, back);

            assertThat(world.memory.outbox.undelivered(world.trust))
                    .filteredOn(Undelivered::isGivenUp)
                    .containsExactly(another)
                    .doesNotContain(theirs);
        }

        private Undelivered couldNotReach(MemberId member) {
            Undelivered one = new Undelivered(
                    new Address.OfMember(member),
                    new Message.Placed(),
                    Undelivered.Why.BLOCKED,
                    new Undelivered.Tried(1, world.clock.instant()));
            world.memory.outbox.doesNotArrive(world.trust, one);
            return one;
        }
    }

    @Nested
    class Moving_to_another_channel {
        private final ChannelId leadership = new ChannelId(new UUID(3, 3));
        private final List<Member> leaders = Samples.MEMBERS.subList(1, 7);
        private final List<Member> trustees = Samples.MEMBERS.subList(10, 12);

        @BeforeEach
        void everybody_is_known() {
            settingUp.addChannel(world.trust, new Channel(leadership, "Leadership"));
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, roster(names(Samples.MEMBERS)));
            settingUp.readRoster(world.trust, Samples.BOARD_CHANNEL, roster(names(trustees)));
        }

        @Test
        void asks_only_who_is_in_the_chosen_ones() {
            choose(Map.of(Audience.TEAM, leadership, Audience.BOARD, Samples.BOARD_CHANNEL));
            settingUp.readRoster(world.trust, leadership, roster(names(leaders)));
            assertThat(settingUp.members(world.trust))
                    .containsExactlyElementsOf(together(List.of(Samples.FACILITATOR), together(leaders, trustees)));
            assertThat(asked()).containsExactlyElementsOf(together(leaders, trustees));
        }

        @Test
        void lets_nobody_go_and_asks_nobody_before_it_is_known_who_is_there() {
            choose(Map.of(Audience.TEAM, leadership, Audience.BOARD, Samples.BOARD_CHANNEL));
            assertThat(settingUp.members(world.trust)).containsExactlyElementsOf(Samples.MEMBERS);
            assertThat(World.refusal(world.open(Samples.FACILITATOR))).isEqualTo(Because.NOBODY_TO_ASK);
        }

        @Test
        void goes_by_what_is_read_now_and_not_by_what_was_read_when_it_was_chosen_before() {
            choose(Map.of(Audience.TEAM, leadership));
            settingUp.readRoster(world.trust, leadership, roster(names(leaders)));
            choose(Map.of(Audience.TEAM, Samples.TEAM_CHANNEL));
            assertThat(settingUp.members(world.trust))
                    .containsExactlyElementsOf(together(List.of(Samples.FACILITATOR), leaders));
            assertThat(world.useCases
                            .rounds()
                            .asked(settingUp.trust(world.trust).orElseThrow()))
                    .isEmpty();
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, roster(names(trustees)));
            assertThat(asked()).containsExactlyElementsOf(trustees);
        }

        @Test
        void lets_the_people_of_a_channel_go_that_is_no_longer_chosen_for_anything() {
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, roster(names(Samples.MEMBERS.subList(0, 7))));
            assertThat(settingUp.members(world.trust)).containsAll(trustees);
            choose(Map.of(Audience.TEAM, Samples.TEAM_CHANNEL));
            assertThat(settingUp.members(world.trust)).containsExactlyElementsOf(Samples.MEMBERS.subList(0, 7));
        }

        @Test
        void lets_them_go_too_where_the_bot_was_removed_from_the_old_one() {
            settingUp.removeChannel(world.trust, Samples.TEAM_CHANNEL);
            assertThat(settingUp.members(world.trust)).containsExactlyElementsOf(Samples.MEMBERS);
            choose(Map.of(Audience.TEAM, leadership, Audience.BOARD, Samples.BOARD_CHANNEL));
            settingUp.readRoster(world.trust, leadership, roster(names(leaders)));
            assertThat(asked()).containsExactlyElementsOf(together(leaders, trustees));
        }

        @Test
        void lets_the_people_of_a_channel_go_that_the_bot_was_removed_from() {
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, roster(names(leaders)));
            settingUp.removeChannel(world.trust, Samples.BOARD_CHANNEL);
            assertThat(settingUp.members(world.trust)).containsExactlyElementsOf(leaders);
        }

        private void choose(Map<Audience, ChannelId> channels) {
            SetUp usual = Samples.TRUST.setUp();
            World.done(settingUp.settle(
                    Samples.FACILITATOR.id(),
                    Samples.TRUST.with(new SetUp(
                            usual.perspectives(), usual.times(), usual.safeguarding(), channels, usual.schools()))));
        }

        private List<Member> asked() {
            return World.done(world.open(Samples.FACILITATOR)).terms().audience().stream()
                    .map(asked -> world.memory
                            .people
                            .member(world.trust, asked.member())
                            .orElseThrow())
                    .toList();
        }
    }

    private static Roster roster(Map<MemberId, String> names) {
        return new Roster(
                "",
                names.entrySet().stream()
                        .map(one -> new Roster.Person(one.getKey(), one.getValue(), false, Set.of()))
                        .toList(),
                List.of());
    }

    private static Map<MemberId, String> names(List<Member> members) {
        return members.stream().collect(Collectors.toMap(Member::id, Member::name));
    }

    private static List<Member> together(List<Member> some, List<Member> others) {
        return Stream.of(some, others).flatMap(List::stream).toList();
    }

    @Nested
    class Perspectives {
        @Test
        void a_member_may_ask_for_another_and_every_facilitator_hears_it() {
            MemberId second = Samples.MEMBERS.get(3).id();
            World.done(settingUp.nameFacilitator(world.trust, Samples.FACILITATOR.id(), second));
            Perspective wanted = World.done(settingUp.askToSeeFrom(world.trust, SOMEBODY.id(), Samples.TRUSTEES.key()));
            assertThat(told(new Message.PerspectiveAsked(SOMEBODY.id(), wanted)))
                    .containsExactlyInAnyOrder(
                            new Address.OfMember(Samples.FACILITATOR.id()), new Address.OfMember(second));
        }

        @Test
        void are_told_to_whoever_gets_another() {
            for (int twice = 0; twice < 2; twice++) {
                World.done(settingUp.see(world.trust, Samples.FACILITATOR.id(), SOMEBODY.id(), Samples.TRUSTEES.key()));
            }
            assertThat(told(new Message.Placed())).containsExactly(new Address.OfMember(SOMEBODY.id()));
        }

        @Test
        void are_fixed_while_a_round_that_asks_the_member_is_open() {
            world.opened();
            assertThat(World.refusal(settingUp.askToSeeFrom(world.trust, SOMEBODY.id(), Samples.TRUSTEES.key())))
                    .isEqualTo(Because.ROUND_IS_OPEN);
        }

        @Test
        void are_given_by_a_facilitator_from_those_of_the_trust() {
            Member placed = World.done(
                    settingUp.see(world.trust, Samples.FACILITATOR.id(), SOMEBODY.id(), Samples.TRUSTEES.key()));
            assertThat(placed.perspective()).isEqualTo(Samples.TRUSTEES);
            assertThat(World.refusal(
                            settingUp.see(world.trust, Samples.FACILITATOR.id(), SOMEBODY.id(), "no-such-perspective")))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
        }
    }

    @Nested
    class The_staff_of_a_school {
        private static final String SCHOOL = "Quarry Bank Academy";
        private final MemberId by = Samples.FACILITATOR.id();

        @Test
        void are_those_whom_a_facilitator_names_and_nobody_else() {
            MemberId other = Samples.MEMBERS.get(5).id();
            World.done(settingUp.staff(world.trust, by, SCHOOL, Set.of(SOMEBODY.id())));
            World.done(settingUp.staff(world.trust, by, "Larch Hill Primary School", Set.of(other)));
            assertThat(schoolOf(SOMEBODY.id())).isEqualTo(SCHOOL);
            World.done(settingUp.staff(world.trust, by, SCHOOL, Set.of(by)));
            assertThat(schoolOf(SOMEBODY.id())).isEmpty();
            assertThat(schoolOf(by)).isEqualTo(SCHOOL);
            assertThat(schoolOf(other)).isEqualTo("Larch Hill Primary School");
        }

        @Test
        void work_at_a_school_that_is_named_and_are_members_of_the_trust() {
            assertThat(World.refusal(settingUp.staff(world.trust, by, "Elsewhere School", Set.of())))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
            assertThat(World.refusal(settingUp.staff(world.trust, by, SCHOOL, Set.of(new MemberId(new UUID(7, 1))))))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
            assertThat(World.refusal(settingUp.staff(world.trust, SOMEBODY.id(), SCHOOL, Set.of())))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
        }

        private String schoolOf(MemberId member) {
            return world.memory
                    .people
                    .member(world.trust, member)
                    .orElseThrow()
                    .wishes()
                    .school();
        }
    }

    private List<Address> told(Message message) {
        return world.memory.outbox.all().stream()
                .filter(dispatch -> dispatch.message().equals(message))
                .map(Dispatch::to)
                .toList();
    }

    private List<Dispatch> rosterQuestions() {
        return world.memory.outbox.all().stream()
                .filter(dispatch -> dispatch.message().equals(new Message.RosterWanted()))
                .toList();
    }
}
