package org.ponder.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Dispatch;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.SafeguardingContact;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.summary.Published;
import org.ponder.domain.work.Refusal.Because;

class RunningRoundsTest {
    private static final Member SOMEBODY = Samples.MEMBERS.get(5);
    private final World world = new World();

    @Nested
    class Opening {
        @Test
        void freezes_everybody_who_is_here_and_asks_each_of_them_once() {
            Round round = world.opened();
            assertThat(round.terms().audience()).hasSameSizeAs(Samples.MEMBERS);
            assertThat(sent(new Message.AskToReflect(round.id())))
                    .extracting(Dispatch::to)
                    .containsExactlyInAnyOrderElementsOf(Samples.MEMBERS.stream()
                            .<Address>map(member -> new Address.OfMember(member.id()))
                            .toList());
            assertThat(sent(new Message.Announcement(round.id())))
                    .extracting(Dispatch::to)
                    .containsExactly(new Address.OfChannel(Samples.TEAM_CHANNEL));
        }

        @Test
        void closes_at_the_trusts_usual_time() {
            Round round = world.opened();
            assertThat(round.times().closesAt()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
        }

        @Test
        void is_refused_to_anybody_but_a_facilitator() {
            assertThat(World.refusal(world.open(SOMEBODY))).isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(world.memory.outbox.all()).isEmpty();
        }

        @Test
        void waits_for_a_safeguarding_contact() {
            SetUp usual = Samples.TRUST.setUp();
            world.memory.people.save(Samples.TRUST.with(new SetUp(
                    usual.perspectives(), usual.times(), SafeguardingContact.NOBODY_YET, usual.channels(), List.of())));
            assertThat(World.refusal(world.open(Samples.FACILITATOR))).isEqualTo(Because.NO_SAFEGUARDING_CONTACT);
        }

        @Test
        void waits_for_the_teams_channel() {
            SetUp usual = Samples.TRUST.setUp();
            world.memory.people.save(Samples.TRUST.with(
                    new SetUp(usual.perspectives(), usual.times(), usual.safeguarding(), Map.of(), List.of())));
            assertThat(World.refusal(world.open(Samples.FACILITATOR))).isEqualTo(Because.NO_TEAM_CHANNEL);
        }

        @Test
        void by_perspective_waits_for_everybodys_perspective() {
            world.memory.people.save(world.trust, SOMEBODY.seeingFrom(Perspective.NOT_SET));
            assertThat(World.refusal(world.useCases
                            .rounds()
                            .open(world.trust, Samples.FACILITATOR.id(), SamplePack.SUBJECT, Grouping.BY_PERSPECTIVE)))
                    .isEqualTo(Because.PERSPECTIVES_MISSING);
            World.done(world.open(Samples.FACILITATOR));
        }

        @Test
        void knows_only_elements_of_a_pack() {
            Subject unknown = new Subject(SamplePack.ID, new ElementKey("no-such-element"));
            assertThat(World.refusal(world.useCases
                            .rounds()
                            .open(world.trust, Samples.FACILITATOR.id(), unknown, Grouping.WHOLE_TEAM)))
                    .isEqualTo(Because.NO_SUCH_ELEMENT);
        }

        @Test
        void is_one_element_at_a_time() {
            world.opened();
            assertThat(World.refusal(world.open(Samples.FACILITATOR))).isEqualTo(Because.ANOTHER_ROUND_IS_OPEN);
        }

        @Test
        void is_possible_again_and_again_on_the_same_element() {
            Round round = world.opened();
            answered(round, 5);
            closeEarly(round);
            assertThat(World.done(world.open(Samples.FACILITATOR)).subject()).isEqualTo(round.subject());
        }

        @Test
        void keeps_the_floor_that_the_trust_has_then() {
            Floor higher = new Floor(9, 2, 6, 10);
            world.memory.people.save(Samples.TRUST.with(higher));
            Round round = world.opened();
            world.memory.people.save(Samples.TRUST);
            assertThat(world.stored(round).terms().floor()).isEqualTo(higher);
        }

        @Test
        void again_after_too_few_answered_begins_afresh() {
            Round round = world.opened();
            answered(round, 4);
            closeEarly(round);
            Round again = World.done(world.open(Samples.FACILITATOR));
            assertThat(world.memory.reflections.sent(world.trust, again.id())).isEmpty();
            assertThat(world.memory.reflections.sent(world.trust, round.id())).hasSize(4);
        }

        @Test
        void needs_somebody_to_ask() {
            world.memory.people.saveRoster(world.trust, Samples.BOARD_CHANNEL, Set.of(SOMEBODY.id()));
            assertThat(World.refusal(world.open(Samples.FACILITATOR))).isEqualTo(Because.NOBODY_TO_ASK);
        }

        @Test
        void again_after_a_cancelled_round_is_fine_for_nothing_was_published() {
            Round round = world.opened();
            world.clock.advance(Duration.ofHours(1));
            World.done(world.useCases.rounds().cancel(world.trust, Samples.FACILITATOR.id(), round.id()));
            assertThat(World.done(world.open(Samples.FACILITATOR)).id()).isNotEqualTo(round.id());
        }
    }

