package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ponder.domain.work.World.done;
import static org.ponder.domain.work.World.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.framework.Position;
import org.ponder.domain.memory.InMemoryCourier;
import org.ponder.domain.nudge.LaterOn;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Refusal.Because;

class WishingTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T08:00:00Z");
    private static final GoodHours MORNINGS =
            GoodHours.onWeekdays(LocalTime.of(6, 0), LocalTime.of(7, 0), Season.NOT_ON_BANK_HOLIDAYS);

    private final World world = new World();
    private final Wishing wishing = world.useCases.wishing();
    private final InMemoryCourier courier =
            new InMemoryCourier(world.trust, world.memory.outbox, world.useCases.leaving());
    private final Member head = Samples.seeingFrom(Samples.HEADTEACHERS).get(0);
    private final Member other = Samples.seeingFrom(Samples.HEADTEACHERS).get(1);

    @Nested
    class What_is_wished {
        @Test
        void is_kept_and_told() {
            Wishes wanted = Wishes.NONE
                    .at("Quarry Bank Academy")
                    .in("Asia/Tokyo")
                    .within(List.of(MORNINGS))
                    .on(Season.NOT_IN_SCHOOL_HOLIDAYS)
                    .resting(until("2026-12-01"));
            assertThat(done(wish(head, now -> wanted))).isEqualTo(wanted);
            assertThat(wishing.member(world.trust, head.id())).isEqualTo(head.wishing(wanted));
            assertThat(wishing.member(world.trust, other.id())).isEqualTo(other);
        }

        @Test
        void is_a_school_that_the_trust_has_named_or_none() {
            assertThat(refusal(wish(head, now -> now.at("Elsewhere School")))).isEqualTo(Because.NO_SUCH_CHOICE);
            done(wish(head, now -> now.at("Quarry Bank Academy")));
            assertThat(done(wish(head, now -> now.at(""))).school()).isEmpty();
        }

        @Test
        void may_be_anything_else_while_their_school_is_no_longer_named() {
            world.memory.people.save(world.trust, head.wishing(Wishes.NONE.at("Old Mill School")));
            assertThat(done(wish(head, now -> now.in("Asia/Tokyo"))).school()).isEqualTo("Old Mill School");
        }

        @Test
        void is_a_zone_that_there_is() {
            assertThat(refusal(wish(head, now -> now.in("the moon")))).isEqualTo(Because.NO_SUCH_ZONE);
            assertThat(wishing.member(world.trust, head.id())).isEqualTo(head);
        }

        @Test
        void counts_from_the_day_that_it_is_where_they_live() {
            world.clock.set(Instant.parse("2026-11-23T20:00:00Z"));
            assertThat(today()).isEqualTo("2026-11-23");
            done(wish(head, now -> now.in("Asia/Tokyo")));
            assertThat(today()).isEqualTo("2026-11-24");
        }

        private LocalDate today() {
            return wishing.today(Samples.TRUST, wishing.member(world.trust, head.id()));
        }
    }

    @Nested
    class School_holidays {
        @Test
        void are_in_the_hours_of_whoever_wants_them_though_the_usual_ones_leave_them_out() {
            Wishes wishes = done(wishing.alsoInHolidays(world.trust, head.id()));
            assertThat(wishes.hours())
                    .containsExactly(
                            GoodHours.onWeekdays(LocalTime.of(8, 0), LocalTime.of(17, 0), Season.NOT_ON_BANK_HOLIDAYS));
            assertThat(rhythmAllows("2027-08-03T09:00:00Z")).isTrue();
        }

        @Test
        void need_no_hours_of_ones_own_where_the_usual_ones_have_them() {
            Member trustee = Samples.seeingFrom(Samples.TRUSTEES).get(0);
            done(wish(trustee, now -> now.on(Season.NOT_IN_SCHOOL_HOLIDAYS)));
            assertThat(done(wishing.alsoInHolidays(world.trust, trustee.id()))).isEqualTo(Wishes.NONE);
        }

        @Test
        void end_on_a_day_that_a_pause_can_have() {
            Days term = new Days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18));
            Days next = new Days(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 3, 25));
            world.memory.people.save(Samples.TRUST.with(Samples.TRUST
                    .calendar()
                    .with(Map.of("Quarry Bank Academy", new TermDates(List.of(term, next), List.of(), Set.of())))));
            done(wish(head, now -> now.at("Quarry Bank Academy").resting(Rest.FOR_GOOD)));
            assertThat(wishing.afterTheHoliday(world.trust, head.id())).contains(LocalDate.of(2027, 1, 5));
        }

        private boolean rhythmAllows(String instant) {
            return Samples.TRUST
                    .rhythm(wishing.member(world.trust, head.id()), Samples.BANK_HOLIDAYS)
                    .allows(Instant.parse(instant));
        }
    }

    @Nested
    class A_pause {
        @Test
        void puts_off_an_invitation_that_waits_already_until_they_are_back() {
            world.clock.set(Instant.parse("2026-11-23T20:00:00Z"));
            Round round = world.opened();
            done(wish(head, now -> now.resting(until("2026-11-27"))));
            passes(TUESDAY, WEDNESDAY, FRIDAY);
            assertThat(sent(head)).containsExactly(new Message.AskToReflect(round.id()));
            assertThat(times(head)).containsExactly(FRIDAY);
            assertThat(times(other)).contains(TUESDAY);
        }

        @Test
        void swallows_an_invitation_to_a_round_that_has_closed_by_then() {
            done(wish(head, now -> now.resting(until("2027-01-11"))));
            Round round = world.opened();
            passes(round.times().closesAt());
            world.useCases.rounds().closeIfDue(world.trust, round.id());
            passes(Instant.parse("2027-01-12T12:00:00Z"));
            assertThat(sent(head)).isEmpty();
        }

        @Test
        void puts_reminders_off_until_a_while_after_they_are_back() {
            Round round = world.opened();
            done(wish(head, now -> now.resting(until("2026-11-26"))));
            passes(WEDNESDAY);
            world.useCases.nudging().remindIfDue(world.trust, round.id());
            passes(FRIDAY);
            world.useCases.nudging().remindIfDue(world.trust, round.id());
            passes(round.times().closesAt());
            assertThat(times(head))
                    .containsExactly(Instant.parse("2026-11-26T08:00:00Z"), Instant.parse("2026-11-30T08:00:00Z"));
        }

        @Test
        void that_is_ended_before_its_time_brings_the_invitation_whatever_was_answered_meanwhile() {
            done(wish(head, now -> now.resting(until("2026-11-27"))));
            Round round = world.opened();
            done(wish(head, now -> now.resting(Rest.NONE)));
            done(world.useCases.reflecting().place(world.seat(round, head), new Position.At(1)));
            passes(FRIDAY);
            assertThat(sent(head)).containsExactly(new Message.AskToReflect(round.id()));
        }

        @Test
        void puts_off_what_they_had_asked_to_be_asked_again() {
            Round round = world.opened();
            done(world.useCases.nudging().askLater(world.seat(round, head), LaterOn.TOMORROW));
            done(wish(head, now -> now.resting(until("2026-11-26"))));
            passes(FRIDAY);
            assertThat(sent(head)).contains(new Message.AskedLater(round.id()));
            assertThat(times(head)).endsWith(Instant.parse("2026-11-26T08:00:00Z"));
        }
    }

    @Nested
    class Whoever_stopped_it {
        @Test
        void hears_nothing_of_what_waits_or_comes() {
            world.clock.set(Instant.parse("2026-11-23T20:00:00Z"));
            Round round = world.opened();
            done(wish(head, now -> now.resting(Rest.FOR_GOOD)));
            passes(TUESDAY, WEDNESDAY);
            world.useCases.nudging().remindIfDue(world.trust, round.id());
            done(world.useCases.settingUp().nameFacilitator(world.trust, Samples.FACILITATOR.id(), head.id()));
            passes(round.times().closesAt());
            assertThat(sent(head)).isEmpty();
            assertThat(sent(other)).isNotEmpty();
        }

        @Test
        void is_reminded_again_from_when_they_start_again() {
            Round round = world.opened();
            done(wish(head, now -> now.resting(Rest.FOR_GOOD)));
            passes(WEDNESDAY);
            world.useCases.nudging().remindIfDue(world.trust, round.id());
            done(wish(head, now -> now.resting(Rest.NONE)));
            passes(FRIDAY);
            world.useCases.nudging().remindIfDue(world.trust, round.id());
            passes(round.times().closesAt());
            assertThat(sent(head)).endsWith(new Message.Reminder(round.id(), 2));
        }

        @Test
        void hears_then_what_others_were_told_that_they_would_be_asked() {
            Perspective wanted = Samples.TRUSTEES;
            done(wish(Samples.FACILITATOR, now -> now.resting(Rest.FOR_GOOD)));
            done(world.useCases.settingUp().askToSeeFrom(world.trust, head.id(), wanted.key()));
            passes(FRIDAY);
            assertThat(sent(Samples.FACILITATOR)).isEmpty();
            done(wish(Samples.FACILITATOR, now -> now.resting(Rest.NONE)));
            passes(FRIDAY.plus(Duration.ofDays(7)));
            assertThat(sent(Samples.FACILITATOR)).containsExactly(new Message.PerspectiveAsked(head.id(), wanted));
        }
    }

    private Outcome<Wishes> wish(Member member, UnaryOperator<Wishes> change) {
        return wishing.change(world.trust, member.id(), change);
    }

    private static Rest until(String day) {
        return new Rest(LocalDate.parse(day));
    }

    /** Until each of these instants what is due is delivered when it is. */
    private void passes(Instant... instants) {
        for (Instant instant : instants) {
            Optional<Instant> next = due(instant);
            while (next.isPresent()) {
                world.clock.set(later(next.get(), world.clock.instant()));
                courier.deliverDue(world.clock.instant());
                next = due(instant);
            }
            world.clock.set(instant);
        }
    }

    private Optional<Instant> due(Instant until) {
        return courier.next().filter(next -> !next.isAfter(until));
    }

    private static Instant later(Instant one, Instant another) {
        return one.isAfter(another) ? one : another;
    }

    private List<Message> sent(Member to) {
        return to(to).stream().map(sent -> sent.dispatch().message()).toList();
    }

    private List<Instant> times(Member to) {
        return to(to).stream().map(InMemoryCourier.Sent::at).toList();
    }

    private List<InMemoryCourier.Sent> to(Member member) {
        return courier.sent().stream()
                .filter(sent -> sent.dispatch().to().equals(new Address.OfMember(member.id())))
                .toList();
    }
}
