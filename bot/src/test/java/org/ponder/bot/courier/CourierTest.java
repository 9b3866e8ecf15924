package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.sample.World;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.card.Block;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.Voice;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;

@ExtendWith(Postgres.Extension.class)
class CourierTest {
    private static final Duration LEASE = Claim.LEASE;
    private static final Duration MOMENT = Duration.ofNanos(1000);
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Member BEN = Samples.MEMBERS.get(2);
    private static final Address TO_ADA = new Address.OfMember(ADA.id());
    private static final Address TO_TEAM = new Address.OfChannel(Samples.TEAM_CHANNEL);

    private final World world;
    private final RecordingChannel channel;
    private final Courier courier;
    private final Round round = SampleRounds.open(Grouping.WHOLE_TEAM);
    private final Message announcement = new Message.Announcement(round.id());
    private final Message question = new Message.AskToReflect(round.id());

    CourierTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel;
        courier = world.courier;
        world.unitOfWork.run(() -> world.ports.rounds().save(world.trust, round));
    }

    @Nested
    class A_dispatch {

        @Test
        void to_a_channel_is_said_there_once() {
            UUID id = world.put(TO_TEAM, announcement);

            courier.deliverDue();
            later(LEASE.multipliedBy(2));

            assertThat(channel.said()).extracting(Said::in).containsExactly(World.team());
            assertThat(world.state(id)).isEqualTo("SENT");
        }

        @Test
        void to_a_member_is_said_in_their_chat_and_stands_there_as_a_notice() {
            UUID id = world.put(TO_ADA, question);

            courier.deliverDue();

            assertThat(channel.said()).singleElement().satisfies(said -> {
                assertThat(said.in()).isEqualTo(World.chat(ADA));
                assertThat(notice(said.post().nonce()))
                        .isEqualTo(
                                new Asked(id, said.post().nonce(), said.post().spent()));
            });
        }

        @Test
        void waits_for_its_time() {
            world.put(TO_TEAM, announcement, world.clock.instant().plusSeconds(90));

            later(Duration.ofSeconds(90).minus(MOMENT));
            assertThat(channel.said()).isEmpty();

            later(MOMENT);
            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void that_has_become_moot_is_not_said_and_not_tried_again() {
            world.unitOfWork.run(() -> world.ports
                    .rounds()
                    .save(world.trust, round.cancelledAt(world.clock.instant().plusSeconds(1))));
            UUID id = world.put(TO_TEAM, announcement);

            courier.deliverDue();

            assertThat(channel.said()).isEmpty();
            assertThat(world.state(id)).isEqualTo("MOOT");
        }

        @Test
        void keeps_nothing_of_what_it_said() {
            world.put(TO_TEAM, announcement);
            Claim reply = reply(ADA, saying("what Ada wrote"));

            world.delivery.deliver(world.trust, List.of(reply));
            courier.deliverDue();

            assertThat(world.ask("SELECT coalesce(body, 'forgotten') FROM dispatch"))
                    .containsExactly("forgotten", "forgotten");
        }
    }

    @Nested
    class After_a_failure {

        @Test
        void what_was_not_sent_is_tried_again_and_each_time_after_twice_the_wait_but_not_for_ever() {
            UUID id = world.put(TO_TEAM, announcement);
            for (int i = 0; i < 1_000; i++) {
                channel.thenFails(Kind.NOT_SENT);
            }

            courier.deliverDue();
            for (long wait : List.of(2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900)) {
                assertThat(world.state(id)).isEqualTo("WAITING");
                long before = tries(id);
                later(Duration.ofSeconds(wait).minus(MOMENT));
                assertThat(tries(id)).isEqualTo(before);
                later(MOMENT);
                assertThat(tries(id)).isEqualTo(before + 1);
            }
            Instant tried = world.clock.instant();
            while (world.state(id).equals("WAITING")
                    && world.clock.instant().isBefore(tried.plus(Duration.ofDays(7)))) {
                later(Duration.ofMinutes(15));
            }

            assertThat(channel.said()).isEmpty();
            assertThat(world.state(id)).isEqualTo("REFUSED");
            assertThat(Duration.between(tried, world.clock.instant()))
                    .isBetween(Duration.ofDays(4), Duration.ofDays(5));
        }

        @ParameterizedTest
        @CsvSource({"90, 90", "1, 2"})
        void it_waits_as_long_as_the_platform_asks_and_never_less_than_it_would(long asked, long waits) {
            channel.thenFails(Kind.NOT_SENT, Duration.ofSeconds(asked));
            world.put(TO_TEAM, announcement);
            courier.deliverDue();

            later(Duration.ofSeconds(waits).minus(MOMENT));
            assertThat(channel.said()).isEmpty();

            later(MOMENT);
            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void it_waits_up_to_a_quarter_longer_so_that_not_everything_comes_back_at_once() {
            world.chance = 1;
            channel.thenFails(Kind.NOT_SENT);
            world.put(TO_TEAM, announcement);
            courier.deliverDue();

            later(Duration.ofMillis(2500).minus(MOMENT));
            assertThat(channel.said()).isEmpty();

            later(MOMENT);
            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void what_may_stand_in_a_channel_is_parked_and_never_repeated() {
            channel.thenFails(Kind.UNKNOWN);
            UUID id = world.put(TO_TEAM, announcement);

            courier.deliverDue();
            later(Duration.ofDays(1));

            assertThat(channel.said()).isEmpty();
            assertThat(world.state(id)).isEqualTo("UNKNOWN");
        }

        @Test
        void what_may_stand_in_a_chat_is_repeated() {
            channel.thenFails(Kind.UNKNOWN).thenFails(Kind.UNKNOWN);
            world.put(TO_ADA, question);
            Claim reply = reply(BEN, saying("Thank you"));

            courier.deliverDue();
            world.delivery.deliver(world.trust, List.of(reply));
            later(Duration.ofSeconds(2));

            assertThat(channel.said()).extracting(Said::in).containsExactly(World.chat(ADA), World.chat(BEN));
        }

        @Test
        void what_may_stand_in_a_chat_is_not_repeated_for_ever() {
            for (int i = 0; i < 10; i++) {
                channel.thenFails(Kind.UNKNOWN);
            }
            UUID id = world.put(TO_ADA, question);
            Claim reply = reply(BEN, saying("Thank you"));

            courier.deliverDue();
            world.delivery.deliver(world.trust, List.of(reply));
            for (int i = 0; i < 20; i++) {
                later(Duration.ofMinutes(15));
            }

            assertThat(tries(id)).isEqualTo(3);
            assertThat(tries(reply.id())).isEqualTo(3);
            assertThat(world.state(id)).isEqualTo("UNKNOWN");
        }

        @Test
        void an_answer_that_may_stand_in_a_channel_is_not_repeated_either() {
            channel.thenFails(Kind.UNKNOWN);
            Claim reply = world.unitOfWork.run(() -> world.dispatches.reply(
                    world.trust,
                    world.inbound(World.team(), World.account(ADA), new Event.Spoke(new Heard.Typed("summary"))),
                    saying("Here it is"),
                    world.clock.instant()));

            world.delivery.deliver(world.trust, List.of(reply));
            later(Duration.ofDays(1));

            assertThat(channel.said()).isEmpty();
            assertThat(world.state(reply.id())).isEqualTo("UNKNOWN");
        }

        @ParameterizedTest
        @CsvSource({"UNREACHABLE", "REFUSED"})
        void what_cannot_arrive_is_given_up_and_known_to_be(Kind kind) {
            channel.thenFails(kind);
            UUID id = world.put(TO_ADA, question);

            courier.deliverDue();
            later(Duration.ofDays(1));

            assertThat(channel.said()).isEmpty();
            assertThat(world.state(id)).isEqualTo(kind.name());
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GONE")
        void the_reason_is_kept_as_the_platform_gave_it(Why why) {
            channel.thenIsUnreachable(why);
            UUID id = world.put(TO_ADA, question);

            courier.deliverDue();

            assertThat(world.why(id)).isEqualTo(why.name());
        }

        @Test
        void what_waits_behind_another_in_its_place_was_not_tried() {
            channel.thenFails(Kind.NOT_SENT);
            UUID first = world.put(TO_ADA, question);
            UUID second = world.put(TO_ADA, new Message.CalledOff(round.id()));

            courier.deliverDue();

            assertThat(tries(first)).isEqualTo(1);
            assertThat(tries(second)).isZero();
            later(Duration.ofSeconds(2));
            assertThat(channel.said()).hasSize(2);
        }

        @Test
        void of_the_bot_itself_it_is_tried_again() {
            channel.thenFirst(() -> {
                throw new IllegalStateException("Ada wrote: my secret");
            });
            Claim reply = reply(ADA, saying("my secret"));

            try (Overheard log = new Overheard()) {
                world.delivery.deliver(world.trust, List.of(reply));
                later(Duration.ofSeconds(2));

                assertThat(log.text())
                        .contains("could not be made ready", "IllegalStateException")
                        .doesNotContain("secret", "Ada", ADA.name());
            }
            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void nobody_is_named_in_the_log() {
            channel.thenFails(Kind.REFUSED).thenFails(Kind.UNREACHABLE);
            world.put(TO_ADA, question);
            Claim reply = reply(ADA, saying("my secret"));

            try (Overheard log = new Overheard()) {
                world.delivery.deliver(world.trust, List.of(reply));
                courier.deliverDue();

                assertThat(log.text())
                        .contains("OUR_FAULT", "UNREACHABLE")
                        .doesNotContain("secret", ADA.name(), ADA.id().value().toString());
            }
        }

        @Test
        void of_one_nobody_else_waits() {
            channel.thenFails(Kind.NOT_SENT);
            world.put(TO_ADA, question);
            world.put(new Address.OfMember(BEN.id()), question);

            courier.deliverDue();

            assertThat(channel.said()).extracting(Said::in).containsExactly(World.chat(BEN));
        }
    }

    @Nested
    class A_message_that_only_those_get_who_have_not_answered {
        private final Message again = new Message.AskedLater(round.id());

        @ParameterizedTest
        @EnumSource
        void leaves_no_trace_when_it_fails(Kind kind) {
            channel.thenFails(kind);
            UUID id = world.put(TO_ADA, again);

            assertThat(loggedBy(courier::deliverDue)).isEmpty();
            assertThat(tries(id)).isEqualTo(1);
            assertThat(undelivered()).isEmpty();
        }

        @Test
        void leaves_no_trace_when_it_is_sent_or_moot_or_the_bot_itself_breaks() {
            channel.thenFirst(() -> {
                throw new IllegalStateException("broken");
            });
            UUID id = world.put(TO_ADA, again);
            assertThat(loggedBy(courier::deliverDue)).isEmpty();

            assertThat(loggedBy(() -> later(Duration.ofSeconds(2)))).isEmpty();
            assertThat(world.state(id)).isEqualTo("SENT");

            world.unitOfWork.run(() -> world.ports.nudges().leaveAlone(world.trust, round.id(), ADA.id()));
            UUID unwanted = world.put(TO_ADA, again);
            assertThat(loggedBy(courier::deliverDue)).isEmpty();
            assertThat(world.state(unwanted)).isEqualTo("MOOT");
            assertThat(undelivered()).isEmpty();
        }

        @Test
        void leaves_after_everything_that_everybody_gets() {
            world.put(TO_ADA, again);
            UUID id = world.put(TO_ADA, question);
            channel.thenWorks().thenFails(Kind.NOT_SENT);

            courier.deliverDue();

            assertThat(world.state(id)).isEqualTo("SENT");
            assertThat(channel.said()).hasSize(1);
        }

        private List<Undelivered> undelivered() {
            return world.unitOfWork.run(() -> world.ports.deliveries().undelivered(world.trust));
        }
    }

    @Nested
    class After_a_crash {

        @Test
        void what_was_kept_and_not_sent_leaves_when_its_lease_is_over() {
            reply(ADA, saying("Thank you"));

            later(LEASE.minus(MOMENT));
            assertThat(channel.said()).isEmpty();

            later(MOMENT);
            later(LEASE);
            assertThat(channel.titlesIn(World.chat(ADA))).containsExactly("Thank you");
        }

        @Test
        void what_was_claimed_and_not_sent_leaves_when_its_lease_is_over() {
            world.put(TO_TEAM, announcement);
            claim();

            later(LEASE.minus(MOMENT));
            assertThat(channel.said()).isEmpty();

            later(MOMENT);
            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void what_was_on_its_way_to_a_channel_is_parked_and_never_repeated() {
            UUID announced = world.put(TO_TEAM, announcement);
            dyingOnTheWay(courier::deliverDue);
            Claim reply = world.unitOfWork.run(() -> world.dispatches.reply(
                    world.trust,
                    world.inbound(World.team(), World.account(ADA), new Event.Spoke(new Heard.Typed("summary"))),
                    saying("Here it is"),
                    world.clock.instant()));
            dyingOnTheWay(() -> world.delivery.deliver(world.trust, List.of(reply)));

            later(LEASE);

            assertThat(channel.said()).isEmpty();
            assertThat(world.state(announced)).isEqualTo("UNKNOWN");
            assertThat(world.state(reply.id())).isEqualTo("UNKNOWN");
        }

        @Test
        void what_was_on_its_way_to_a_person_is_repeated_unless_they_would_be_reminded_twice() {
            UUID asked = world.put(TO_ADA, question);
            dyingOnTheWay(courier::deliverDue);
            later(LEASE);
            assertThat(world.state(asked)).isEqualTo("SENT");
            world.clock.advance(Duration.ofDays(2));
            world.unitOfWork.run(() -> world.ports
                    .nudges()
                    .save(world.trust, round.id(), new Nudge(1, world.clock.instant(), Voice.CLOCK)));
            UUID reminder = world.put(TO_ADA, new Message.Reminder(round.id(), 1));
            dyingOnTheWay(courier::deliverDue);

            assertThat(loggedBy(() -> later(LEASE))).isEmpty();

            assertThat(world.state(reminder)).isEqualTo("UNKNOWN");
            assertThat(channel.said()).extracting(Said::in).containsExactly(World.chat(ADA));
        }

        @Test
        void what_was_tried_in_vain_before_is_tried_again() {
            channel.thenFails(Kind.NOT_SENT);
            UUID id = world.put(TO_TEAM, announcement);
            courier.deliverDue();
            later(Duration.ofSeconds(2).minus(MOMENT));
            world.clock.advance(MOMENT);
            claim();

            later(LEASE);

            assertThat(world.state(id)).isEqualTo("SENT");
        }

        private void dyingOnTheWay(Runnable work) {
            channel.thenFirst(() -> {
                throw new Killed();
            });
            assertThatExceptionOfType(Killed.class).isThrownBy(work::run);
        }

        @Test
        void a_card_that_was_to_be_replaced_is_replaced_when_its_lease_is_over() {
            Claim asked = reply(ADA, asking("Where are we?", "nonce"));
            world.delivery.deliver(world.trust, List.of(asked));
            replacement(asked, "Answered");

            later(LEASE);

            assertThat(channel.replaced()).singleElement().satisfies(replaced -> {
                assertThat(replaced.what()).isEqualTo(channel.said().get(0).as());
                assertThat(replaced.by().title()).isEqualTo("Answered");
            });
        }
    }

    @Nested
    class A_card {
        private final Claim asked = reply(ADA, asking("Where are we?", "nonce"));

        @Test
        void is_replaced_where_it_stands() {
            world.delivery.deliver(world.trust, List.of(asked));
            world.delivery.deliver(world.trust, List.of(replacement(asked, "Answered")));

            assertThat(channel.replaced())
                    .containsExactly(new RecordingChannel.Replaced(
                            World.chat(ADA), channel.said().get(0).as(), Card.saying("Answered", List.of())));
        }

        @Test
        void that_is_gone_is_left_alone() {
            world.delivery.deliver(world.trust, List.of(asked));
            Claim replacement = replacement(asked, "Answered");
            channel.thenFails(Kind.UNREACHABLE);

            world.delivery.deliver(world.trust, List.of(replacement));
            later(Duration.ofDays(1));

            assertThat(channel.replaced()).isEmpty();
            assertThat(world.state(replacement.id())).isEqualTo("UNREACHABLE");
        }

        @Test
        void that_never_arrived_needs_no_replacing() {
            channel.thenFails(Kind.REFUSED);
            world.delivery.deliver(world.trust, List.of(asked));
            Claim replacement = replacement(asked, "Answered");

            world.delivery.deliver(world.trust, List.of(replacement));
            for (Duration waited = Duration.ZERO; waited.compareTo(LEASE) < 0; waited = waited.plusSeconds(2)) {
                assertThat(world.state(replacement.id())).isEqualTo("WAITING");
                later(Duration.ofSeconds(2));
            }
            later(Duration.ofSeconds(2));

            assertThat(channel.replaced()).isEmpty();
            assertThat(world.state(replacement.id())).isEqualTo("MOOT");
        }

        @Test
        void that_is_answered_before_it_could_be_sent_is_not_sent_any_more() {
            channel.thenFails(Kind.NOT_SENT);
            world.delivery.deliver(world.trust, List.of(asked));
            replacement(asked, "Answered");

            later(Duration.ofDays(1));

            assertThat(channel.said()).isEmpty();
            assertThat(world.state(asked.id())).isEqualTo("MOOT");
            assertThat(world.ask("SELECT coalesce(body, 'forgotten') FROM dispatch WHERE id = '" + asked.id() + "'"))
                    .containsExactly("forgotten");
        }

        @Test
        void that_is_answered_while_another_node_sends_it_is_replaced_once_it_stands() {
            Claim[] replacement = new Claim[1];
            channel.thenFirst(() -> {
                replacement[0] = replacement(asked, "Answered");
                world.delivery.deliver(world.trust, List.of(replacement[0]));
            });

            world.delivery.deliver(world.trust, List.of(asked));
            assertThat(channel.replaced()).isEmpty();
            later(Duration.ofSeconds(2));

            assertThat(channel.said()).hasSize(1);
            assertThat(channel.replaced())
                    .containsExactly(new RecordingChannel.Replaced(
                            World.chat(ADA), channel.said().get(0).as(), Card.saying("Answered", List.of())));
            assertThat(world.state(replacement[0].id())).isEqualTo("SENT");
        }

        @Test
        void may_be_replaced_twice_when_it_is_not_clear_whether_it_was() {
            world.delivery.deliver(world.trust, List.of(asked));
            Claim replacement = replacement(asked, "Answered");
            channel.thenFails(Kind.UNKNOWN);

            world.delivery.deliver(world.trust, List.of(replacement));
            later(Duration.ofSeconds(2));

            assertThat(channel.replaced()).hasSize(1);
        }

        @Test
        void that_was_said_can_be_pressed_while_others_are_still_on_their_way() {
            world.put(TO_ADA, question);
            world.put(new Address.OfMember(BEN.id()), question);
            List<Boolean> found = new ArrayList<>();
            channel.thenWorks()
                    .thenFirst(() -> found.add(pressable(channel.said().get(0))));

            courier.deliverDue();

            assertThat(found).containsExactly(true);
        }

        private boolean pressable(Said said) {
            ExecutorService somebody = Executors.newSingleThreadExecutor();
            try {
                return somebody.submit(() -> world.unitOfWork.run(() -> world.dispatches
                                .notice(world.trust, said.post().nonce())
                                .isPresent()))
                        .get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                somebody.shutdown();
            }
        }
    }

    @Nested
    class In_one_conversation {

        @Test
        void everything_is_said_in_the_order_in_which_it_was_kept() {
            world.delivery.deliver(world.trust, threeReplies());

            assertThat(channel.titlesIn(World.chat(ADA))).containsExactly("first", "second", "third");
        }

        @Test
        void everything_is_said_in_that_order_after_a_crash_too() {
            threeReplies();

            later(LEASE);

            assertThat(channel.titlesIn(World.chat(ADA))).containsExactly("first", "second", "third");
        }

        @Test
        void nothing_overtakes_what_has_to_wait() {
            channel.thenFails(Kind.NOT_SENT, Duration.ofSeconds(30));

            world.delivery.deliver(world.trust, threeReplies());
            assertThat(channel.said()).isEmpty();

            later(Duration.ofSeconds(30));
            assertThat(channel.titlesIn(World.chat(ADA))).containsExactly("first", "second", "third");
        }

        @Test
        void what_will_never_arrive_keeps_nothing_back() {
            channel.thenFails(Kind.REFUSED);

            world.delivery.deliver(world.trust, threeReplies());

            assertThat(channel.titlesIn(World.chat(ADA))).containsExactly("second", "third");
        }

        private List<Claim> threeReplies() {
            return List.of(reply(ADA, saying("first")), reply(ADA, saying("second")), reply(ADA, saying("third")));
        }
    }

    @Nested
    class Of_two_couriers {

        @Test
        void each_dispatch_is_taken_by_one() throws Exception {
            List<Integer> all = IntStream.range(0, 60).boxed().toList();
            all.forEach(i -> world.put(TO_TEAM, announcement));
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> delivered = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    delivered.add(both.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        courier.deliverDue();
                        return true;
                    }));
                }
                for (Future<?> one : delivered) {
                    one.get(60, TimeUnit.SECONDS);
                }
            } finally {
                both.shutdownNow();
            }

            assertThat(channel.said()).hasSize(all.size());
            assertThat(world.ask("SELECT DISTINCT state FROM dispatch")).containsExactly("SENT");
        }

        @Test
        void one_that_is_slow_sends_nothing_that_the_other_may_have_taken_meanwhile() {
            for (int i = 0; i < 4; i++) {
                world.put(TO_TEAM, announcement);
            }
            RecordingChannel other = new RecordingChannel(World.PLATFORM);
            Runnable slowly = () -> world.clock.advance(Duration.ofSeconds(25));
            channel.thenFirst(slowly).thenFirst(slowly).thenFirst(() -> {
                slowly.run();
                elsewhere(() -> world.courier(other).deliverDue());
            });

            courier.deliverDue();
            later(LEASE);

            assertThat(channel.said().size() + other.said().size()).isEqualTo(4);
        }
    }

    @Nested
    class A_platform {

        @Test
        void that_is_switched_off_cannot_be_reached() {
            UUID id = world.put(TO_TEAM, announcement);

            world.courier(new RecordingChannel("another")).deliverDue();

            assertThat(channel.said()).isEmpty();
            assertThat(world.why(id)).isEqualTo("DISCONNECTED");
        }

        @Test
        void that_is_slow_is_given_everything_all_the_same() {
            channel.thenFirst(() -> world.clock.advance(LEASE));
            world.put(TO_TEAM, announcement);
            world.put(TO_TEAM, new Message.MoreTime(round.id()));

            courier.deliverDue();

            assertThat(channel.said()).hasSize(2);
        }
    }

    /** Nothing that anybody here could handle. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static String loggedBy(Runnable work) {
        try (Overheard log = new Overheard()) {
            work.run();
            return log.text();
        }
    }

    private void later(Duration wait) {
        world.clock.advance(wait);
        courier.deliverDue();
    }

    /** On another thread, as another node would. */
    private static void elsewhere(Runnable action) {
        ExecutorService node = Executors.newSingleThreadExecutor();
        try {
            node.submit(action).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            node.shutdown();
        }
    }

    private List<Claim> claim() {
        Instant now = world.clock.instant();
        Budget budget = new Budget(50, Duration.ZERO, Duration.ZERO);
        return world.unitOfWork.run(
                () -> world.dispatches.claim(new Outing(world.trust, UUID.randomUUID()), now, budget));
    }

    private Claim reply(Member to, Post post) {
        Inbound inbound = world.typed(to, "hello");
        return world.unitOfWork.run(() -> world.dispatches.reply(world.trust, inbound, post, world.clock.instant()));
    }

    private Claim replacement(Claim of, String title) {
        Asked asked = new Asked(of.id(), "nonce", Card.saying(title, List.of()));
        Inbound inbound = world.typed(ADA, "hello");
        return world.unitOfWork.run(
                () -> world.dispatches.replacement(world.trust, inbound, asked, world.clock.instant()));
    }

    private Asked notice(String nonce) {
        return world.unitOfWork.run(
                () -> world.dispatches.notice(world.trust, nonce).orElseThrow());
    }

    private long tries(UUID id) {
        return Long.parseLong(
                world.ask("SELECT tries FROM dispatch WHERE id = '" + id + "'").get(0));
    }

    private static Post saying(String title) {
        return Post.lasting(Card.saying(title, List.of(new Block.Text("…"))));
    }

    private static Post asking(String title, String nonce) {
        return new Post(
                new Card(title, List.of(), List.of(), List.of(Choice.main("on", "Go on"))),
                nonce,
                Card.saying(title, List.of()));
    }
}
