package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Calendar;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.ChannelId;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Hold;
import org.ponder.domain.people.Hours;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.RoundTimes;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.people.Wishes;

/** What {@link People} keeps to. */
public interface PeopleContract {

    TermDates TERMS = new TermDates(
            List.of(new Days(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18))),
            List.of(new Days(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))),
            Set.of(LocalDate.of(2026, 9, 1)));
    List<GoodHours> HOURS = List.of(
            GoodHours.ALWAYS,
            new GoodHours(
                    Set.of(DayOfWeek.SATURDAY),
                    LocalTime.of(8, 30),
                    LocalTime.of(23, 59, 59),
                    Season.NOT_IN_SCHOOL_HOLIDAYS));

    World world();

    @Test
    default void a_trust_comes_back_as_it_was_kept() {
        Setting setting = Setting.in(world());
        Channel team = channel(setting, "team");
        Channel board = channel(setting, "board");
        Trust trust = new Trust(
                setting.trust,
                "\u05d0 Larkfield \ud83c\udf31",
                new SetUp(
                        List.of(
                                Setting.TRUSTEES,
                                Setting.HEADS,
                                new Perspective("z\u00fcrich", "\u0627\u0644\u0641\u0631\u064a\u0642")),
                        new RoundTimes(ZoneId.of("Atlantic/Canary"), 60, LocalTime.of(23, 59, 58)),
                        new SafeguardingContact("Priya Shah,\n01632 960 001"),
                        Map.of(Audience.TEAM, team.id(), Audience.BOARD, board.id()),
                        Texts.NAMES),
                new Floor(9, 3, 6, 11),
                new Calendar(Map.of(Texts.NAMES.get(0), TERMS), new Hours(Map.of("z\u00fcrich", HOURS), HOURS, HOURS)),
                new Hold(Setting.MONDAY));

        world().people().save(trust);

        assertThat(trust(setting.trust)).isEqualTo(trust);
    }

    @Test
    default void a_trust_kept_again_is_as_it_was_kept_last() {
        Setting setting = Setting.in(world());
        Channel team = channel(setting, "team");
        Trust plain = setting.plainTrust();

        world().people().save(plain.with(plain.setUp().posting(Audience.TEAM, team.id())));
        assertThat(trust(setting.trust).setUp().channel(Audience.TEAM)).contains(team.id());

        world().people().save(plain);
        assertThat(trust(setting.trust)).isEqualTo(plain);
    }

    @Test
    default void a_held_trust_is_the_trust_as_it_is() {
        Setting setting = Setting.in(world());

        assertThat(world().people().forChanging(setting.trust)).contains(setting.plainTrust());
    }

    @Test
    default void a_trust_changed_while_held_is_seen_as_changed() {
        Setting setting = Setting.in(world());
        Trust renamed =
                new Trust(setting.trust, "Larkfield", setting.plainTrust().setUp());

        world().does(ports -> {
            assertThat(ports.people().trust(setting.trust)).isPresent();
            assertThat(ports.people().forChanging(setting.trust)).isPresent();
            ports.people().save(renamed);
            assertThat(ports.people().trust(setting.trust)).contains(renamed);
            assertThat(ports.people().forChanging(setting.trust)).contains(renamed);
        });
    }

    @Test
    default void nobody_is_there_who_was_never_kept() {
        TrustId unknown = new TrustId(UUID.randomUUID());

        assertThat(world().people().trust(unknown)).isEmpty();
        assertThat(world().people().forChanging(unknown)).isEmpty();
        assertThat(world().people().members(unknown)).isEmpty();
        assertThat(world().people().channels(unknown)).isEmpty();
        assertThat(world().people().member(unknown, new MemberId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    default void a_member_comes_back_with_what_they_wish_for() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        for (Rest rest : List.of(Rest.FOR_GOOD, new Rest(LocalDate.of(2026, 11, 30)), Rest.NONE)) {
            Wishes wishes = new Wishes(Texts.NAMES.get(0), "Asia/Tokyo", HOURS, Season.ON_SCHOOL_DAYS, rest);
            setting.kept(ada.wishing(wishes));
            assertThat(world().people().member(setting.trust, ada.id())).contains(ada.wishing(wishes));
        }
        setting.kept(ada);
        assertThat(world().people().member(setting.trust, ada.id())).contains(ada);
    }

    @Test
    default void a_member_comes_back_as_kept_whatever_the_name() {
        Setting setting = Setting.in(world());

        for (String name : Texts.NAMES) {
            Member member = setting.member(name);
            assertThat(member(setting, member.id())).isEqualTo(member);
        }
    }

    @Test
    default void a_member_comes_back_with_perspective_and_standing() {
        Setting setting = Setting.in(world());

        for (Standing standing : Standing.values()) {
            Member member = setting.member("Ada").standingAs(standing);
            for (Perspective perspective : List.of(Perspective.NOT_SET, Setting.TRUSTEES)) {
                setting.kept(member.seeingFrom(perspective));
                assertThat(member(setting, member.id())).isEqualTo(member.seeingFrom(perspective));
            }
        }
    }

    @Test
    default void members_are_told_by_name_then_by_id() {
        Setting setting = Setting.in(world());
        Member first = setting.member(new MemberId(new UUID(-1, 0)), "Bea");
        Member second = setting.member(new MemberId(new UUID(1, 0)), "Bea");
        Member third = setting.member("b\u00e9a");
        Member before = setting.member("Ada");

        assertThat(world().people().members(setting.trust)).containsExactly(before, first, second, third);
    }

    @Test
    default void who_has_left_is_not_among_the_members_but_still_known() {
        Setting setting = Setting.in(world());
        Member stays = setting.member("Ada");
        Member left = setting.kept(setting.member("Bea").standingAs(Standing.LEFT));
        Member led = setting.kept(setting.member("Cid").standingAs(Standing.LEFT_AS_FACILITATOR));

        assertThat(world().people().members(setting.trust)).containsExactly(stays);
        assertThat(member(setting, left.id())).isEqualTo(left);
        assertThat(member(setting, led.id())).isEqualTo(led);
    }

    @Test
    default void a_trust_has_been_led_from_its_first_facilitator_on_whoever_has_left_since() {
        Setting setting = Setting.in(world());
        setting.member("Ada");
        setting.kept(setting.member("Bea").standingAs(Standing.LEFT));
        assertThat(world().people().hasBeenLed(setting.trust)).isFalse();

        Member cid = setting.kept(setting.member("Cid").standingAs(Standing.FACILITATOR));
        assertThat(world().people().hasBeenLed(setting.trust)).isTrue();

        setting.kept(cid.standingAs(Standing.LEFT_AS_FACILITATOR));
        assertThat(world().people().hasBeenLed(setting.trust)).isTrue();
        assertThat(world().people().hasBeenLed(Setting.in(world()).trust)).isFalse();
    }

    @Test
    default void channels_are_told_by_name_then_by_id() {
        Setting setting = Setting.in(world());
        Channel second = channel(setting, "Larks");
        Channel first = channel(setting, "Board \ud83d\udd12");

        assertThat(world().people().channels(setting.trust)).containsExactly(first, second);
    }

    @Test
    default void a_channel_kept_again_has_its_new_name() {
        Setting setting = Setting.in(world());
        Channel renamed = new Channel(channel(setting, "Larks").id(), "Leadership");

        world().people().save(setting.trust, renamed);

        assertThat(world().people().channels(setting.trust)).containsExactly(renamed);
    }

    @Test
    default void a_removed_channel_is_gone_and_one_that_is_gone_can_be_removed() {
        Setting setting = Setting.in(world());
        Channel channel = channel(setting, "Larks");

        world().people().remove(setting.trust, channel.id());
        world().people().remove(setting.trust, channel.id());

        assertThat(world().people().channels(setting.trust)).isEmpty();
    }

    @Test
    default void a_roster_is_as_it_was_kept_last_and_one_of_nobody_is_not_known() {
        Setting setting = Setting.in(world());
        Channel team = channel(setting, "Larks");
        Channel board = channel(setting, "Board");
        MemberId ada = new MemberId(UUID.randomUUID());
        MemberId bea = new MemberId(UUID.randomUUID());
        assertThat(rosters(setting)).isEmpty();

        world().people().saveRoster(setting.trust, team.id(), Set.of(ada, bea));
        world().people().saveRoster(setting.trust, board.id(), Set.of(bea));
        assertThat(rosters(setting))
                .containsExactlyInAnyOrderEntriesOf(Map.of(team.id(), Set.of(ada, bea), board.id(), Set.of(bea)));

        world().people().saveRoster(setting.trust, team.id(), Set.of(ada));
        world().people().saveRoster(setting.trust, board.id(), Set.of());
        assertThat(rosters(setting)).containsExactlyEntriesOf(Map.of(team.id(), Set.of(ada)));
    }

    @Test
    default void a_removed_channel_takes_its_roster_with_it_and_no_other() {
        Setting setting = Setting.in(world());
        Channel larks = channel(setting, "Larks");
        Channel board = channel(setting, "Board");
        Set<MemberId> ada = Set.of(new MemberId(UUID.randomUUID()));
        world().people().saveRoster(setting.trust, larks.id(), ada);
        world().people().saveRoster(setting.trust, board.id(), ada);

        world().people().remove(setting.trust, larks.id());
        assertThat(rosters(setting)).containsExactlyEntriesOf(Map.of(board.id(), ada));

        world().people().save(setting.trust, larks);
        assertThat(rosters(setting)).containsOnlyKeys(board.id());
    }

    @Test
    default void who_is_left_out_is_as_it_was_kept_last_and_goes_with_its_channel() {
        Setting setting = Setting.in(world());
        Channel larks = channel(setting, "Larks");
        Channel board = channel(setting, "Board");
        LeftOut robot = new LeftOut("A robot", LeftOut.Why.APP);
        LeftOut guest = new LeftOut("Zoë 🙂", LeftOut.Why.GUEST);
        world().people().saveLeftOut(setting.trust, larks.id(), List.of(robot));
        world().people().saveLeftOut(setting.trust, larks.id(), List.of(guest, robot));
        world().people().save(setting.trust, new Channel(larks.id(), "Larks and linnets"));
        assertThat(world().people().leftOut(setting.trust)).containsEntry(larks.id(), List.of(guest, robot));

        world().people().remove(setting.trust, larks.id());
        assertThat(world().people().leftOut(setting.trust).getOrDefault(larks.id(), List.of()))
                .isEmpty();
        assertThat(world().people().leftOut(setting.trust).getOrDefault(board.id(), List.of()))
                .isEmpty();
    }

    @Test
    default void the_same_channel_has_another_roster_in_another_trust() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Channel channel = channel(ours, "Larks");
        world().people().save(theirs.trust, channel);
        Set<MemberId> ada = Set.of(new MemberId(UUID.randomUUID()));
        Set<MemberId> bea = Set.of(new MemberId(UUID.randomUUID()));

        world().people().saveRoster(ours.trust, channel.id(), ada);
        assertThat(rosters(theirs)).isEmpty();
        world().people().saveRoster(theirs.trust, channel.id(), bea);
        assertThat(rosters(ours)).containsExactlyEntriesOf(Map.of(channel.id(), ada));
        assertThat(rosters(theirs)).containsExactlyEntriesOf(Map.of(channel.id(), bea));
    }

    @Test
    default void nothing_of_one_trust_opens_anything_of_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member member = ours.member("Ada");
        Channel channel = channel(ours, "Larks");

        assertThat(world().people().member(theirs.trust, member.id())).isEmpty();
        assertThat(world().people().members(theirs.trust)).isEmpty();
        assertThat(world().people().channels(theirs.trust)).isEmpty();

        world().people().remove(theirs.trust, channel.id());
        assertThat(world().people().channels(ours.trust)).containsExactly(channel);
    }

    @Test
    default void the_same_id_is_somebody_else_in_another_trust() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member here = ours.member("Ada");
        Member there = theirs.member(here.id(), "Bea");

        assertThat(Stream.of(ours, theirs).map(setting -> member(setting, here.id())))
                .containsExactly(here, there);
    }

    private Trust trust(TrustId id) {
        return world().people().trust(id).orElseThrow();
    }

    private Map<ChannelId, Set<MemberId>> rosters(Setting setting) {
        return world().people().rosters(setting.trust).read();
    }

    private Member member(Setting setting, MemberId id) {
        return world().people().member(setting.trust, id).orElseThrow();
    }

    private Channel channel(Setting setting, String name) {
        Channel channel = new Channel(new ChannelId(UUID.randomUUID()), name);
        world().people().save(setting.trust, channel);
        return channel;
    }
}
