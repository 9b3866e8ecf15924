package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.domain.nudge.Nudge;
import org.ponder.domain.nudge.Voice;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.SampleRounds;
import org.ponder.domain.sample.Samples;

/** How a courier goes out for a trust, at what pace, and when again. */
@ExtendWith(Postgres.Extension.class)
class OutingTest {
    private static final Duration MOMENT = Duration.ofNanos(1000);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Address TO_TEAM = new Address.OfChannel(Samples.TEAM_CHANNEL);

    private final World world;
    private final RecordingChannel channel;
    private final Round round = SampleRounds.open(Grouping.WHOLE_TEAM);
    private final Message question = new Message.AskToReflect(round.id());
    private final Message announcement = new Message.Announcement(round.id());
    private final List<Duration> waits = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();
    private final Later timer = (wait, task) -> {
        waits.add(wait);
        tasks.add(task);
    };
    private final Courier courier;

    OutingTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel;
        courier = world.courier(timer, new Budget(2, SECOND, SECOND), channel);
        world.unitOfWork.run(() -> world.ports.rounds().save(world.trust, round));
    }

    private static Address to(int member) {
        return new Address.OfMember(Samples.MEMBERS.get(member).id());
    }

    private List<UUID> putToMembers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(member -> world.put(to(member), question))
                .toList();
    }

    /** What was to be done after a while, done then. */
    private void whenItIsTime() {
        Duration wait = waits.remove(0);
        world.clock.advance(wait);
        tasks.remove(0).run();
    }

    private long said() {
        return channel.said().size();
    }

    @Nested
    class The_pace {

        @Test
        void is_so_much_at_once_and_more_when_its_time_has_come() {
            putToMembers(1, 5);

            courier.wake(world.trust);
            assertThat(said()).isEqualTo(2);
            assertThat(waits).containsExactly(SECOND);

            world.clock.advance(SECOND.minus(MOMENT));
            courier.wake(world.trust);
            assertThat(said()).isEqualTo(2);

            world.clock.set(Samples.MONDAY_AT_NINE);
            whenItIsTime();
            assertThat(said()).isEqualTo(4);
            whenItIsTime();
            assertThat(said()).isEqualTo(5);
            assertThat(waits).isEmpty();
        }

        @Test
        void allows_less_again_after_less() {
            putToMembers(1, 1);
            courier.wake(world.trust);
            putToMembers(2, 2);

            courier.wake(world.trust);
            assertThat(said()).isEqualTo(1);

            world.clock.advance(SECOND.dividedBy(2));
            courier.wake(world.trust);
            assertThat(said()).isEqualTo(2);
        }

        @Test
        void leaves_a_while_between_two_things_in_one_place() {
            world.put(TO_TEAM, announcement);
            world.put(TO_TEAM, new Message.MoreTime(round.id()));

            courier.wake(world.trust);
            assertThat(said()).isEqualTo(1);
            assertThat(waits).containsExactly(SECOND);

            whenItIsTime();
            assertThat(said()).isEqualTo(2);
        }

        @Test
        void of_one_trust_is_nothing_to_another() {
            TrustId other = new TrustId(UUID.randomUUID());
            world.unitOfWork.run(other, () -> world.ports.people().save(Trust.founded(other, "Another trust")));
            putToMembers(1, 3);
            channel.thenFails(Kind.BUSY, Duration.ofMinutes(5));
            courier.wake(world.trust);
            assertThat(said()).isZero();

            UUID theirs = UUID.randomUUID();
            world.putFor(other, theirs, to(1), new Message.Placed());
            courier.deliverDue();

            assertThat(world.state(theirs)).isNotEqualTo("WAITING");
            assertThat(said()).isZero();
        }
    }

    @Nested
    class Much_of_one_trust {

        @Test
        void keeps_little_of_another_waiting_for_nothing() {
            TrustId small = new TrustId(UUID.randomUUID());
            world.unitOfWork.run(small, () -> world.ports.people().save(Trust.founded(small, "A small trust")));
            List<UUID> many = IntStream.range(0, 200)
                    .mapToObj(any -> world.put(to(1 + any % 14), question))
                    .toList();
            UUID one = UUID.randomUUID();
            world.putFor(small, one, to(1), new Message.Placed());

            courier.deliverDue();

            assertThat(world.state(one)).isNotEqualTo("WAITING");
            assertThat(many).filteredOn(id -> world.state(id).equals("WAITING")).hasSize(198);
        }
    }

    @Nested
    class A_platform_that_has_enough_of_us {

        @Test
        void is_left_alone_for_as_long_as_it_wants_whoever_else_is_to_be_told() {
            putToMembers(1, 4);
            channel.thenFails(Kind.BUSY, Duration.ofSeconds(90));

            courier.wake(world.trust);
            world.clock.advance(Duration.ofSeconds(90).minus(MOMENT));
            courier.deliverDue();
            courier.wake(world.trust);
            assertThat(said()).isZero();

            world.clock.advance(MOMENT);
            courier.deliverDue();
            assertThat(said()).isEqualTo(2);
        }

        @Test
        void is_asked_by_one_thing_only_of_all_that_were_to_be_sent_with_it() {
            putToMembers(1, 2);
            channel.thenFails(Kind.BUSY).thenFails(Kind.BUSY).thenFails(Kind.BUSY);

            courier.wake(world.trust);

            assertThat(world.ask("SELECT sum(tries)::text FROM dispatch")).containsExactly("1");
        }

        @Test
        void gets_everything_in_the_end_and_each_thing_once() {
            List<UUID> all = putToMembers(1, 9);
            for (int times = 0; times < 20; times++) {
                channel.thenFails(Kind.BUSY).thenWorks();
            }

            courier.wake(world.trust);
            Instant limit = world.clock.instant().plus(Duration.ofMinutes(10));
            while (!tasks.isEmpty() && world.clock.instant().isBefore(limit)) {
                whenItIsTime();
            }

            assertThat(all).allSatisfy(one -> assertThat(world.state(one)).isEqualTo("SENT"));
            assertThat(channel.said()).extracting(Said::in).doesNotHaveDuplicates();
        }
    }

    /** Only some get it, who have not answered: nothing that everybody sees may tell how it fared. */
    @Nested
    class What_only_some_get {
        private final Member some = Samples.MEMBERS.get(3);

        private UUID reminder(int member) {
            return world.put(to(member), new Message.Reminder(round.id(), 1));
        }

        private void nudged() {
            world.clock.advance(Duration.ofDays(2));
            world.unitOfWork.run(() -> world.ports
                    .nudges()
                    .save(world.trust, round.id(), new Nudge(1, world.clock.instant(), Voice.CLOCK)));
        }

        @Test
        void that_finds_the_way_closed_keeps_back_only_its_like() {
            nudged();
            UUID first = reminder(3);
            UUID second = reminder(4);
            channel.thenFails(Kind.BUSY, Duration.ofSeconds(90));
            courier.wake(world.trust);
            assertThat(world.state(first)).isEqualTo("WAITING");

            world.put(TO_TEAM, announcement);
            world.clock.advance(SECOND);
            courier.deliverDue();
            assertThat(channel.said()).extracting(Said::in).containsExactly(World.team());
            assertThat(world.state(second)).isEqualTo("WAITING");

            world.clock.advance(Duration.ofSeconds(90));
            courier.deliverDue();
            world.clock.advance(SECOND);
            courier.deliverDue();
            assertThat(channel.said())
                    .extracting(Said::in)
                    .containsExactlyInAnyOrder(World.team(), World.chat(some), World.chat(Samples.MEMBERS.get(4)));
        }

        @Test
        void takes_up_as_much_of_the_pace_as_anything_else_whatever_comes_of_it() {
            UUID moot = reminder(3);
            courier.wake(world.trust);
            assertThat(world.state(moot)).isEqualTo("MOOT");
            world.put(TO_TEAM, announcement);

            courier.wake(world.trust);

            assertThat(said()).isZero();
            world.clock.advance(SECOND.dividedBy(2));
            courier.deliverDue();
            assertThat(channel.said()).extracting(Said::in).containsExactly(World.team());
        }
    }

    @Nested
    class When_it_goes_out_again {

        @Test
        void is_known_for_what_falls_due_before_the_next_sweep() {
            world.put(TO_TEAM, announcement);
            world.put(to(1), question, world.clock.instant().plusSeconds(7));
            world.put(to(2), question, world.clock.instant().plusSeconds(70));

            courier.wake(world.trust);
            assertThat(waits).containsExactly(Duration.ofSeconds(7));
            whenItIsTime();

            assertThat(said()).isEqualTo(2);
            assertThat(waits).isEmpty();
        }

        @Test
        void is_never_where_nothing_waits() {
            world.put(TO_TEAM, announcement);

            courier.wake(world.trust);

            assertThat(waits).isEmpty();
        }

        @Test
        void is_left_to_whoever_is_out() {
            putToMembers(1, 2);
            RecordingChannel other = new RecordingChannel(World.PLATFORM);
            channel.thenFirst(() -> {
                putToMembers(3, 3);
                world.courier(timer, Budget.USUAL, other).wake(world.trust);
            });

            courier.wake(world.trust);
            assertThat(other.said()).isEmpty();
            assertThat(waits).containsExactly(SECOND);

            whenItIsTime();
            assertThat(said()).isEqualTo(3);
        }
    }
}
