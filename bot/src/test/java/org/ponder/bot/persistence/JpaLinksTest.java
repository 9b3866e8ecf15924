package org.ponder.bot.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.sample.Another;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.domain.framework.Position;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.LinkId;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Standing;
import org.ponder.domain.reflection.Answer;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundState;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.work.Linking.Known;
import org.ponder.domain.work.Outcome;
import org.ponder.domain.work.Seat;

/** One person on two platforms and two nodes, whatever happens at the same moment. */
class JpaLinksTest extends StoreTest {
    private static final Member BEN = Samples.MEMBERS.get(1);
    private static final Member NOOR =
            new Member(new MemberId(new UUID(2, 99)), "Ben Hughes", Samples.HEADTEACHERS, Standing.MEMBER);
    private static final Account IN_SLACK = new Account("U1", "U1", NOOR.name());
    private static final Conversation SLACK_CHAT = new Conversation("slack", "T1", "U1", Place.PRIVATE);

    private LinkId link = new LinkId(new UUID(0, 0));

    JpaLinksTest(Postgres postgres) throws SQLException {
        super(postgres);
    }

    @BeforeEach
    void somebody_in_slack() {
        world.unitOfWork.run(() -> {
            world.ports.people().save(trust, NOOR);
            world.directory.settle("slack", "T1", trust);
            world.directory.enrol(trust, "slack", IN_SLACK, NOOR.id());
            world.conversations.keep(trust, new Destination(SLACK_CHAT, "{}"), IN_SLACK);
            link = done(world.useCases.linking().propose(trust, Samples.FACILITATOR.id(), BEN.id(), NOOR.id()));
        });
    }

    private Known yes(Member from) {
        return world.unitOfWork.run(() -> done(world.useCases.linking().confirm(trust, from.id(), link)));
    }

    private void linked() {
        yes(BEN);
        assertThat(yes(NOOR)).isEqualTo(Known.AS_ONE_NOW);
    }

    private <T> T run(Supplier<T> work) {
        return world.unitOfWork.run(work);
    }

    private Optional<Reflection> own(Round round, Member member) {
        return run(() -> world.ports.reflections().own(trust, round.id(), member.id()));
    }

    private void answers(Round round, Member member, int place) {
        Seat seat = new Seat(trust, round.id(), member.id());
        run(() -> done(world.useCases.reflecting().place(seat, new Position.At(place))));
        world.clock.advance(Duration.ofMinutes(1));
        run(() -> done(world.useCases.reflecting().send(seat)));
    }

