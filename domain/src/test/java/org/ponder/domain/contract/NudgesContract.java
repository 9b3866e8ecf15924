package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.Nudges;
import org.ponder.domain.nudge.Voice;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.round.Round;

/** What {@link Nudges} keeps to. */
public interface NudgesContract {

    World world();

    @Test
    default void nudges_come_back_as_they_were_kept_and_in_order() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY, setting.member("Ada"));
        for (String line : Texts.NAMES) {
            Round another = setting.round(Setting.MONDAY, setting.member("Bea"));
            Nudge pressed =
                    new Nudge(1, Setting.MONDAY, new Voice(setting.member("Cy").id(), line, line));
            world().nudges().save(setting.trust, another.id(), pressed);
            assertThat(world().nudges().of(setting.trust, another.id())).containsExactly(pressed);
        }
        Nudge second =
                new Nudge(2, Setting.MONDAY.plusSeconds(60), new Voice(new MemberId(UUID.randomUUID()), "Dee", ""));
        Nudge first = new Nudge(1, Setting.MONDAY, Voice.CLOCK);

        world().nudges().save(setting.trust, round.id(), second);
        world().nudges().save(setting.trust, round.id(), first);

        assertThat(world().nudges().of(setting.trust, round.id())).containsExactly(first, second);
    }

    @Test
    default void a_second_nudge_of_one_number_is_not_kept() {
        Setting setting = Setting.in(world());
        Round round = setting.round(Setting.MONDAY, setting.member("Ada"));
        Nudge first = new Nudge(1, Setting.MONDAY, Voice.CLOCK);
        world().nudges().save(setting.trust, round.id(), first);

        assertThatThrownBy(() -> world().nudges()
                        .save(setting.trust, round.id(), new Nudge(1, Setting.MONDAY.plusSeconds(1), Voice.CLOCK)))
                .isInstanceOf(RuntimeException.class);
        assertThat(world().nudges().of(setting.trust, round.id())).containsExactly(first);
    }

    @Test
    default void whoever_wants_to_be_left_alone_is_until_they_say_otherwise_and_nobody_else() {
        Setting setting = Setting.in(world());
        Member ada = setting.member("Ada");
        Round round = setting.round(Setting.MONDAY, ada);
        Round other = setting.round(Setting.MONDAY, ada);

        world().nudges().leaveAlone(setting.trust, round.id(), ada.id());
        world().nudges().leaveAlone(setting.trust, round.id(), ada.id());

        assertThat(world().nudges().isLeftAlone(setting.trust, round.id(), ada.id()))
                .isTrue();
        assertThat(world().nudges().isLeftAlone(setting.trust, other.id(), ada.id()))
                .isFalse();
        assertThat(world().nudges()
                        .isLeftAlone(
                                setting.trust, round.id(), setting.member("Bea").id()))
                .isFalse();

        world().nudges().askAfterAll(setting.trust, round.id(), ada.id());
        assertThat(world().nudges().isLeftAlone(setting.trust, round.id(), ada.id()))
                .isFalse();
    }

    @Test
    default void nothing_of_one_trust_is_anything_of_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Member ada = ours.member("Ada");
        theirs.member(ada.id(), "Bea");
        Round round = ours.round(Setting.MONDAY, ada);
        theirs.kept(round);

        world().nudges().save(ours.trust, round.id(), new Nudge(1, Setting.MONDAY, Voice.CLOCK));
        world().nudges().leaveAlone(ours.trust, round.id(), ada.id());

        assertThat(world().nudges().of(theirs.trust, round.id())).isEmpty();
        assertThat(world().nudges().isLeftAlone(theirs.trust, round.id(), ada.id()))
                .isFalse();
    }
}
