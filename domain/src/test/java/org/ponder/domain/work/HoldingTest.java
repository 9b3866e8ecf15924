package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ponder.domain.work.World.done;
import static org.ponder.domain.work.World.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.Position;
import org.ponder.domain.memory.InMemoryCourier;
import org.ponder.domain.memory.TimeLapse;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Leg;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Cycling.Wanted;
import org.ponder.domain.work.Refusal.Because;

class HoldingTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant NEXT_WEDNESDAY = Instant.parse("2026-12-02T10:00:00Z");

    private final World world = new World();
    private final TimeLapse passing = world.passing();
    private final Holding holding = world.useCases.holding();
    private final MemberId by = Samples.FACILITATOR.id();
    private final Round round = world.opened();

    @Test
    void while_everything_is_held_nothing_goes_out_and_no_time_passes() {
        passing.until(TUESDAY);
        int before = passing.sent().size();
        done(holding.hold(world.trust, by));
        passing.until(NEXT_WEDNESDAY);
        assertThat(passing.sent()).hasSize(before);
        assertThat(world.stored(round).isOpen()).isTrue();
    }

    @Test
    void whoever_wants_to_answer_meanwhile_may() {
        done(holding.hold(world.trust, by));
        world.clock.set(NEXT_WEDNESDAY);
        Member ben = Samples.MEMBERS.get(1);
        done(world.useCases.reflecting().place(world.seat(round, ben), new Position.At(1)));
        done(world.useCases.reflecting().send(world.seat(round, ben)));
    }

    @Test
    void once_it_goes_on_a_round_has_the_time_that_it_had_and_closes_at_the_usual_time_of_a_good_day() {
        passing.until(TUESDAY);
        Duration left = Duration.between(TUESDAY, round.times().closesAt());
        done(holding.hold(world.trust, by));
        passing.until(NEXT_WEDNESDAY);
        done(holding.release(world.trust, by));
        Instant closes = world.stored(round).times().closesAt();
        assertThat(closes).isEqualTo("2026-12-08T16:00:00Z");
        assertThat(Duration.between(NEXT_WEDNESDAY, closes)).isGreaterThanOrEqualTo(left);
        passing.until(closes);
        assertThat(world.stored(round).state()).isEqualTo(RoundState.CLOSED);
        assertThat(passing.sent(Message.MoreTime.class)).hasSize(1);
        assertThat(passing.sent(Message.SummaryReady.class)).hasSize(2);
    }

    @Test
    void what_was_held_back_goes_out_one_thing_after_the_other_in_good_hours() {
        done(holding.hold(world.trust, by));
        passing.until(NEXT_WEDNESDAY);
        done(holding.release(world.trust, by));
        passing.until(NEXT_WEDNESDAY.plus(Duration.ofDays(6)));
        for (Member member : Samples.MEMBERS) {
            List<Instant> told = passing.sent().stream()
                    .filter(sent -> sent.dispatch().to().equals(new Address.OfMember(member.id())))
                    .map(InMemoryCourier.Sent::at)
                    .toList();
            assertThat(told).isNotEmpty();
            assertThat(told).allMatch(Samples.TRUST.rhythm(member, Samples.BANK_HOLIDAYS)::allows);
            assertThat(IntStream.range(1, told.size()))
                    .allMatch(
                            i -> Duration.between(told.get(i - 1), told.get(i)).toHours() >= 20);
        }
        assertThat(passing.sent(Message.Announcement.class)).hasSize(1);
        assertThat(passing.sent(Message.AskToReflect.class)).hasSize(15);
    }

    @Test
    void nothing_is_opened_or_nudged_meanwhile() {
        done(holding.hold(world.trust, by));
        assertThat(refusal(world.open(Samples.FACILITATOR))).isEqualTo(Because.EVERYTHING_IS_HELD);
        assertThat(refusal(world.useCases.nudging().nudge(world.seat(round, Samples.FACILITATOR), "")))
                .isEqualTo(Because.EVERYTHING_IS_HELD);
    }

    @Test
    void what_is_to_come_of_a_cycle_is_planned_anew() {
        world.clock.set(round.times().closesAt());
        passing.until(Instant.parse("2026-12-01T10:00:00Z"));
        ReviewDay day = new ReviewDay(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 1, 22), "");
        Course course = new Course(SamplePack.ID, Grouping.WHOLE_TEAM, Pace.WEEKLY, day);
        done(world.useCases.cycling().plan(world.trust, by, new Wanted(course, List.of(SamplePack.SUBJECT.element()))));
        done(holding.hold(world.trust, by));
        passing.until(Instant.parse("2026-12-09T10:00:00Z"));
        assertThat(world.memory.rounds.open(world.trust)).isEmpty();
        done(holding.release(world.trust, by));
        Cycle cycle = world.useCases.cycling().latest(world.trust).orElseThrow();
        assertThat(cycle.toCome())
                .extracting(Leg::opensAt)
                .containsExactly(Instant.parse("2026-12-14T09:00:00Z"), Instant.parse("2027-01-04T09:00:00Z"));
    }

    @Test
    void it_is_held_once_and_goes_on_once_and_only_as_a_facilitator_says() {
        MemberId ben = Samples.MEMBERS.get(1).id();
        assertThat(refusal(holding.hold(world.trust, ben))).isEqualTo(Because.NOT_A_FACILITATOR);
        assertThat(refusal(holding.release(world.trust, by))).isEqualTo(Because.NOTHING_IS_HELD);
        done(holding.hold(world.trust, by));
        assertThat(refusal(holding.hold(world.trust, by))).isEqualTo(Because.EVERYTHING_IS_HELD);
        assertThat(refusal(holding.release(world.trust, ben))).isEqualTo(Because.NOT_A_FACILITATOR);
    }
}