    @Nested
    class Ending {
        @Test
        void comes_at_the_closing_instant_and_not_a_microsecond_before() {
            Round round = world.opened();
            Instant closing = round.times().closesAt();
            world.clock.set(closing.minusNanos(1000));
            world.useCases.rounds().closeIfDue(world.trust, round.id());
            assertThat(world.stored(round).state()).isEqualTo(RoundState.OPEN);
            world.clock.set(closing);
            world.useCases.rounds().closeIfDue(world.trust, round.id());
            assertThat(world.stored(round).state()).isEqualTo(RoundState.CLOSED);
        }

        @Test
        void publishes_both_editions_once_however_often_the_clock_strikes() {
            Round round = world.opened();
            world.clock.set(round.times().closesAt().plus(Duration.ofDays(2)));
            world.useCases.rounds().closeIfDue(world.trust, round.id());
            world.useCases.rounds().closeIfDue(world.trust, round.id());
            assertThat(sent(new Message.SummaryReady(round.id(), Audience.TEAM)))
                    .hasSize(1);
            assertThat(sent(new Message.SummaryReady(round.id(), Audience.BOARD)))
                    .extracting(Dispatch::to)
                    .containsExactly(new Address.OfChannel(Samples.BOARD_CHANNEL));
            assertThat(world.stored(round).times().closesAt())
                    .isEqualTo(round.times().closesAt());
        }

        @Test
        void early_makes_now_the_closing_time() {
            Round round = closeEarly(world.opened());
            assertThat(round.times().closesAt()).isEqualTo(world.clock.instant());
        }

        @Test
        void by_cancelling_shows_nothing_and_tells_everybody_who_was_asked() {
            Round round = world.opened();
            world.clock.advance(Duration.ofHours(1));
            World.done(world.useCases.rounds().cancel(world.trust, Samples.FACILITATOR.id(), round.id()));
            assertThat(sent(new Message.CalledOff(round.id()))).hasSize(Samples.MEMBERS.size() + 1);
            assertThat(world.memory.summaries.published(world.trust, round.id(), Audience.TEAM))
                    .isEmpty();
        }

        @Test
        void is_for_ever() {
            Round round = closeEarly(world.opened());
            assertThat(World.refusal(
                            world.useCases.rounds().closeEarly(world.trust, Samples.FACILITATOR.id(), round.id())))
                    .isEqualTo(Because.ROUND_HAS_ENDED);
            assertThat(World.refusal(extend(round, Duration.ofDays(9)))).isEqualTo(Because.ROUND_HAS_ENDED);
        }
    }

    @Nested
    class Extending {
        @Test
        void gives_more_time_and_says_so() {
            Round round = world.opened();
            Round longer = World.done(extend(round, Duration.ofDays(2)));
            assertThat(longer.times().closesAt())
                    .isEqualTo(round.times().closesAt().plus(Duration.ofDays(2)));
            assertThat(sent(new Message.MoreTime(round.id()))).hasSize(1);
        }

        @Test
        void is_never_to_an_earlier_time() {
            Round round = world.opened();
            for (Duration notMore : List.of(Duration.ZERO, Duration.ofNanos(-1000), Duration.ofDays(-3))) {
                assertThat(World.refusal(extend(round, notMore))).isEqualTo(Because.NOT_LATER);
            }
            assertThat(world.stored(round)).isEqualTo(round);
        }

        @Test
        void is_at_most_to_the_end_of_the_sixtieth_day_from_today() {
            Round round = world.opened();
            Instant tooFar = Instant.parse("2027-01-23T00:00:00Z");
            assertThat(World.refusal(
                            extend(round, Duration.between(round.times().closesAt(), tooFar))))
                    .isEqualTo(Because.TOO_FAR_AHEAD);
            Instant last = tooFar.minusNanos(1000);
            assertThat(World.done(extend(round, Duration.between(round.times().closesAt(), last)))
                            .times()
                            .closesAt())
                    .isEqualTo(last);
        }

