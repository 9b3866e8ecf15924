package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ponder.domain.work.World.done;
import static org.ponder.domain.work.World.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.Position;
import org.ponder.domain.memory.InMemoryCourier;
import org.ponder.domain.nudge.LaterOn;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.Refusal.TooLong;

class NudgingTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T08:00:00Z");

    private final World world = new World();
    private final Nudging nudging = world.useCases.nudging();
    private final InMemoryCourier courier =
            new InMemoryCourier(world.trust, world.memory.outbox, world.useCases.leaving());
    private final Round round = world.opened();
    private final Member ben = Samples.MEMBERS.get(1);
    private final Member head = Samples.seeingFrom(Samples.HEADTEACHERS).get(0);
    private final Member trustee = Samples.seeingFrom(Samples.TRUSTEES).get(0);

    @Nested
    class By_the_clock {
        @Test
        void everybody_who_has_not_answered_is_reminded_twice_each_in_their_hours() {
            answer(ben);
            passes(WEDNESDAY, FRIDAY, round.times().closesAt());
            assertThat(reminders(ben)).isEmpty();
            assertThat(reminders(head)).containsExactly(WEDNESDAY, FRIDAY);
            assertThat(reminders(trustee))
                    .containsExactly(Instant.parse("2026-11-25T17:30:00Z"), Instant.parse("2026-11-27T17:30:00Z"));
        }

        @Test
        void whoever_answers_while_their_reminder_waits_hears_nothing() {
            at(WEDNESDAY);
            nudging.remindIfDue(world.trust, round.id());
            answer(trustee);
            passes(round.times().closesAt());
            assertThat(reminders(trustee)).isEmpty();
            assertThat(reminders(head)).contains(WEDNESDAY);
        }

        @Test
        void a_plan_is_carried_out_once_however_often_the_clock_strikes() {
            at(WEDNESDAY);
            IntStream.range(0, 5).forEach(i -> nudging.remindIfDue(world.trust, round.id()));
            assertThat(world.memory.nudges.of(world.trust, round.id())).hasSize(1);
        }

        @Test
        void a_plan_whose_day_is_over_is_not_made_up_for() {
            at(WEDNESDAY.plus(Duration.ofDays(1)));
            nudging.remindIfDue(world.trust, round.id());
            assertThat(world.memory.nudges.of(world.trust, round.id())).isEmpty();
            at(FRIDAY);
            nudging.remindIfDue(world.trust, round.id());
            assertThat(world.memory.nudges.of(world.trust, round.id()))
                    .extracting(Nudge::number)
                    .containsExactly(1);
        }

        @Test
        void a_reminder_that_could_not_leave_on_its_day_does_not_leave() {
            at(WEDNESDAY);
            nudging.remindIfDue(world.trust, round.id());
            at(WEDNESDAY.plus(Duration.ofDays(1)));
            assertThat(courier.deliverDue(world.clock.instant()))
                    .extracting(sent -> sent.dispatch().message())
                    .doesNotContain(new Message.Reminder(round.id(), 1));
        }

        @Test
        void nothing_is_said_of_a_round_that_has_ended() {
            world.clock.advance(Duration.ofHours(1));
            done(world.useCases.rounds().cancel(world.trust, Samples.FACILITATOR.id(), round.id()));
            passes(WEDNESDAY, FRIDAY);
            assertThat(reminders(head)).isEmpty();
        }
    }

    @Nested
    class By_a_facilitator {
        @Test
        void a_nudge_stands_for_the_next_reminder_that_was_planned() {
            at(Instant.parse("2026-11-24T10:00:00Z"));
            Nudge nudge = done(nudge("Thank you!"));
            assertThat(nudge.number()).isEqualTo(1);
            assertThat(nudging.left(world.trust, round).nudges()).isEqualTo(1);
            assertThat(nudging.left(world.trust, round).planned()).containsExactly(FRIDAY);
            passes(WEDNESDAY, FRIDAY, round.times().closesAt());
            assertThat(reminders(head))
                    .as("on the day after they were asked they hear nothing")
                    .containsExactly(Instant.parse("2026-11-25T08:00:00Z"), FRIDAY);
        }

        @Test
        void nobody_is_reminded_a_third_time() {
            at(Instant.parse("2026-11-24T10:00:00Z"));
            done(nudge(""));
            done(nudge(""));
            assertThat(refusal(nudge(""))).isEqualTo(Because.NUDGED_ENOUGH);
            passes(WEDNESDAY, FRIDAY, round.times().closesAt());
            assertThat(reminders(head)).hasSize(2);
        }

        @Test
        void only_a_facilitator_nudges_and_only_an_open_round() {
            assertThat(refusal(nudging.nudge(new Seat(world.trust, round.id(), ben.id()), "")))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
            at(round.times().closesAt());
            assertThat(refusal(nudge(""))).isEqualTo(Because.ROUND_HAS_ENDED);
        }

        @Test
        void what_they_add_neither_judges_nor_names_anybody_nor_is_long() {
            assertThat(refusal(nudge("We are rated inadequate"))).isEqualTo(Because.LINE_JUDGES);
            assertThat(refusal(nudge("I still wait for Ben Hughes"))).isEqualTo(Because.LINE_NAMES_SOMEBODY);
            assertThat(refusal(nudge("x".repeat(201)))).isEqualTo(new TooLong(201, 200));
            assertThat(world.memory.nudges.of(world.trust, round.id())).isEmpty();
            assertThat(done(nudge("  Thank you all.  ")).voice().line()).isEqualTo("Thank you all.");
        }

        private Outcome<Nudge> nudge(String line) {
            return nudging.nudge(world.seat(round, Samples.FACILITATOR), line);
        }
    }

    @Nested
    class What_a_member_asks_for {
        @Test
        void comes_when_they_said_as_often_as_they_like_and_uses_no_reminder_up() {
            for (LaterOn later : List.of(LaterOn.IN_AN_HOUR, LaterOn.TOMORROW)) {
                done(nudging.askLater(world.seat(round, head), later));
            }
            passes(WEDNESDAY, FRIDAY, round.times().closesAt());
            assertThat(sent(head, new Message.AskedLater(round.id())))
                    .containsExactly(
                            Samples.MONDAY_AT_NINE.plus(Duration.ofHours(1)), Instant.parse("2026-11-24T08:00:00Z"));
            assertThat(reminders(head)).hasSize(2);
        }

        @Test
        void in_an_hour_is_in_an_hour_also_in_the_evening() {
            at(Instant.parse("2026-11-23T21:00:00Z"));
            done(nudging.askLater(world.seat(round, head), LaterOn.IN_AN_HOUR));
            passes(Instant.parse("2026-11-24T10:00:00Z"));
            assertThat(sent(head, new Message.AskedLater(round.id())))
                    .containsExactly(Instant.parse("2026-11-23T22:00:00Z"));
        }

        @Test
        void does_not_come_once_they_have_answered() {
            done(nudging.askLater(world.seat(round, head), LaterOn.TOMORROW));
            answer(head);
            passes(FRIDAY);
            assertThat(sent(head, new Message.AskedLater(round.id()))).isEmpty();
        }

        @Test
        void is_not_promised_for_when_the_round_has_closed() {
            assertThat(nudging.times(world.seat(round, head))).containsOnlyKeys(LaterOn.IN_AN_HOUR, LaterOn.TOMORROW);
            assertThat(refusal(nudging.askLater(world.seat(round, head), LaterOn.AFTER_THE_HOLIDAY)))
                    .isEqualTo(Because.TOO_LATE_THEN);
        }

        @Test
        void of_being_left_alone_and_being_asked_again_what_was_said_last_holds() {
            done(nudging.askLater(world.seat(round, head), LaterOn.TOMORROW));
            done(nudging.leaveAlone(world.seat(round, head)));
            done(nudging.leaveAlone(world.seat(round, trustee)));
            at(Samples.MONDAY_AT_NINE.plusSeconds(60));
            done(nudging.askLater(world.seat(round, trustee), LaterOn.TOMORROW));
            passes(WEDNESDAY, FRIDAY, round.times().closesAt());
            assertThat(sent(head, new Message.AskedLater(round.id()))).isEmpty();
            assertThat(reminders(head)).isEmpty();
            assertThat(sent(trustee, new Message.AskedLater(round.id()))).hasSize(1);
        }
    }

    @Test
    void whoever_took_their_answers_back_is_not_reminded() {
        answer(head);
        done(world.useCases.reflecting().withdraw(world.seat(round, head)));
        passes(WEDNESDAY, FRIDAY, round.times().closesAt());
        assertThat(reminders(head)).isEmpty();
    }

    private void answer(Member member) {
        done(world.useCases.reflecting().place(world.seat(round, member), new Position.At(1)));
        done(world.useCases.reflecting().send(world.seat(round, member)));
    }

    private void at(Instant instant) {
        world.clock.set(instant);
    }

    /** Until each of these instants what is due is delivered when it is, and at each the clock strikes. */
    private void passes(Instant... instants) {
        for (Instant instant : instants) {
            deliverUntil(instant);
            at(instant);
            nudging.remindIfDue(world.trust, round.id());
            courier.deliverDue(instant);
        }
    }

    private void deliverUntil(Instant instant) {
        Optional<Instant> next = courier.next().filter(instant::isAfter);
        while (next.isPresent()) {
            at(next.get().isBefore(world.clock.instant()) ? world.clock.instant() : next.get());
            courier.deliverDue(world.clock.instant());
            next = courier.next().filter(instant::isAfter);
        }
    }

    private List<Instant> reminders(Member member) {
        return Stream.of(1, 2)
                .flatMap(number -> sent(member, new Message.Reminder(round.id(), number)).stream())
                .toList();
    }

    private List<Instant> sent(Member to, Message message) {
        return courier.sent().stream()
                .filter(sent -> sent.dispatch().to().equals(new Address.OfMember(to.id())))
                .filter(sent -> sent.dispatch().message().equals(message))
                .map(InMemoryCourier.Sent::at)
                .toList();
    }
}
