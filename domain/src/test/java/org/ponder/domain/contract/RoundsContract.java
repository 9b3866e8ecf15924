package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Rounds.Due;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;

/** What {@link Rounds} keeps to. */
public interface RoundsContract {

    World world();

    @Test
    default void a_round_comes_back_as_it_was_kept_whichever_way_it_is_asked_for() {
        Setting setting = Setting.in(world());
        Round round = setting.kept(Round.opening(
                new RoundId(UUID.randomUUID()),
                Setting.subject("a trust\u2019s own", "2. \u00c4usgabe", "wellbeing/\ud83c\udf31"),
                new Terms(
                        Grouping.BY_PERSPECTIVE,
                        new Floor(9, 3, 6, 11),
                        List.of(
                                invitation(setting.member("Zoe"), Setting.TRUSTEES),
                                invitation(setting.member("Ada"), Perspective.NOT_SET),
                                invitation(setting.member("Mia"), new Perspective("", "\u0000 \"\u05d0\"\n")))),
                new Times(Instant.parse("2026-03-29T00:59:59.999999Z"), Instant.parse("2026-10-25T01:00:00.000001Z"))));

        assertThat(world().rounds().round(setting.trust, round.id())).contains(round);
        assertThat(world().rounds().forAnswering(setting.trust, round.id())).contains(round);
        assertThat(world().rounds().forChanging(setting.trust, round.id())).contains(round);
    }

