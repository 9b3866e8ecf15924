package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.channel.SampleCards;
import org.ponder.bot.courier.Asked;
import org.ponder.bot.courier.Budget;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.courier.Dispatches;
import org.ponder.bot.courier.Errand;
import org.ponder.bot.courier.Fate;
import org.ponder.bot.courier.Outing;
import org.ponder.bot.sample.Another;
import org.ponder.bot.sample.World;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Choice;
import org.ponder.dialogs.card.Post;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.sample.Samples;

@ExtendWith(Postgres.Extension.class)
class JpaDispatchesTest {
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Address TO_ADA = new Address.OfMember(ADA.id());
    private static final Address TO_BEN =
            new Address.OfMember(Samples.MEMBERS.get(2).id());
    private static final Address TO_TEAM = new Address.OfChannel(Samples.TEAM_CHANNEL);
    private static final Address TO_BOARD = new Address.OfChannel(Samples.BOARD_CHANNEL);
    private static final Message QUESTION = new Message.AskToReflect(new RoundId(UUID.randomUUID()));
    private static final Message REMINDER = new Message.Reminder(new RoundId(UUID.randomUUID()), 1);
    private static final Duration MOMENT = Duration.ofNanos(1000);
    private static final Card SPENT = Card.saying("Answered", List.of());
    private static final Post NOTICE =
            new Post(new Card("Begin?", List.of(), List.of(), List.of(Choice.main("on", "Go on"))), "nonce", SPENT);

    private final World world;
    private final Dispatches dispatches;
    private final Another another;
    private final TrustId trust;

    JpaDispatchesTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        dispatches = world.dispatches;
        another = new Another(world);
        trust = world.trust;
    }

    @AfterEach
    void let_go() {
        another.close();
    }

    @Nested
    class A_claim {

        @Test
        void is_of_what_was_put_as_it_was_put() {
            UUID toAda = world.put(TO_ADA, QUESTION);
            UUID toTeam = world.put(TO_TEAM, QUESTION);

            assertThat(claim())
                    .containsExactly(
                            new Claim(trust, toAda, new Errand.Tell(TO_ADA, QUESTION), 0, false),
                            new Claim(trust, toTeam, new Errand.Tell(TO_TEAM, QUESTION), 0, false));
        }

        @Test
        void is_in_the_order_in_which_it_was_put_whenever_each_was_due() {
            Instant now = world.clock.instant();
            List<UUID> put = List.of(
                    world.put(TO_TEAM, QUESTION, now.plusSeconds(5)),
                    world.put(TO_ADA, QUESTION, now.plusSeconds(1)),
                    world.put(TO_BOARD, QUESTION, now.plusSeconds(3)));
            world.clock.advance(Duration.ofSeconds(5));

            assertThat(claim()).extracting(Claim::id).containsExactlyElementsOf(put);
        }

        @Test
        void is_of_one_thing_for_each_place_in_the_order_in_which_they_were_put() {
            UUID first = world.put(TO_TEAM, QUESTION);
            UUID second = world.put(TO_TEAM, QUESTION);
            UUID elsewhere = world.put(TO_ADA, QUESTION);

            assertThat(claim()).extracting(Claim::id).containsExactly(first, elsewhere);
            assertThat(claim()).extracting(Claim::id).containsExactly(second);
        }

        @Test
        void leaves_a_while_between_two_things_in_one_place() {
            world.put(TO_TEAM, QUESTION);
            UUID second = world.put(TO_TEAM, QUESTION);
            UUID third = world.put(TO_TEAM, QUESTION);
            Budget slow = new Budget(5, Duration.ZERO, Duration.ofSeconds(1));
            assertThat(claim(slow)).hasSize(1);
            world.clock.advance(Duration.ofSeconds(1).minus(MOMENT));
            assertThat(claim(slow)).isEmpty();

            world.clock.advance(MOMENT);
            assertThat(claim(slow)).extracting(Claim::id).containsExactly(second);
            assertThat(claim(slow)).isEmpty();
            world.clock.advance(Duration.ofSeconds(1));
            assertThat(claim(slow)).extracting(Claim::id).containsExactly(third);
        }

        @Test
        void goes_past_nothing_in_the_same_place_that_waits_for_another_try() {
            world.put(TO_TEAM, QUESTION);
            Claim first = claim().get(0);
            UUID second = world.put(TO_TEAM, QUESTION);
            Instant then = world.clock.instant().plusSeconds(30);
            record(first, new Fate.Again(then, false));

            world.clock.set(then.minus(MOMENT));
            assertThat(claim()).isEmpty();

            world.clock.set(then);
            assertThat(claim()).extracting(Claim::id).containsExactly(first.id());
            record(first, new Fate.Sent(new Posted("message 7")));
            assertThat(claim()).extracting(Claim::id).containsExactly(second);
        }

        @Test
        void of_what_only_some_get_is_of_one_when_nothing_else_is_due() {
            UUID some = world.put(TO_ADA, REMINDER);
            UUID others = world.put(TO_BEN, REMINDER);
            UUID all = world.put(TO_TEAM, QUESTION);

            assertThat(claim()).extracting(Claim::id).containsExactly(all);
            assertThat(claim()).extracting(Claim::id).containsExactly(some);
            assertThat(claim()).extracting(Claim::id).containsExactly(others);
        }

        @Test
        void is_not_of_what_is_not_due() {
            world.put(TO_TEAM, QUESTION, world.clock.instant().plus(MOMENT));
            assertThat(claim()).isEmpty();

            world.clock.advance(MOMENT);
            assertThat(claim()).hasSize(1);
        }

        @Test
        void is_of_what_was_put_first_where_there_is_more_than_is_wanted() {
            Instant now = world.clock.instant();
            UUID first = world.put(TO_TEAM, QUESTION, now);
            UUID later = world.put(TO_ADA, QUESTION, now.minusSeconds(1));

            assertThat(claim(1)).extracting(Claim::id).containsExactly(first);
            assertThat(claim(1)).extracting(Claim::id).containsExactly(later);
            assertThat(claim(1)).isEmpty();
        }

        @Test
        void holds_for_a_lease_and_then_falls_to_whoever_comes() {
            UUID id = world.put(TO_TEAM, QUESTION);
            assertThat(claim()).hasSize(1);

            world.clock.advance(Claim.LEASE.minus(MOMENT));
            assertThat(claim()).isEmpty();

            world.clock.advance(MOMENT);
            assertThat(claim()).extracting(Claim::id).containsExactly(id);
        }

        @Test
        void is_of_one_trust_and_all_are_found_in_which_something_is_due() {
            TrustId other = new TrustId(UUID.randomUUID());
            world.unitOfWork.run(other, () -> world.ports.people().save(Trust.founded(other, "Another trust")));
            UUID id = world.put(TO_TEAM, QUESTION);
            world.putFor(other, id, TO_TEAM, QUESTION);

            assertThat(due()).containsExactlyInAnyOrder(trust, other);
            assertThat(claim()).extracting(Claim::trust).containsExactly(trust);
            assertThat(due()).containsExactly(other);
        }

        @Test
        void is_not_of_what_another_trust_put_under_the_same_id_for_later() {
            TrustId other = new TrustId(UUID.randomUUID());
            world.unitOfWork.run(other, () -> world.ports.people().save(Trust.founded(other, "Another trust")));
            UUID id = world.put(TO_TEAM, QUESTION);
            world.putFor(other, id, TO_TEAM, QUESTION);
            world.change("UPDATE dispatch SET not_before = not_before + interval '1 hour' WHERE trust_id = '"
                    + other.value() + "'");

            assertThat(claim()).extracting(Claim::trust).containsExactly(trust);
        }

        @Test
        void is_not_of_what_was_not_kept() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> world.unitOfWork.run(() -> {
                        dispatches.reply(trust, world.typed(ADA, "hello"), NOTICE, world.clock.instant());
                        throw new IllegalStateException("no");
                    }));
            world.clock.advance(Claim.LEASE);

            assertThat(claim()).isEmpty();
        }
    }

    @Nested
    class Of_two_claimants {

        @Test
        void one_is_out_for_a_trust_until_it_is_back() {
            world.put(TO_TEAM, QUESTION);
            UUID second = world.put(TO_ADA, QUESTION);
            Outing out = new Outing(trust, UUID.randomUUID());
            assertThat(run(() -> dispatches.claim(out, world.clock.instant(), budget(1))))
                    .hasSize(1);

            assertThat(claim()).isEmpty();
            assertThat(due()).isEmpty();

            back(out, world.clock.instant().plusSeconds(1));
            world.clock.advance(Duration.ofSeconds(1).minus(MOMENT));
            assertThat(claim()).isEmpty();
            world.clock.advance(MOMENT);
            assertThat(due()).containsExactly(trust);
            assertThat(claim()).extracting(Claim::id).containsExactly(second);
        }

        @Test
        void one_that_dies_is_followed_when_its_lease_is_over() {
            UUID first = world.put(TO_TEAM, QUESTION);
            UUID second = world.put(TO_ADA, QUESTION);
            Outing dead = new Outing(trust, UUID.randomUUID());
            run(() -> dispatches.claim(dead, world.clock.instant(), budget(1)));

            world.clock.advance(Claim.LEASE.minus(MOMENT));
            assertThat(claim()).isEmpty();
            world.clock.advance(MOMENT);
            assertThat(claim()).extracting(Claim::id).containsExactly(first, second);
        }

        @Test
        void one_that_is_late_does_not_call_the_other_back() {
            world.put(TO_TEAM, QUESTION);
            world.put(TO_ADA, QUESTION);
            world.put(TO_BOARD, QUESTION);
            Outing late = new Outing(trust, UUID.randomUUID());
            run(() -> dispatches.claim(late, world.clock.instant(), budget(1)));
            world.clock.advance(Claim.LEASE);
            Outing other = new Outing(trust, UUID.randomUUID());
            assertThat(run(() -> dispatches.claim(other, world.clock.instant(), budget(1))))
                    .hasSize(1);

            back(late, world.clock.instant());

            assertThat(claim()).isEmpty();
        }

        @Test
        void one_that_comes_back_learns_when_the_next_is_due() {
            Instant then = world.clock.instant().plusSeconds(7);
            world.put(TO_TEAM, QUESTION);
            world.put(TO_ADA, QUESTION, then);
            world.put(TO_BOARD, QUESTION, then.plusSeconds(1));
            Outing out = new Outing(trust, UUID.randomUUID());
            run(() -> dispatches.claim(out, world.clock.instant(), budget(5)));

            assertThat(back(out, world.clock.instant())).contains(then);
        }

        @Test
        void of_what_only_some_get_all_is_put_off_and_nothing_else() {
            world.put(TO_ADA, REMINDER);
            world.put(TO_BEN, REMINDER);
            UUID all = world.put(TO_TEAM, QUESTION);
            Instant then = world.clock.instant().plusSeconds(30);

            world.unitOfWork.run(() -> dispatches.putOffBlind(trust, then));

            assertThat(claim()).extracting(Claim::id).containsExactly(all);
            assertThat(claim()).isEmpty();
            world.clock.set(then);
            assertThat(claim()).hasSize(1);
        }

        @Test
        void none_loses_a_dispatch_and_none_takes_one_twice() throws Exception {
            List<UUID> all = IntStream.range(0, 100)
                    .mapToObj(i -> world.put(
                            new Address.OfMember(Samples.MEMBERS.get(i % 15).id()), QUESTION))
                    .toList();
            ExecutorService nodes = Executors.newFixedThreadPool(4);
            List<UUID> claimed = new ArrayList<>();
            try {
                Callable<List<UUID>> node = () -> {
                    List<UUID> mine = new ArrayList<>();
                    while (!due().isEmpty()) {
                        claim(3).forEach(claim -> mine.add(claim.id()));
                    }
                    return mine;
                };
                for (var one : nodes.invokeAll(List.of(node, node, node, node))) {
                    claimed.addAll(Another.done(one));
                }
            } finally {
                nodes.shutdown();
            }

            assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Nested
    class A_reply {

        @Test
        void is_claimed_by_whoever_keeps_it_until_its_lease_is_over() {
            Claim reply = reply(NOTICE);

            world.clock.advance(Claim.LEASE.minus(MOMENT));
            assertThat(claim()).isEmpty();

            world.clock.advance(MOMENT);
            assertThat(claim()).containsExactly(reply);
        }

        @Test
        void goes_to_where_its_conversation_was_last_heard_from() {
            reply(NOTICE);
            Inbound moved = world.typed(ADA, "hello");
            world.unitOfWork.run(() -> world.conversations.refresh(
                    trust,
                    new Inbound(
                            moved.delivery(), moved.conversation(), moved.from(), "{\"moved\":true}", moved.event())));
            world.clock.advance(Claim.LEASE);

            assertThat(claim())
                    .extracting(Claim::errand)
                    .containsExactly(new Errand.Say(new Destination(World.chat(ADA), "{\"moved\":true}"), NOTICE));
        }

        @Test
        void says_after_a_crash_what_it_would_have_said() {
            long seed = new Random().nextLong();
            SampleCards cards = new SampleCards(new Random(seed));
            List<Claim> replies =
                    IntStream.range(0, 50).mapToObj(i -> reply(cards.post())).toList();
            world.clock.advance(Claim.LEASE);

            assertThat(replies)
                    .as("seed %d", seed)
                    .allSatisfy(reply -> assertThat(claim()).containsExactly(reply));
        }

        @Test
        void that_a_later_release_kept_holds_nothing_else_up() {
            Claim reply = reply(NOTICE);
            UUID other = world.put(TO_TEAM, QUESTION);
            world.change("UPDATE dispatch SET body = '{\"of\":\"another age\"}' WHERE id = '" + reply.id() + "'");
            world.clock.advance(Claim.LEASE);

            assertThat(claim()).extracting(Claim::id).containsExactly(other);
            assertThat(world.state(reply.id())).isEqualTo("WAITING");
        }
    }

    @Nested
    class What_became_of_it {
        private final UUID id = world.put(TO_ADA, QUESTION);
        private final Claim claim = claim().get(0);

        @Test
        void sent_is_sent_for_ever_and_known_by_its_message() {
            record(claim, new Fate.Sent(new Posted("message 7")));
            world.clock.advance(Duration.ofDays(1));

            assertThat(claim()).isEmpty();
            assertThat(posted(trust, id)).contains(new Posted("message 7"));
            assertThat(posted(new TrustId(UUID.randomUUID()), id)).isEmpty();
        }

        @Test
        void standing_is_found_by_its_nonce_in_its_own_trust() {
            record(claim, new Fate.Standing(new Posted("message 7"), NOTICE));

            assertThat(notice(trust, "nonce")).contains(new Asked(id, "nonce", SPENT));
            assertThat(notice(trust, "another")).isEmpty();
            assertThat(notice(new TrustId(UUID.randomUUID()), "nonce")).isEmpty();
            assertThat(posted(trust, id)).contains(new Posted("message 7"));
        }

        @Test
        void to_be_tried_again_it_waits_until_then_and_counts() {
            Instant then = world.clock.instant().plus(Duration.ofMinutes(5));
            record(claim, new Fate.Again(then, false));
            world.clock.set(then.minus(MOMENT));
            assertThat(claim()).isEmpty();

            world.clock.set(then);
            assertThat(claim()).extracting(Claim::tries).containsExactly(1);
        }

        @Test
        void for_later_it_waits_until_then_and_was_not_tried() {
            Instant then = world.clock.instant().plus(Duration.ofMinutes(5));
            record(claim, new Fate.Later(then));
            world.clock.set(then);

            assertThat(claim()).extracting(Claim::tries).containsExactly(0);
        }

        @Test
        void moot_it_is_never_claimed_again_and_was_not_tried() {
            record(claim, new Fate.Moot());
            world.clock.advance(Duration.ofDays(1));

            assertThat(claim()).isEmpty();
            assertThat(world.ask("SELECT state || tries FROM dispatch")).containsExactly("MOOT0");
        }

        @Test
        void over_it_is_never_claimed_again_and_what_it_would_have_told_is_still_known() {
            record(claim, new Fate.Over(Why.BLOCKED));
            world.clock.advance(Duration.ofDays(1));

            assertThat(claim()).isEmpty();
            assertThat(posted(trust, id)).isEmpty();
            assertThat(world.ask("SELECT body IS NOT NULL FROM dispatch")).containsExactly("t");
        }

        @Test
        void over_the_words_of_a_dialog_are_forgotten() {
            Claim reply = reply(NOTICE);
            record(reply, new Fate.Over(Why.OUR_FAULT));

            assertThat(world.ask("SELECT body IS NULL FROM dispatch WHERE id = '" + reply.id() + "'"))
                    .containsExactly("t");
        }

        @Test
        void in_one_trust_says_nothing_of_another() {
            TrustId other = new TrustId(UUID.randomUUID());
            world.unitOfWork.run(other, () -> world.ports.people().save(Trust.founded(other, "Another trust")));
            world.putFor(other, id, TO_ADA, QUESTION);

            record(claim, new Fate.Sent(new Posted("message 7")));

            assertThat(world.ask("SELECT state FROM dispatch WHERE trust_id = '" + other.value() + "'"))
                    .containsExactly("WAITING");
        }
    }

    private List<Claim> claim() {
        return claim(50);
    }

    private List<Claim> claim(int most) {
        return claim(budget(most));
    }

    /** As a courier that is back at once. */
    private List<Claim> claim(Budget budget) {
        Outing outing = new Outing(trust, UUID.randomUUID());
        Instant now = world.clock.instant();
        List<Claim> claims = run(() -> dispatches.claim(outing, now, budget));
        back(outing, now);
        return claims;
    }

    private Optional<Instant> back(Outing outing, Instant notBefore) {
        return run(() -> dispatches.back(outing, notBefore));
    }

    private List<TrustId> due() {
        return run(() -> dispatches.due(world.clock.instant()));
    }

    private static Budget budget(int most) {
        return new Budget(most, Duration.ZERO, Duration.ZERO);
    }

    private Claim reply(Post post) {
        return run(() -> dispatches.reply(trust, world.typed(ADA, "hello"), post, world.clock.instant()));
    }

    private void record(Claim of, Fate fate) {
        world.unitOfWork.run(() -> dispatches.record(of, fate));
    }

    private Optional<Posted> posted(TrustId of, UUID dispatch) {
        return run(() -> dispatches.posted(of, dispatch));
    }

    private Optional<Asked> notice(TrustId of, String nonce) {
        return run(() -> dispatches.notice(of, nonce));
    }

    private <T> T run(Supplier<T> work) {
        return world.unitOfWork.run(work);
    }
}
