package org.ponder.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.channel.RecordingChannel.Replaced;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Eventually;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.sample.World;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.people.Member;
import org.ponder.domain.sample.Samples;

/** What comes in has its turn once, in one transaction, and in order. */
@ExtendWith(Postgres.Extension.class)
class TurnRunnerTest {
    private static final Member FACILITATOR = Samples.FACILITATOR;
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Member BEN = Samples.MEMBERS.get(2);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final World world;
    private final RecordingChannel channel;
    private final TurnRunner turns;
    private final ExecutorService threads = new ThreadPoolExecutor(
            4, 4, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());

    TurnRunnerTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel;
        turns = world.turns(Runnable::run);
    }

    @AfterEach
    void let_go() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Nested
    class A_message {

        @Test
        void is_answered_where_it_was_said() {
            turns.take(world.typed(ADA, "hello"));

            assertThat(channel.said()).extracting(Said::in).containsExactly(World.chat(ADA));
        }

        @Test
        void that_is_delivered_again_is_answered_once() {
            Inbound inbound = world.typed(ADA, "hello");

            turns.take(inbound);
            turns.take(inbound);
            world.turns(Runnable::run).take(inbound);

            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void that_is_said_again_is_answered_again() {
            turns.take(world.typed(ADA, "hello"));
            turns.take(world.typed(ADA, "hello"));

            assertThat(channel.said()).hasSize(2);
        }

        @Test
        void is_not_kept_once_it_was_answered() {
            turns.take(world.typed(ADA, "purple elephants"));

            for (String table : world.ask("SELECT relname FROM pg_class WHERE relkind = 'r'"
                    + " AND relnamespace = 'public'::regnamespace")) {
                assertThat(world.ask("SELECT 1 FROM " + table + " t WHERE t::text LIKE '%purple%'"))
                        .as(table)
                        .isEmpty();
            }
        }

        @Test
        void whose_node_died_before_its_turn_has_it_on_another() {
            world.turns(died -> {}).take(world.typed(ADA, "hello"));
            assertThat(channel.said()).isEmpty();

            turns.workOffEverything();
            turns.workOffEverything();

            assertThat(channel.said()).hasSize(1);
        }

        @Test
        void has_its_turn_with_all_others_that_a_dead_node_left() {
            TurnRunner dead = world.turns(died -> {});
            dead.take(world.typed(ADA, "hello"));
            dead.take(world.typed(ADA, "are you there?"));
            dead.take(world.typed(BEN, "hello"));

            turns.workOffEverything();

            assertThat(channel.titlesIn(World.chat(ADA))).hasSize(2);
            assertThat(channel.titlesIn(World.chat(BEN))).hasSize(1);
        }

        @Test
        void whose_answer_could_not_leave_is_answered_later_and_not_twice() {
            channel.thenFails(Kind.NOT_SENT);
            turns.take(world.typed(ADA, "hello"));
            assertThat(channel.said()).isEmpty();

            world.clock.advance(Duration.ofSeconds(2));
            world.courier.deliverDue();
            turns.workOffEverything();

            assertThat(channel.said()).hasSize(1);
        }
    }

    @Nested
    class A_press {
        private final Post question = asked(FACILITATOR);
        private final String choice = question.card().choices().get(0).key();

        @Test
        void is_answered_with_what_the_card_becomes() {
            Optional<?> becomes = turns.take(world.pressed(FACILITATOR, question.nonce(), choice), LONG);

            assertThat(becomes).isEqualTo(Optional.of(question.spent()));
            assertThat(channel.replaced())
                    .contains(new Replaced(
                            World.chat(FACILITATOR), channel.said().get(0).as(), question.spent()));
            assertThat(channel.said()).hasSizeGreaterThan(1);
        }

        @Test
        void that_is_delivered_again_under_another_id_takes_effect_once() {
            turns.take(world.pressed(FACILITATOR, question.nonce(), choice), LONG);
            List<Said> before = channel.said();
            world.clock.advance(Duration.ofMinutes(1));

            assertThat(turns.take(world.pressed(FACILITATOR, question.nonce(), choice), LONG))
                    .isEmpty();
            assertThat(channel.said()).isEqualTo(before);
        }

        @Test
        void a_good_while_later_is_meant() {
            turns.take(world.pressed(FACILITATOR, question.nonce(), choice), LONG);
            List<Said> before = channel.said();
            world.clock.advance(Duration.ofMinutes(3));

            turns.take(world.pressed(FACILITATOR, question.nonce(), choice), LONG);

            assertThat(channel.said()).hasSizeGreaterThan(before.size());
        }

        @Test
        void that_is_not_over_in_time_has_its_turn_all_the_same() {
            Deque<Runnable> later = new ArrayDeque<>();
            TurnRunner busy = world.turns(later::add);
            List<Said> before = channel.said();

            assertThat(busy.take(world.pressed(FACILITATOR, question.nonce(), choice), Duration.ofMillis(1)))
                    .isEmpty();
            assertThat(channel.said()).isEqualTo(before);

            later.remove().run();
            assertThat(channel.said()).hasSizeGreaterThan(before.size());
        }

        @Test
        void does_not_wait_for_an_answer_to_leave() throws Exception {
            CountDownLatch leaves = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            channel.thenFirst(() -> {
                answered.countDown();
                await(leaves);
            });

            Optional<?> becomes = world.turns(threads).take(world.pressed(FACILITATOR, question.nonce(), choice), LONG);

            assertThat(becomes).isPresent();
            leaves.countDown();
            assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        }

        @Test
        void on_nothing_that_stands_becomes_nothing() {
            assertThat(turns.take(world.pressed(FACILITATOR, UUID.randomUUID().toString(), choice), LONG))
                    .isEmpty();
        }
    }

    @Nested
    class A_question {

        @Test
        void that_is_left_behind_by_words_asks_no_longer() {
            Post first = asked(FACILITATOR);
            turns.take(world.typed(FACILITATOR, "something that is no choice"));

            assertThat(channel.said()).hasSizeGreaterThan(1);
            assertThat(channel.replaced())
                    .extracting(Replaced::what, Replaced::by)
                    .containsExactly(tuple(channel.said().get(0).as(), first.spent()));
        }
    }

    @Nested
    class A_turn_that_fails {

        @Test
        void keeps_nothing_and_says_nothing() {
            TurnRunner appointing =
                    world.turns(Runnable::run, World.account(ADA).id());
            world.whenRoundsAreLookedUp(this::fail);

            appointing.take(world.typed(ADA, "hello"));

            assertThat(channel.said()).isEmpty();
            assertThat(world.ask("SELECT id FROM dispatch")).isEmpty();
            assertThat(facilitators()).containsExactly(FACILITATOR.id().value().toString());

            world.whenRoundsAreLookedUp(() -> {});
            appointing.workOffEverything();
            assertThat(channel.said()).isNotEmpty();
            assertThat(facilitators()).contains(ADA.id().value().toString());
        }

        @Test
        void is_had_again_twice_and_then_its_member_is_told_kindly() {
            world.whenRoundsAreLookedUp(this::fail);

            turns.take(world.typed(ADA, "hello"));
            turns.workOffEverything();
            assertThat(channel.said()).isEmpty();
            turns.workOffEverything();
            afterTheLease();
            turns.workOffEverything();

            assertThat(channel.said())
                    .extracting(Said::in, said -> said.post())
                    .containsExactly(tuple(World.chat(ADA), world.notices.sorry()));
            assertThat(world.ask("SELECT state FROM inbound")).containsExactly("PARKED");
        }

        @Test
        void lets_those_after_it_have_theirs_once_it_is_parked() {
            AtomicInteger failures = new AtomicInteger();
            world.whenRoundsAreLookedUp(() -> {
                if (failures.incrementAndGet() <= 3) {
                    fail();
                }
            });
            turns.take(world.typed(ADA, "hello"));
            turns.take(world.typed(ADA, "are you there?"));
            turns.workOffEverything();
            turns.workOffEverything();
            afterTheLease();

            assertThat(world.ask("SELECT state FROM inbound ORDER BY number")).containsExactly("PARKED", "DONE");
            assertThat(channel.said()).hasSize(2);
        }

        @Test
        void holds_up_nobody_else() {
            world.whenRoundsAreLookedUp(this::fail);
            turns.take(world.typed(ADA, "hello"));
            world.whenRoundsAreLookedUp(() -> {});

            turns.take(world.typed(BEN, "hello"));

            assertThat(channel.said()).extracting(Said::in).containsExactly(World.chat(BEN));
        }

        @Test
        void is_logged_without_a_word_of_what_was_said() {
            world.whenRoundsAreLookedUp(this::fail);

            try (Overheard log = new Overheard()) {
                turns.take(world.typed(ADA, "purple elephants"));
                turns.workOffEverything();
                turns.workOffEverything();

                assertThat(log.text())
                        .contains("a turn failed", "IllegalStateException")
                        .doesNotContain("purple", ADA.name(), "Ada wrote");
            }
        }

        private void fail() {
            throw new IllegalStateException("Ada wrote: purple elephants");
        }

        private void afterTheLease() {
            world.clock.advance(Claim.LEASE);
            world.courier.deliverDue();
        }

        private List<String> facilitators() {
            return world.ask("SELECT id FROM member WHERE standing = 'FACILITATOR'");
        }
    }

    @Nested
    class At_the_same_time {
        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Test
        void one_conversation_has_one_turn_and_others_theirs() {
            holdUpTheFirst();
            TurnRunner parallel = world.turns(threads);
            parallel.take(world.typed(ADA, "hello"));
            Eventually.is("the first turn is under way", () -> begun.get() == 1);
            parallel.take(world.typed(ADA, "are you there?"));
            parallel.take(world.typed(BEN, "hello"));

            Eventually.is(
                    "somebody else is answered",
                    () -> !channel.titlesIn(World.chat(BEN)).isEmpty());
            assertThat(channel.titlesIn(World.chat(ADA))).isEmpty();
            assertThat(begun).hasValue(2);

            goOn.countDown();
            Eventually.is(
                    "both are answered", () -> channel.titlesIn(World.chat(ADA)).size() == 2);
        }

        @Test
        void what_comes_in_is_taken_before_the_turn_that_is_under_way_is_over() throws Exception {
            holdUpTheFirst();
            TurnRunner parallel = world.turns(threads);
            parallel.take(world.typed(ADA, "hello"));
            Eventually.is("the turn is under way", () -> begun.get() == 1);

            Inbound second = world.typed(ADA, "are you there?");
            threads.submit(() -> parallel.take(second)).get(10, TimeUnit.SECONDS);

            assertThat(channel.said()).isEmpty();
            assertThat(world.ask("SELECT state FROM inbound")).containsExactly("WAITING", "WAITING");
            goOn.countDown();
            Eventually.is(
                    "both are answered", () -> channel.titlesIn(World.chat(ADA)).size() == 2);
        }

        @Test
        void two_nodes_give_a_conversation_one_turn() {
            holdUpTheFirst();
            world.turns(threads).take(world.typed(ADA, "hello"));
            Eventually.is("the turn is under way", () -> begun.get() == 1);

            world.turns(threads).workOffEverything();
            Eventually.is(
                    "another node waits for the conversation",
                    () -> !world.ask("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty());
            goOn.countDown();
            Eventually.is(
                    "the turn is over",
                    () -> world.ask("SELECT state FROM inbound").equals(List.of("DONE")));
            Eventually.is(
                    "nobody waits",
                    () -> world.ask("SELECT 1 FROM pg_locks WHERE NOT granted").isEmpty());
            turns.workOffEverything();

            assertThat(begun).hasValue(1);
            assertThat(channel.titlesIn(World.chat(ADA))).hasSize(1);
        }

        @Test
        void a_conversation_goes_on_by_itself_after_what_came_meanwhile() {
            holdUpTheFirst();
            TurnRunner parallel = world.turns(threads);
            parallel.take(world.typed(ADA, "first"));
            Eventually.is("the first turn is under way", () -> begun.get() == 1);
            for (int i = 0; i < 5; i++) {
                parallel.take(world.typed(ADA, "and another"));
            }
            goOn.countDown();

            Eventually.is(
                    "all are answered", () -> channel.titlesIn(World.chat(ADA)).size() == 6);
        }

        private void holdUpTheFirst() {
            world.whenRoundsAreLookedUp(() -> {
                if (begun.incrementAndGet() == 1) {
                    await(goOn);
                }
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the bot asks somebody who says hello. */
    private Post asked(Member member) {
        turns.take(world.typed(member, "hello"));
        Post asked = channel.said().get(channel.said().size() - 1).post();
        assertThat(asked.card().asksForSomething()).isTrue();
        return asked;
    }
}
