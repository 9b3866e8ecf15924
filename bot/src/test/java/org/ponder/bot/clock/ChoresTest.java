package org.ponder.bot.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.RecordingChannel;
import org.ponder.bot.courier.Claim;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.domain.framework.EditionId;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.round.Rounds.Due;
import org.ponder.domain.round.Subject;
import org.ponder.domain.sample.Samples;

@ExtendWith(Postgres.Extension.class)
class ChoresTest {
    private static final Member ADA = Samples.MEMBERS.get(1);
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final World world;
    private final RecordingChannel channel;
    private final Chores chores;

    ChoresTest(Postgres postgres) throws SQLException {
        world = new World(postgres);
        channel = world.channel;
        chores = world.chores();
    }

    @Nested
    class Closing_a_round {
        private final Round round = world.opened();
        private final Due due = new Due(world.trust, round.id());

        @Test
        void closes_it_when_its_time_has_come_and_posts_its_summaries_at_once() {
            world.clock.set(round.times().closesAt());
            int before = channel.said().size();

            chores.close(due);

            assertThat(state(round)).isEqualTo(RoundState.CLOSED);
            assertThat(channel.said().subList(before, channel.said().size()))
                    .extracting(RecordingChannel.Said::in)
                    .containsExactlyInAnyOrder(World.team(), World.board());
        }

        @Test
        void leaves_it_open_a_moment_before() {
            world.clock.set(round.times().closesAt().minus(MOMENT));

            chores.close(due);

            assertThat(state(round)).isEqualTo(RoundState.OPEN);
        }

        @Test
        void closes_it_once_however_often_it_is_asked_to() {
            world.clock.set(round.times().closesAt());
            chores.close(due);
            List<RecordingChannel.Said> said = channel.said();
            world.clock.advance(Duration.ofDays(1));

            chores.close(due);
            chores.sweep();

            assertThat(channel.said()).isEqualTo(said);
        }

        @Test
        void closes_none_that_was_cancelled() {
            world.clock.advance(Duration.ofHours(1));
            world.unitOfWork.run(
                    () -> world.useCases.rounds().cancel(world.trust, Samples.FACILITATOR.id(), round.id()));
            List<RecordingChannel.Said> said = channel.said();
            world.clock.set(round.times().closesAt());

            chores.close(due);

            assertThat(state(round)).isEqualTo(RoundState.CANCELLED);
            assertThat(channel.said()).isEqualTo(said);
        }
    }

    @Nested
    class A_sweep {

        @Test
        void closes_a_round_whose_time_passed_unnoticed_as_of_that_time() {
            Round round = world.opened();
            world.clock.set(round.times().closesAt().plus(Duration.ofDays(3)));

            chores.sweep();

            assertThat(kept(round)).satisfies(closed -> {
                assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
                assertThat(closed.times()).isEqualTo(round.times());
            });
        }

        @Test
        void gives_what_a_dead_node_left_its_turn_and_its_way_out() {
            world.turns(died -> {}).take(world.typed(ADA, "hello"));
            channel.thenFails(Kind.NOT_SENT);

            chores.sweep();
            assertThat(channel.said()).isEmpty();
            world.clock.advance(Duration.ofSeconds(2));
            chores.sweep();

            assertThat(channel.titlesIn(World.chat(ADA))).hasSize(1);
        }

        @Test
        void does_everything_else_where_one_round_cannot_be_closed() {
            Round round = world.opened();
            Round broken = new Round(
                    new RoundId(UUID.randomUUID()),
                    new Subject(new EditionId("nobody’s", "1"), round.subject().element()),
                    round.terms(),
                    round.times(),
                    RoundState.OPEN);
            Round another = new Round(
                    new RoundId(UUID.randomUUID()), round.subject(), round.terms(), round.times(), RoundState.OPEN);
            world.unitOfWork.run(() -> {
                world.ports.rounds().save(world.trust, broken);
                world.ports.rounds().save(world.trust, another);
            });
            world.clock.set(round.times().closesAt());
            world.turns(died -> {}).take(world.typed(ADA, "hello"));
            UUID waiting = world.put(new Address.OfMember(ADA.id()), new Message.CalledOff(round.id()));

            try (Overheard log = new Overheard()) {
                chores.sweep();

                assertThat(log.text()).contains("could not be closed");
            }
            assertThat(state(round)).isEqualTo(RoundState.CLOSED);
            assertThat(state(another)).isEqualTo(RoundState.CLOSED);
            assertThat(state(broken)).isEqualTo(RoundState.OPEN);
            assertThat(world.ask("SELECT state FROM inbound")).containsExactly("DONE");
            assertThat(world.state(waiting)).isEqualTo("SENT");
        }
    }

