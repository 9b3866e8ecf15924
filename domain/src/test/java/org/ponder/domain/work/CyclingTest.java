package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ponder.domain.work.World.done;
import static org.ponder.domain.work.World.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.memory.TimeLapse;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.round.Course;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.CycleState;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Leg;
import org.ponder.domain.round.Pace;
import org.ponder.domain.round.ReviewDay;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.work.Cycling.Wanted;
import org.ponder.domain.work.Refusal.Because;
import org.ponder.domain.work.Refusal.TooLong;

class CyclingTest {
    private static final ReviewDay REVIEW =
            new ReviewDay(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 15), "our board away-day");

    private final World world = new World();
    private final TimeLapse passing = world.passing();
    private final Cycling cycling = world.useCases.cycling();
    private final MemberId by = Samples.FACILITATOR.id();

    @Nested
    class Planned {
        @Test
        void its_rounds_follow_each_other_week_by_week_and_the_closing_comes_last() {
            Cycle cycle = planned();
            assertThat(cycle.legs())
                    .extracting(leg -> leg.element().value())
                    .containsExactly("wellbeing", "purpose", "oversight", "*closing");
            assertThat(cycle.legs())
                    .extracting(Leg::opensAt)
                    .containsExactly(
                            Instant.parse("2026-11-30T09:00:00Z"),
                            Instant.parse("2026-12-07T09:00:00Z"),
                            Instant.parse("2026-12-14T09:00:00Z"),
                            Instant.parse("2027-01-04T09:00:00Z"));
            assertThat(cycle.ends()).isEqualTo("2027-01-07T16:00:00Z");
        }

        @Test
        void it_is_announced_before_its_first_round_opens_each_of_which_asks_everybody() {
            Cycle cycle = planned();
            passing.until(Instant.parse("2027-01-08T12:00:00Z"));
            assertThat(passing.sent(Message.CyclePlanned.class)).containsExactly(Samples.MONDAY_AT_NINE);
            assertThat(passing.sent(Message.Announcement.class))
                    .containsExactlyElementsOf(
                            cycle.legs().stream().map(Leg::opensAt).toList());
            assertThat(passing.sent(Message.AskToReflect.class)).hasSize(4 * 15);
            assertThat(world.memory.rounds.closed(world.trust, 10)).hasSize(4);
            assertThat(latest().state()).isEqualTo(CycleState.DONE);
        }

        @Test
        void it_ends_with_a_look_back_on_what_it_asked_about_and_on_nothing_before_it() {
            Round before = world.opened();
            answered(before);
            passing.until(Instant.parse("2026-11-24T10:00:00Z"));
            done(world.useCases.rounds().closeEarly(world.trust, by, before.id()));
            done(cycling.plan(world.trust, by, new Wanted(course(REVIEW), List.of(new ElementKey("purpose")))));
            passing.until(latest().legs().get(0).opensAt());
            answered(world.memory.rounds.open(world.trust).get(0));
            passing.until(latest().ends());
            Round closing = world.memory.rounds.closed(world.trust, 1).get(0);
            assertThat(closing.subject().isClosing()).isTrue();
            assertThat(world.memory
                            .summaries
                            .published(world.trust, closing.id(), Audience.TEAM)
                            .orElseThrow()
                            .lines())
                    .filteredOn(SummaryLine.Basket.class::isInstance)
                    .containsExactly(new SummaryLine.Basket(SummaryLine.Look.EARLY, List.of("Purpose and strategy")));
        }

        private void answered(Round round) {
            for (Member member : Samples.MEMBERS) {
                Seat seat = world.seat(round, member);
                done(world.useCases.reflecting().place(seat, new Position.At(0)));
                done(world.useCases.reflecting().send(seat));
            }
        }

        @Test
        void the_team_hears_how_long_it_is_until_the_review_day() {
            planned();
            passing.until(Instant.parse("2027-02-01T12:00:00Z"));
            assertThat(passing.sent(Message.Countdown.class))
                    .containsExactly(
                            Instant.parse("2027-01-11T08:00:00Z"),
                            Instant.parse("2027-01-18T08:00:00Z"),
                            Instant.parse("2027-01-22T08:00:00Z"));
        }

        @Test
        void on_another_review_day_it_hears_it_before_that() {
            planned();
            passing.until(Instant.parse("2027-01-15T12:00:00Z"));
            done(cycling.moveReviewDay(world.trust, by, new ReviewDay(LocalDate.of(2027, 2, 1), REVIEW.doneBy(), "")));
            passing.until(Instant.parse("2027-02-02T12:00:00Z"));
            assertThat(passing.sent(Message.Countdown.class))
                    .containsExactly(
                            Instant.parse("2027-01-11T08:00:00Z"),
                            Instant.parse("2027-01-18T08:00:00Z"),
                            Instant.parse("2027-01-25T08:00:00Z"),
                            Instant.parse("2027-01-29T08:00:00Z"));
        }

        @Test
        void nothing_more_comes_of_one_that_is_called_off() {
            planned();
            passing.until(Instant.parse("2026-12-01T12:00:00Z"));
            done(cycling.callOff(world.trust, by));
            passing.until(Instant.parse("2027-02-01T12:00:00Z"));
            assertThat(world.memory.rounds.closed(world.trust, 10)).hasSize(1);
            assertThat(passing.sent(Message.Countdown.class)).isEmpty();
            assertThat(cycling.latest(world.trust)).isEmpty();
        }
    }

    @Nested
    class When_something_moves {
        @Test
        void more_time_for_one_round_puts_the_others_off() {
            planned();
            passing.until(Instant.parse("2026-12-01T12:00:00Z"));
            Round open = world.memory.rounds.open(world.trust).get(0);
            done(world.useCases.rounds().extend(world.trust, by, open.id(), Instant.parse("2026-12-08T16:00:00Z")));
            assertThat(latest().toCome())
                    .extracting(Leg::opensAt)
                    .containsExactly(
                            Instant.parse("2026-12-14T09:00:00Z"),
                            Instant.parse("2027-01-04T09:00:00Z"),
                            Instant.parse("2027-01-11T09:00:00Z"));
            passing.until(Instant.parse("2026-12-02T12:00:00Z"));
            assertThat(passing.sent(Message.CycleMoved.class)).hasSize(1);
        }

        @Test
        void a_round_that_a_facilitator_opens_in_between_puts_them_off() {
            planned();
            world.clock.set(Instant.parse("2026-11-27T10:00:00Z"));
            world.opened();
            assertThat(latest().toCome().get(0).opensAt()).isEqualTo("2026-12-07T09:00:00Z");
        }

        @Test
        void holidays_that_are_told_of_later_put_off_what_lies_in_them() {
            planned();
            Days autumn = new Days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18));
            Days away = new Days(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 11));
            TermDates dates = new TermDates(List.of(autumn), List.of(away), Set.of());
            Map<String, TermDates> told = Samples.TRUST.setUp().schools().stream()
                    .collect(Collectors.toMap(school -> school, school -> dates));
            done(world.useCases
                    .settingUp()
                    .settle(by, Samples.TRUST.with(Samples.TRUST.calendar().with(told))));
            assertThat(latest().toCome())
                    .extracting(Leg::opensAt)
                    .containsExactly(
                            Instant.parse("2026-11-30T09:00:00Z"),
                            Instant.parse("2026-12-14T09:00:00Z"),
                            Instant.parse("2027-01-04T09:00:00Z"),
                            Instant.parse("2027-01-11T09:00:00Z"));
            passing.until(Instant.parse("2026-11-23T12:00:00Z"));
            assertThat(passing.sent(Message.CycleMoved.class)).hasSize(1);
        }

        @Test
        void nothing_is_said_of_it_where_all_of_it_stays_where_it_lies() {
            Cycle before = planned();
            done(world.useCases.settingUp().settle(by, Samples.TRUST));
            assertThat(latest()).isEqualTo(before);
            passing.until(Instant.parse("2026-11-23T12:00:00Z"));
            assertThat(passing.sent(Message.CycleMoved.class)).isEmpty();
        }

        @Test
        void what_could_not_be_opened_on_its_day_is_planned_anew() {
            Cycle cycle = planned();
            world.clock.set(Instant.parse("2026-12-02T09:00:00Z"));
            cycling.advance(world.trust, cycle.id());
            assertThat(latest().toCome()).hasSize(4);
            assertThat(latest().toCome().get(0).opensAt()).isEqualTo("2026-12-07T09:00:00Z");
        }

        @Test
        void what_a_facilitator_has_to_mend_first_is_told() {
            Cycle cycle = done(cycling.plan(
                    world.trust,
                    by,
                    new Wanted(
                            new Course(SamplePack.ID, Grouping.BY_PERSPECTIVE, Pace.WEEKLY, REVIEW),
                            List.of(new ElementKey("purpose")))));
            assertThat(cycling.standsInTheWay(world.trust, cycle)).isEmpty();
            Member unplaced = Samples.MEMBERS.get(3).seeingFrom(Perspective.NOT_SET);
            world.memory.people.save(world.trust, unplaced);
            world.clock.set(cycle.legs().get(0).opensAt());
            cycling.advance(world.trust, cycle.id());
            assertThat(world.memory.rounds.open(world.trust)).isEmpty();
            assertThat(latest().toCome()).hasSize(2);
            assertThat(cycling.standsInTheWay(world.trust, latest())).contains(Because.PERSPECTIVES_MISSING);
        }

        @Test
        void a_newer_edition_changes_nothing_of_what_was_planned() {
            Cycle cycle = planned();
            Edition now = SamplePack.EDITION;
            EditionId newer = new EditionId(now.id().framework(), "2031-01");
            world.memory.frameworks.load(new Edition(
                    newer, now.title(), now.notice(), now.scale(), now.areas(), now.closing(), now.retired()));
            assertThat(world.memory.frameworks.newest(world.trust))
                    .extracting(Edition::id)
                    .containsExactly(newer);
            world.clock.set(cycle.legs().get(0).opensAt());
            cycling.advance(world.trust, cycle.id());
            assertThat(world.memory.rounds.open(world.trust))
                    .extracting(round -> round.subject().edition())
                    .containsExactly(SamplePack.ID);
        }

        @Test
        void what_is_opened_late_on_its_day_is_opened() {
            Cycle cycle = planned();
            world.clock.set(Instant.parse("2026-11-30T15:00:00Z"));
            cycling.advance(world.trust, cycle.id());
            cycling.advance(world.trust, cycle.id());
            assertThat(world.memory.rounds.open(world.trust)).hasSize(1);
            assertThat(latest().toCome()).hasSize(3);
        }

        @Test
        void nothing_opens_before_its_time() {
            Cycle cycle = planned();
            world.clock.set(Instant.parse("2026-11-30T08:59:59Z"));
            cycling.advance(world.trust, cycle.id());
            assertThat(world.memory.rounds.open(world.trust)).isEmpty();
        }
    }

    @Nested
    class Refused {
        @Test
        void where_not_all_fit_before_the_day_by_which_they_are_to_be_done() {
            ReviewDay soon = new ReviewDay(LocalDate.of(2026, 12, 18), LocalDate.of(2026, 12, 11), "");
            Cycling.Proposal proposal = done(cycling.propose(world.trust, by, wanted(soon)));
            assertThat(proposal.fits()).isFalse();
            assertThat(proposal.fit()).isEqualTo(2);
            assertThat(proposal.wanted()).isEqualTo(4);
            assertThat(refusal(cycling.plan(world.trust, by, wanted(soon)))).isEqualTo(Because.CYCLE_DOES_NOT_FIT);
        }

        @Test
        void a_second_one_while_the_first_has_rounds_to_come() {
            planned();
            assertThat(refusal(cycling.plan(world.trust, by, wanted(REVIEW))))
                    .isEqualTo(Because.ANOTHER_CYCLE_IS_PLANNED);
        }

        @Test
        void days_that_are_over_or_far_away_and_elements_that_are_not_there() {
            LocalDate today = LocalDate.of(2026, 11, 23);
            for (ReviewDay day : List.of(
                    new ReviewDay(today, today, ""), new ReviewDay(today.plusYears(2), today.plusDays(9), ""))) {
                assertThat(refusal(cycling.propose(world.trust, by, wanted(day))))
                        .isEqualTo(Because.NO_SUCH_REVIEW_DAY);
            }
            assertThat(refusal(cycling.propose(
                            world.trust, by, new Wanted(course(REVIEW), List.of(new ElementKey("nothing"))))))
                    .isEqualTo(Because.NO_SUCH_ELEMENT);
            assertThat(refusal(cycling.propose(world.trust, by, new Wanted(course(REVIEW), List.of()))))
                    .isEqualTo(Because.NO_SUCH_ELEMENT);
        }

        @Test
        void what_the_day_is_for_in_words_that_judge_or_name_somebody_or_do_not_end() {
            assertThat(refusal(cycling.plan(world.trust, by, towards("our inadequate schools"))))
                    .isEqualTo(Because.LINE_JUDGES);
            assertThat(refusal(cycling.plan(world.trust, by, towards("the talk about Ben Hughes"))))
                    .isEqualTo(Because.LINE_NAMES_SOMEBODY);
            assertThat(refusal(cycling.plan(world.trust, by, towards("x".repeat(ReviewDay.LONGEST + 1)))))
                    .isEqualTo(new TooLong(ReviewDay.LONGEST + 1, ReviewDay.LONGEST));
            done(cycling.plan(world.trust, by, towards("x".repeat(ReviewDay.LONGEST))));
        }

        private static Wanted towards(String purpose) {
            return wanted(new ReviewDay(REVIEW.day(), REVIEW.doneBy(), purpose));
        }

        @Test
        void to_anybody_but_a_facilitator() {
            MemberId ben = Samples.MEMBERS.get(1).id();
            assertThat(refusal(cycling.plan(world.trust, ben, wanted(REVIEW)))).isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(refusal(cycling.callOff(world.trust, ben))).isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(refusal(cycling.callOff(world.trust, by))).isEqualTo(Because.NO_CYCLE_IS_PLANNED);
        }
    }

    private Cycle planned() {
        return done(cycling.plan(world.trust, by, wanted(REVIEW)));
    }

    private Cycle latest() {
        return cycling.latest(world.trust).orElseThrow();
    }

    private static Wanted wanted(ReviewDay day) {
        return new Wanted(
                course(day),
                Stream.of("wellbeing", "purpose", "oversight")
                        .map(ElementKey::new)
                        .toList());
    }

    private static Course course(ReviewDay day) {
        return new Course(SamplePack.ID, Grouping.WHOLE_TEAM, Pace.WEEKLY, day);
    }
}
