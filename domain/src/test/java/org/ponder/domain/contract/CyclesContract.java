package org.ponder.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.CycleState;
import org.ponder.domain.round.Cycles;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Leg;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Slot;

/** What {@link Cycles} keeps to. */
public interface CyclesContract {

    World world();

    @Test
    default void a_cycle_comes_back_as_it_was_kept_whatever_its_day_is_for() {
        for (String purpose : Texts.NAMES) {
            Setting setting = Setting.in(world());
            Cycle cycle = cycle(new ReviewDay(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 15), purpose));
            world().cycles().save(setting.trust, cycle);
            assertThat(world().cycles().cycle(setting.trust, cycle.id())).contains(cycle);
            assertThat(world().cycles().latest(setting.trust)).contains(cycle);
        }
    }

    @Test
    default void one_that_is_kept_again_is_as_it_was_kept_last() {
        Setting setting = Setting.in(world());
        Cycle cycle = cycle(new ReviewDay(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 15), ""));
        Cycle moved = cycle.opening(new Slot(
                        Setting.MONDAY.plusSeconds(60), cycle.legs().get(0).closesAt()))
                .towards(new ReviewDay(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 1, 29), "a peer review"));

        world().cycles().save(setting.trust, cycle);
        world().cycles().save(setting.trust, moved);

        assertThat(world().cycles().latest(setting.trust)).contains(moved);
    }

    @Test
    default void the_latest_is_the_last_that_was_planned_and_not_called_off() {
        Setting setting = Setting.in(world());
        ReviewDay day = new ReviewDay(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 15), "");
        Cycle first = new Cycle(
                new CycleId(UUID.randomUUID()), cycle(day).course(), cycle(day).legs(), CycleState.DONE);
        Cycle second = cycle(day);
        assertThat(world().cycles().latest(setting.trust)).isEmpty();

        world().cycles().save(setting.trust, first);
        world().cycles().save(setting.trust, second);
        assertThat(world().cycles().latest(setting.trust)).contains(second);

        world().cycles().save(setting.trust, second.calledOff());
        assertThat(world().cycles().latest(setting.trust)).contains(first);
        assertThat(world().cycles().cycle(setting.trust, second.id())).contains(second.calledOff());
    }

    @Test
    default void nothing_of_one_trust_is_anything_of_another() {
        Setting ours = Setting.in(world());
        Setting theirs = Setting.in(world());
        Cycle cycle = cycle(new ReviewDay(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 15), ""));
        world().cycles().save(ours.trust, cycle);

        assertThat(world().cycles().cycle(theirs.trust, cycle.id())).isEmpty();
        assertThat(world().cycles().latest(theirs.trust)).isEmpty();
    }

    private static Cycle cycle(ReviewDay day) {
        Course course = new Course(new EditionId("starter", "2026-11"), Grouping.BY_PERSPECTIVE, Pace.FORTNIGHTLY, day);
        return new Cycle(
                new CycleId(UUID.randomUUID()),
                course,
                List.of(leg("strategy", Setting.MONDAY), leg("*closing", Setting.MONDAY.plus(Duration.ofDays(7)))),
                CycleState.PLANNED);
    }

    private static Leg leg(String element, Instant opens) {
        return new Leg(
                new RoundId(UUID.randomUUID()),
                new ElementKey(element),
                new Slot(opens, opens.plus(Duration.ofDays(4))),
                false);
    }
}