    @Nested
    class Forgetting_what_is_old {
        private final Instant longAgo = world.clock.instant();

        @Test
        void forgets_what_came_and_what_went_after_ninety_days() {
            world.turns(Runnable::run).take(world.typed(ADA, "hello"));
            world.clock.advance(Forgetting.KEPT);
            world.turns(Runnable::run).take(world.typed(ADA, "hello again"));

            chores.forget();
            assertThat(rows("inbound")).isEqualTo(2);
            assertThat(rows("dispatch")).isEqualTo(2);

            world.clock.advance(MOMENT);
            chores.forget();
            assertThat(rows("inbound")).isEqualTo(1);
            assertThat(rows("dispatch")).isEqualTo(1);
        }

        @Test
        void forgets_however_much_there_is_piece_by_piece() {
            world.turns(Runnable::run).take(world.typed(ADA, "hello"));
            world.ask("""
                    WITH more AS (
                        INSERT INTO dispatch (trust_id, id, kind, member_id, body, state, not_before, put_at)
                        SELECT d.trust_id, gen_random_uuid(), 'TELL', gen_random_uuid(), '', 'SENT', d.put_at, d.put_at
                          FROM dispatch d, generate_series(1, 12000)
                        RETURNING 1)
                    SELECT count(*) FROM more""");
            world.clock.advance(Forgetting.KEPT.plus(MOMENT));

            chores.forget();

            assertThat(rows("inbound")).isZero();
            assertThat(rows("dispatch")).isZero();
        }

        @Test
        void forgets_nothing_that_still_waits() {
            world.turns(died -> {}).take(world.typed(ADA, "hello"));
            world.put(new Address.OfMember(ADA.id()), new Message.RosterWanted(), longAgo.plus(Duration.ofDays(400)));
            world.clock.advance(Forgetting.KEPT.multipliedBy(2));

            chores.forget();

            assertThat(rows("inbound")).isEqualTo(1);
            assertThat(rows("dispatch")).isEqualTo(1);
        }

        @Test
        void forgets_what_was_parked_and_what_was_given_up() {
            world.whenRoundsAreLookedUp(() -> {
                throw new IllegalStateException("no");
            });
            channel.thenFails(Kind.REFUSED);
            TurnRunner turns = world.turns(Runnable::run);
            turns.take(world.typed(ADA, "hello"));
            turns.workOffEverything();
            turns.workOffEverything();
            world.clock.advance(Claim.LEASE);
            world.courier.deliverDue();
            assertThat(world.ask("SELECT state FROM inbound")).containsExactly("PARKED");
            assertThat(world.ask("SELECT state FROM dispatch")).containsExactly("REFUSED");
            world.clock.advance(Forgetting.KEPT.plus(MOMENT));

            chores.forget();

            assertThat(rows("inbound")).isZero();
            assertThat(rows("dispatch")).isZero();
        }

        @Test
        void forgets_nothing_that_people_answered_or_were_shown() {
            Round round = world.opened();
            List.of("start", "2", "skip", "skip", "skip", "skip", "send").forEach(this::says);
            world.clock.set(round.times().closesAt());
            chores.sweep();
            world.clock.advance(Forgetting.KEPT.multipliedBy(4));

            chores.forget();

            assertThat(state(round)).isEqualTo(RoundState.CLOSED);
            assertThat(rows("reflection WHERE sent IS NOT NULL")).isEqualTo(1);
            assertThat(rows("published")).isEqualTo(2);
            assertThat(rows("member")).isEqualTo(Samples.MEMBERS.size());
            assertThat(rows("conversation")).isEqualTo(Samples.MEMBERS.size() + 2);
        }

        private void says(String words) {
            world.turns(Runnable::run).take(world.typed(ADA, words));
        }

        private int rows(String table) {
            return Integer.parseInt(world.ask("SELECT count(*) FROM " + table).get(0));
        }
    }

    private RoundState state(Round round) {
        return kept(round).state();
    }

    private Round kept(Round round) {
        return world.unitOfWork.run(
                () -> world.ports.rounds().round(world.trust, round.id()).orElseThrow());
    }
}