    @Test
    default void a_round_kept_again_is_as_it_was_kept_last() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY, setting.member("Ada"));

        Round longer = setting.kept(round.extendedTo(round.times().closesAt().plus(Setting.MICROSECOND)));
        assertThat(round(setting, round.id())).isEqualTo(longer);

        Round closed = setting.kept(longer.closedAt(Setting.MONDAY.plus(Setting.MICROSECOND)));
        assertThat(round(setting, round.id())).isEqualTo(closed);
    }

    @Test
    default void a_round_changed_in_one_piece_of_work_is_seen_as_changed() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY, setting.member("Ada"));
        Round closed = round.closedAt(Setting.MONDAY.plusSeconds(1));

        world().does(ports -> {
            assertThat(ports.rounds().round(setting.trust, round.id())).isPresent();
            assertThat(ports.rounds().forChanging(setting.trust, round.id())).isPresent();
            ports.rounds().save(setting.trust, closed);
            assertThat(ports.rounds().round(setting.trust, round.id())).contains(closed);
            assertThat(ports.rounds().forAnswering(setting.trust, round.id())).contains(closed);
            assertThat(ports.rounds().open(setting.trust)).isEmpty();
        });
    }

    @Test
    default void open_rounds_are_told_in_the_order_of_their_opening() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round later = setting.round(Setting.MONDAY.plus(Setting.MICROSECOND), ada);
        Round earlier = setting.round(Setting.MONDAY, ada);
        setting.kept(setting.round(Setting.MONDAY, ada).closedAt(Setting.MONDAY.plusSeconds(1)));
        setting.kept(setting.round(Setting.MONDAY, ada).cancelledAt(Setting.MONDAY.plusSeconds(1)));

        assertThat(world().rounds().open(setting.trust)).containsExactly(earlier, later);
    }

    @Test
    default void a_round_is_due_at_its_closing_time_to_the_microsecond() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY, setting.member("Ada"));
        Instant closing = round.times().closesAt();

        assertThat(due(setting.trust, closing.minus(Setting.MICROSECOND))).isEmpty();
        assertThat(due(setting.trust, closing)).containsExactly(round.id());
        assertThat(due(setting.trust, closing.plus(Duration.ofDays(300)))).containsExactly(round.id());
    }

    @Test
    default void rounds_are_due_over_all_trusts_and_only_while_they_are_open() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Round here = ours.round(Setting.MONDAY, ours.member("Ada"));
        Round there = theirs.round(Setting.MONDAY, theirs.member("Bea"));
        Round over = ours.round(Setting.MONDAY, ours.member("Cyn"));
        Round calledOff = ours.round(Setting.MONDAY, ours.member("Dot"));
        Instant closing = here.times().closesAt();
        ours.kept(over.closedAt(closing));
        ours.kept(calledOff.cancelledAt(closing));

        assertThat(world().rounds().due(closing))
                .contains(new Due(ours.trust, here.id()), new Due(theirs.trust, there.id()))
                .doesNotContain(new Due(ours.trust, over.id()), new Due(ours.trust, calledOff.id()));
    }

    @Test
    default void the_last_round_for_a_member_is_the_last_that_closed_and_asked_them() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Member bea = setting.member("Bea");
        Member cyn = setting.member("Cyn");
        Round second = closed(setting, Setting.opening(Setting.STRATEGY, Setting.MONDAY, bea, ada), 2);
        closed(setting, Setting.opening(Setting.STRATEGY, Setting.MONDAY, ada, bea), 1);
        Round third = closed(setting, Setting.opening(Setting.STRATEGY, Setting.MONDAY, bea), 3);
        setting.round(Setting.MONDAY, ada, bea);
        setting.kept(setting.round(Setting.MONDAY, ada, bea).cancelledAt(Setting.MONDAY.plusSeconds(4)));

        assertThat(lastClosed(setting.trust, ada)).containsExactly(second);
        assertThat(lastClosed(setting.trust, bea)).containsExactly(third);
        assertThat(lastClosed(setting.trust, cyn)).isEmpty();
    }

    @Test
    default void closed_rounds_come_the_latest_first_and_no_more_than_wanted() {
        Setting setting = Setting.in(world());
        Round second = closed(setting, Setting.opening(Setting.STRATEGY, Setting.MONDAY), 2);
        Round first = closed(setting, Setting.opening(Setting.STRATEGY, Setting.MONDAY), 1);
        Round third = closed(setting, Setting.opening(Setting.STRATEGY, Setting.MONDAY), 3);
        setting.round(Setting.MONDAY);
        setting.kept(setting.round(Setting.MONDAY).cancelledAt(Setting.MONDAY.plusSeconds(4)));

        assertThat(world().rounds().closed(setting.trust, 9)).containsExactly(third, second, first);
        assertThat(world().rounds().closed(setting.trust, 2)).containsExactly(third, second);
        assertThat(world().rounds().closed(Setting.in(world()).trust, 9)).isEmpty();
    }

    @Test
    default void a_perspective_named_like_somebody_asks_nobody() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        String like = "\"member\":\"" + ada.id().value() + "\"";
        Member bea =
                setting.member("Bea").seeingFrom(new Perspective(like, ada.id().value() + "\u0000"));
        closed(setting, Setting.opening(Setting.STRATEGY, Setting.MONDAY, bea), 1);

        assertThat(lastClosed(setting.trust, ada)).isEmpty();
        assertThat(lastClosed(setting.trust, bea)).hasSize(1);
    }

    @Test
    default void nothing_of_one_trust_opens_anything_of_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = ours.member("Ada");
        Round open = ours.round(Setting.MONDAY, ada);
        closed(ours, Setting.opening(Setting.STRATEGY, Setting.MONDAY, ada), 1);

        assertThat(world().rounds().round(theirs.trust, open.id())).isEmpty();
        assertThat(world().rounds().forAnswering(theirs.trust, open.id())).isEmpty();
        assertThat(world().rounds().forChanging(theirs.trust, open.id())).isEmpty();
        assertThat(world().rounds().open(theirs.trust)).isEmpty();
        assertThat(lastClosed(theirs.trust, ada)).isEmpty();
    }

    @Test
    default void the_same_id_is_another_round_in_another_trust() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Round here = ours.round(Setting.MONDAY, ours.member("Ada"));
        Round there = theirs.kept(new Round(here.id(), here.subject(), here.terms(), here.times(), here.state())
                .closedAt(Setting.MONDAY.plusSeconds(1)));

        assertThat(round(ours, here.id())).isEqualTo(here);
        assertThat(round(theirs, here.id())).isEqualTo(there);
    }

    private Round closed(Setting setting, Round round, int afterSeconds) {
        return setting.kept(round.closedAt(Setting.MONDAY.plusSeconds(afterSeconds)));
    }

    private Round round(Setting setting, RoundId id) {
        return world().rounds().round(setting.trust, id).orElseThrow();
    }

    private List<Round> lastClosed(TrustId trust, Member member) {
        return world().rounds().closedFor(trust, member.id(), 1);
    }

    private List<RoundId> due(TrustId trust, Instant now) {
        return world().rounds().due(now).stream()
                .filter(due -> due.trust().equals(trust))
                .map(Due::round)
                .toList();
    }

    private static Invitation invitation(Member member, Perspective perspective) {
        return new Invitation(member.id(), perspective);
    }
}
