package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
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
        void are_told_once_that_they_are_one() {
            for (int twice = 0; twice < 2; twice++) {
                World.done(settingUp.nameFacilitator(world.trust, Samples.FACILITATOR.id(), SOMEBODY.id()));
            }
            assertThat(welcomed()).containsExactly(new Address.OfMember(SOMEBODY.id()));
        }

        private List<Address> welcomed() {
            return world.memory.outbox.all().stream()
                    .filter(dispatch -> dispatch.message().equals(new Message.Appointed()))
                    .map(Dispatch::to)
                    .toList();
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
        void never_drops_a_perspective_that_somebody_sees_from() {
            SetUp usual = Samples.TRUST.setUp();
            SetUp fewer = new SetUp(
                    usual.perspectives().subList(0, 1), usual.times(), usual.safeguarding(), usual.channels());
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
            SetUp wanted = new SetUp(renamed, usual.times(), usual.safeguarding(), usual.channels());
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
    class Rosters {
        @Test
        void bring_people_in_and_let_those_go_who_are_on_no_chosen_channels_roster() {
            MemberId both = new MemberId(new UUID(7, 1));
            MemberId teamOnly = new MemberId(new UUID(7, 2));
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, Map.of(both, "Both", teamOnly, "Team only"));
            settingUp.readRoster(world.trust, Samples.BOARD_CHANNEL, Map.of(both, "Both"));
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, Map.of());
            assertThat(standing(both)).isEqualTo(Standing.MEMBER);
            assertThat(standing(teamOnly)).isEqualTo(Standing.LEFT);
        }

        @Test
        void keep_the_perspective_and_standing_of_whoever_stays() {
            settingUp.readRoster(world.trust, Samples.TEAM_CHANNEL, Map.of(Samples.FACILITATOR.id(), "A married name"));
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

    @Nested
    class Perspectives {
        @Test
        void a_member_may_ask_for_another_and_every_facilitator_hears_it() {
            Perspective wanted = World.done(settingUp.askToSeeFrom(world.trust, SOMEBODY.id(), Samples.TRUSTEES.key()));
            assertThat(world.memory.outbox.all())
                    .extracting(Dispatch::message)
                    .containsExactly(new Message.PerspectiveAsked(SOMEBODY.id(), wanted));
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

    private List<Dispatch> rosterQuestions() {
        return world.memory.outbox.all().stream()
                .filter(dispatch -> dispatch.message().equals(new Message.RosterWanted()))
                .toList();
    }
}