        @Test
        void is_refused_to_anybody_but_a_facilitator() {
            Round round = world.opened();
            assertThat(World.refusal(world.useCases
                            .rounds()
                            .extend(
                                    world.trust,
                                    SOMEBODY.id(),
                                    round.id(),
                                    round.times().closesAt().plusSeconds(60))))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
        }
    }

    @Nested
    class Changing {
        private final MemberId facilitator = Samples.FACILITATOR.id();

        @Test
        void is_for_facilitators_alone() {
            Round round = world.opened();
            RunningRounds rounds = world.useCases.rounds();
            assertThat(World.refusal(rounds.closeEarly(world.trust, SOMEBODY.id(), round.id())))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(World.refusal(rounds.cancel(world.trust, SOMEBODY.id(), round.id())))
                    .isEqualTo(Because.NOT_A_FACILITATOR);
            assertThat(world.stored(round)).isEqualTo(round);
        }

        @Test
        void is_of_rounds_that_there_are() {
            RoundId unknown = new RoundId(new UUID(8, 8));
            assertThat(changes(unknown)).containsOnly(Because.NOT_INVITED);
        }

        @Test
        void is_too_late_at_the_closing_instant_also_where_the_clock_is_late() {
            Round round = world.opened();
            world.clock.set(round.times().closesAt());
            assertThat(changes(round.id())).containsOnly(Because.ROUND_HAS_ENDED);
            assertThat(world.stored(round)).isEqualTo(round);
        }

        private List<Refusal> changes(RoundId round) {
            RunningRounds rounds = world.useCases.rounds();
            return Stream.of(
                            rounds.extend(
                                    world.trust,
                                    facilitator,
                                    round,
                                    world.clock.instant().plus(Duration.ofDays(9))),
                            rounds.closeEarly(world.trust, facilitator, round),
                            rounds.cancel(world.trust, facilitator, round))
                    .map(World::refusal)
                    .toList();
        }
    }

    @Nested
    class LastSummary {
        @Test
        void is_not_for_those_who_were_not_asked() {
            MemberId newcomer = new MemberId(new UUID(7, 1));
            Round round = world.opened();
            world.useCases.settingUp().join(world.trust, newcomer, "A newcomer");
            closeEarly(round);
            assertThat(World.refusal(world.useCases.publishing().last(world.trust, newcomer)))
                    .isEqualTo(Because.NO_SUMMARY_YET);
        }

        @Test
        void is_for_those_who_were_asked_and_only_once_there_is_one() {
            assertThat(World.refusal(world.useCases.publishing().last(world.trust, SOMEBODY.id())))
                    .isEqualTo(Because.NO_SUMMARY_YET);
            Round round = closeEarly(world.opened());
            assertThat(World.done(world.useCases.publishing().last(world.trust, SOMEBODY.id()))
                            .round()
                            .id())
                    .isEqualTo(round.id());
        }
    }

    @Nested
    class Answering {
        @Test
        void counts_only_what_was_sent_before_the_closing_instant() {
            Round round = world.opened();
            Seat seat = world.seat(round, SOMEBODY);
            Reflecting reflecting = world.useCases.reflecting();
            World.done(reflecting.place(seat, new Position.At(1)));
            assertThat(world.memory.reflections.sent(world.trust, round.id())).isEmpty();
            World.done(reflecting.send(seat));
            world.clock.set(round.times().closesAt());
            assertThat(World.refusal(reflecting.place(seat, new Position.At(2))))
                    .isEqualTo(Because.ROUND_HAS_ENDED);
            assertThat(World.refusal(reflecting.send(seat))).isEqualTo(Because.ROUND_HAS_ENDED);
            assertThat(world.memory.reflections.sent(world.trust, round.id())).hasSize(1);
        }

        @Test
        void may_be_withdrawn_until_nothing_of_it_is_left() {
            Round round = world.opened();
            Seat seat = world.seat(round, SOMEBODY);
            World.done(world.useCases.reflecting().place(seat, new Position.NotInMySight()));
            World.done(world.useCases.reflecting().send(seat));
            World.done(world.useCases.reflecting().withdraw(seat));
            assertThat(world.memory.reflections.own(world.trust, round.id(), SOMEBODY.id()))
                    .isEmpty();
        }