    private Inbound typedInSlack(String text) {
        return world.inbound(SLACK_CHAT, IN_SLACK, new Event.Spoke(new Heard.Typed(text)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    @Nested
    class At_the_same_moment {

        @Test
        void two_confirm_and_it_takes_effect_once() {
            Supplier<Future<Known>> both = () -> {
                assertThat(done(world.useCases.linking().confirm(trust, BEN.id(), link)))
                        .isEqualTo(Known.AS_TWO);
                Future<Known> other = another.does(() -> yes(NOOR));
                another.waits();
                return other;
            };

            assertThat(Another.done(run(both))).isEqualTo(Known.AS_ONE_NOW);
            assertThat(run(() -> world.directory.member(trust, "slack", "U1"))).contains(BEN);
        }

        @Test
        void a_round_closes_and_stays_as_it_closed() {
            Round round = world.opened();
            answers(round, BEN, 1);
            answers(round, NOOR, 2);
            yes(BEN);
            Supplier<Future<Known>> closing = () -> {
                done(world.useCases.rounds().closeEarly(trust, Samples.FACILITATOR.id(), round.id()));
                Future<Known> other = another.does(() -> yes(NOOR));
                another.waits();
                return other;
            };

            assertThat(Another.done(run(closing))).isEqualTo(Known.AS_ONE_NOW);

            Round closed =
                    run(() -> world.ports.rounds().round(trust, round.id()).orElseThrow());
            assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
            assertThat(closed.invitation(NOOR.id())).isPresent();
            assertThat(own(round, NOOR)).isPresent();
        }

        @Test
        void somebody_answers_and_nothing_of_it_is_lost() {
            Round round = world.opened();
            yes(BEN);
            Supplier<Future<Known>> answering = () -> {
                Seat seat = new Seat(trust, round.id(), NOOR.id());
                done(world.useCases.reflecting().place(seat, new Position.At(2)));
                Future<Known> other = another.does(() -> yes(NOOR));
                another.waits();
                return other;
            };

            assertThat(Another.done(run(answering))).isEqualTo(Known.AS_ONE_NOW);
            assertThat(own(round, BEN).orElseThrow().draft().answer(Prompt.POSITION))
                    .contains(new Answer.Placed(new Position.At(2)));
            assertThat(own(round, NOOR)).isEmpty();
        }

        @Test
        void a_turn_of_who_is_somebody_else_by_now_is_had_as_who_they_are() {
            Round round = world.opened();
            TurnRunner turns = world.turns(Runnable::run);
            turns.take(typedInSlack("start"));
            yes(BEN);
            AtomicBoolean once = new AtomicBoolean(true);
            world.whenRoundsAreLookedUp(() -> {
                if (once.getAndSet(false)) {
                    another.did(() -> yes(NOOR));
                }
            });

            turns.take(typedInSlack("2"));
            turns.workOffEverything();

            assertThat(own(round, BEN).orElseThrow().draft().answer(Prompt.POSITION))
                    .contains(new Answer.Placed(new Position.At(1)));
            assertThat(own(round, NOOR)).isEmpty();
            assertThat(world.ask("SELECT 1 FROM inbound WHERE state <> 'DONE'")).isEmpty();
        }
    }

    @Nested
    class Afterwards {

        @Test
        void both_accounts_lead_to_one_who_is_found_in_either_chat() {
            linked();

            assertThat(run(() -> world.directory.member(trust, "slack", "U1"))).contains(BEN);
            assertThat(run(() -> world.directory.member(
                            trust, World.PLATFORM, World.account(BEN).id())))
                    .contains(BEN);
            world.clock.advance(Duration.ofDays(2));
            run(() -> {
                world.conversations.refresh(trust, typedInSlack("hello"));
                return true;
            });
            assertThat(run(() -> world.conversations.chat(trust, BEN.id())))
                    .map(Destination::conversation)
                    .contains(SLACK_CHAT);
            assertThat(run(() -> world.conversations.chat(trust, NOOR.id()))).isEmpty();
        }

        @Test
        void an_account_that_is_heard_of_again_is_no_new_member() {
            linked();

            assertThat(run(() -> world.directory.know(trust, "slack", IN_SLACK)))
                    .isEqualTo(BEN.id());
            assertThat(run(() -> world.ports.people().members(trust)))
                    .extracting(Member::id)
                    .doesNotContain(NOOR.id());
        }

        @Test
        void a_round_asks_and_counts_once() {
            Round round = world.opened();
            answers(round, NOOR, 2);
            answers(round, BEN, 1);
            linked();

            Round now = run(() -> world.ports.rounds().round(trust, round.id()).orElseThrow());
            assertThat(now.terms().audience()).hasSize(Samples.MEMBERS.size());
            assertThat(now.invitation(BEN.id()).orElseThrow().perspective()).isEqualTo(NOOR.perspective());
            List<Reflection> sent = run(() -> world.ports.reflections().sent(trust, round.id()));
            assertThat(sent)
                    .singleElement()
                    .satisfies(one -> assertThat(
                                    one.submission().response().orElseThrow().answer(Prompt.POSITION))
                            .contains(new Answer.Placed(new Position.At(2))));
        }

        @Test
        void what_waits_to_be_told_to_the_one_is_told_to_the_other_unless_they_know() {
            Round round = world.opened();
            world.change("UPDATE dispatch SET state = 'WAITING', member_id = '"
                    + NOOR.id().value() + "', kind = 'TELL', body = '{\"kind\":\"placed\"}'"
                    + " WHERE id = (SELECT id FROM dispatch WHERE kind = 'TELL' AND member_id IS NOT NULL LIMIT 1)");
            linked();

            assertThat(world.ask("SELECT member_id FROM dispatch WHERE body = '{\"kind\":\"placed\"}'"))
                    .containsExactly(BEN.id().value().toString());
            assertThat(round.isOpen()).isTrue();
        }
    }
}