        @Test
        void cannot_be_withdrawn_between_the_closing_time_and_the_closing() {
            Round round = world.opened();
            Seat seat = world.seat(round, SOMEBODY);
            answered(round, Samples.MEMBERS.size());
            world.clock.set(round.times().closesAt());
            assertThat(World.refusal(world.useCases.reflecting().withdraw(seat)))
                    .isEqualTo(Because.ROUND_IS_CLOSING);
            assertThat(world.memory.reflections.sent(world.trust, round.id())).hasSize(15);

            world.useCases.rounds().closeIfDue(world.trust, round.id());
            Optional<Published> published = world.memory.summaries.published(world.trust, round.id(), Audience.TEAM);
            World.done(world.useCases.reflecting().withdraw(seat));
            assertThat(world.memory.reflections.sent(world.trust, round.id())).hasSize(14);
            assertThat(world.memory.summaries.published(world.trust, round.id(), Audience.TEAM))
                    .isEqualTo(published)
                    .isPresent();
        }

        @Test
        void is_erased_where_the_round_is_cancelled() {
            Round round = world.opened();
            answered(round, 5);
            World.done(
                    world.useCases.reflecting().place(world.seat(round, Samples.MEMBERS.get(9)), new Position.At(1)));
            world.clock.advance(Duration.ofHours(1));
            World.done(world.useCases.rounds().cancel(world.trust, Samples.FACILITATOR.id(), round.id()));
            assertThat(Samples.MEMBERS)
                    .allSatisfy(member -> assertThat(world.memory.reflections.own(world.trust, round.id(), member.id()))
                            .isEmpty());
        }

        @Test
        void refuses_what_is_not_on_the_scale_or_not_in_the_pack() {
            Round round = world.opened();
            Seat seat = world.seat(round, SOMEBODY);
            Reflecting reflecting = world.useCases.reflecting();
            assertThat(World.refusal(reflecting.place(seat, new Position.At(SamplePack.SCALE.size()))))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
            assertThat(World.refusal(reflecting.write(
                            seat, Prompt.STRENGTH, new Reflecting.Words("", Set.of(new AspectKey("no-such-aspect"))))))
                    .isEqualTo(Because.NO_SUCH_CHOICE);
        }

        @Test
        void refuses_a_text_that_is_too_long_and_says_by_how_much() {
            Round round = world.opened();
            String tooLong = "🙂".repeat(2001);
            assertThat(World.refusal(world.useCases
                            .reflecting()
                            .write(world.seat(round, SOMEBODY), Prompt.EVIDENCE, Reflecting.Words.plain(tooLong))))
                    .isEqualTo(new Refusal.TooLong(2001, 2000));
        }

        @Test
        void is_only_for_those_who_were_asked() {
            world.useCases.settingUp().leave(world.trust, SOMEBODY.id());
            Round round = world.opened();
            assertThat(World.refusal(world.useCases.reflecting().look(world.seat(round, SOMEBODY))))
                    .isEqualTo(Because.NOT_INVITED);
        }

        @Test
        void sends_nothing_where_everything_was_skipped() {
            Round round = world.opened();
            Seat seat = world.seat(round, SOMEBODY);
            for (var prompt : Prompt.values()) {
                World.done(world.useCases.reflecting().skip(seat, prompt));
            }
            assertThat(World.refusal(world.useCases.reflecting().send(seat))).isEqualTo(Because.NOTHING_TO_SEND);
        }
    }

    private void answered(Round round, int people) {
        Samples.MEMBERS.subList(0, people).forEach(member -> {
            World.done(world.useCases.reflecting().place(world.seat(round, member), new Position.At(1)));
            World.done(world.useCases.reflecting().send(world.seat(round, member)));
        });
    }

    private Outcome<Round> extend(Round round, Duration by) {
        return world.useCases
                .rounds()
                .extend(
                        world.trust,
                        Samples.FACILITATOR.id(),
                        round.id(),
                        round.times().closesAt().plus(by));
    }

    private Round closeEarly(Round round) {
        world.clock.advance(Duration.ofHours(1));
        return World.done(world.useCases.rounds().closeEarly(world.trust, Samples.FACILITATOR.id(), round.id()));
    }

    private List<Dispatch> sent(Message message) {
        return world.memory.outbox.all().stream()
                .filter(dispatch -> dispatch.message().equals(message))
                .toList();
    }
}
