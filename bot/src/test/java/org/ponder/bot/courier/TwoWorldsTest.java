package org.ponder.bot.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.RecordingChannel.Said;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.pulse.Count;
import org.ponder.bot.sample.Overheard;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.dialogs.card.CardText;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Position;
import org.ponder.domain.nudge.LaterOn;
import org.ponder.domain.outbox.Address;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.outbox.Undelivered.Why;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Member;
import org.ponder.domain.round.Round;
import org.ponder.domain.sample.Samples;
import org.ponder.domain.sample.Seeds;
import org.ponder.domain.summary.SummaryLine;
import org.ponder.domain.work.Seat;

/**
 * Two worlds in which the same happens, and in which the platform fails in the same way whenever the same address is written to, but
 * for who has answered: until the round closes no facilitator, no channel and nobody who reads the log can tell the one from the
 * other, whether or not somebody nudges.
 */
@ExtendWith(Postgres.Extension.class)
class TwoWorldsTest {
    private static final List<Why> REASONS = List.of(Why.values());
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Postgres postgres;

    TwoWorldsTest(Postgres postgres) {
        this.postgres = postgres;
    }

    /** A few of the fixed ones, and the fresh one: each is two weeks in a database. */
    static LongStream seeds() {
        return Seeds.all().skip(16);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void are_the_same_to_everybody_but_those_who_answer(long seed) throws SQLException {
        Seen one = new Played(seed, 1).all();
        Seen other = new Played(seed, 2).all();

        assertThat(one.heard())
                .isEqualTo(other.heard())
                .anySatisfy(said -> assertThat(said).contains("tried"))
                .anySatisfy(said -> assertThat(said).contains("It is on its way"));
        assertThat(one.statements())
                .as("how long a nudge takes")
                .isEqualTo(other.statements())
                .isNotEmpty();
        assertThat(one.nudges()).isEqualTo(other.nudges()).hasSize(2);
        assertThat(one.put()).as("what was put for them").isEqualTo(other.put()).isNotEmpty();
        assertThat(one.log()).isEqualTo(other.log()).contains("was not delivered", "made ready");
        assertThat(one.counts())
                .as("what was counted")
                .isEqualTo(other.counts())
                .contains(Count.sent());
        assertThat(one.spans()).as("what was traced").isEqualTo(other.spans()).contains("dispatch");
        assertThat(one.allReached()).isEqualTo(other.allReached());
        assertThat(one.blind())
                .as("what was sent to those who had not answered")
                .isNotEqualTo(other.blind());
    }

    /**
     * What a facilitator, the channels and an administrator see, and what nobody sees but those it is for.
     *
     * @param heard before the round closed
     * @param statements that the facilitator's turns take
     * @param nudges as they are kept
     * @param put for whom a message was put that may leave only while its reader has not answered
     */
    private record Seen(
            List<String> heard,
            List<String> statements,
            List<String> nudges,
            List<String> put,
            String log,
            List<Count> counts,
            List<String> spans,
            boolean allReached,
            List<String> blind) {}

    /** One world: everything in it depends on the seed alone, and who answers on the number of the world as well. */
    private final class Played {
        private final World world = new World(postgres);
        private final TurnRunner turns = world.turns(Runnable::run);
        private final CardText text = new CardText(new Words(Locale.UK));
        private final List<String> heard = new ArrayList<>();
        private final List<String> statements = new ArrayList<>();
        private final List<String> blind = new ArrayList<>();
        private final long seed;
        private final RandomGenerator happenings;
        private final RandomGenerator answers;

        Played(long seed, int number) throws SQLException {
            this.seed = seed;
            this.happenings = Seeds.random(seed);
            this.answers = Seeds.random(Objects.hash(seed, number));
        }

        Seen all() {
            try (Overheard log = new Overheard()) {
                world.channel.weather(this::weather);
                Round round = world.opened();
                world.channel.tells(said -> hears(said, round));
                Instant end = round.times().closesAt().plus(Duration.ofDays(1));
                for (int i = 0; world.clock.instant().isBefore(end); i++) {
                    happens(round);
                    world.clock.advance(Duration.ofMinutes(60));
                    world.unitOfWork.run(() -> world.useCases.nudging().remindIfDue(world.trust, round.id()));
                    world.chores().sweep();
                    if (i % 10 == 0) {
                        says("delivery", "done");
                    }
                }
                return new Seen(
                        List.copyOf(heard),
                        List.copyOf(statements),
                        world.ask(
                                "SELECT to_jsonb(n) - 'round_id' || jsonb_build_object('line', length(line)) FROM nudge n ORDER BY number"),
                        world.ask("SELECT put_at || ' ' || member_id FROM dispatch WHERE blind ORDER BY number"),
                        log.text(),
                        world.figures.all(),
                        world.spans.all().stream().map(SpanData::getName).toList(),
                        allReached(round),
                        List.copyOf(blind));
            }
        }

        private void happens(Round round) {
            Member somebody = Samples.MEMBERS.get(happenings.nextInt(Samples.MEMBERS.size()));
            Seat seat = new Seat(world.trust, round.id(), somebody.id());
            switch (happenings.nextInt(12)) {
                case 0 -> {
                    Instant then = world.clock.instant().plus(Duration.ofHours(1));
                    world.unitOfWork.run(() -> world.useCases.nudging().askLater(seat, LaterOn.IN_AN_HOUR));
                    world.put(new Address.OfMember(somebody.id()), new Message.Placed(), then);
                }
                case 1 -> world.put(new Address.OfMember(somebody.id()), new Message.Placed());
                case 2 -> world.put(new Address.OfChannel(Samples.TEAM_CHANNEL), new Message.MoreTime(round.id()));
                case 3 -> says("nudge", "It helps us prepare for the away-day.", "done");
                default -> {}
            }
            Member another = Samples.MEMBERS.get(answers.nextInt(Samples.MEMBERS.size()));
            if (answers.nextInt(4) == 0 && !another.equals(Samples.FACILITATOR)) {
                answers(round, another);
            }
        }

        /** A facilitator in their chat, where everything arrives just then. */
        private void says(String... typed) {
            world.channel.weather((to, post) -> {});
            statements.addAll(world.statements(() ->
                    List.of(typed).forEach(text -> turns.take(world.typed(Samples.FACILITATOR, text)))));
            world.channel.weather(this::weather);
        }

        private void hears(Said said, Round round) {
            boolean isTheirs = List.of(World.chat(Samples.FACILITATOR), World.team(), World.board())
                    .contains(said.in());
            if (isTheirs && world.clock.instant().isBefore(round.times().closesAt())) {
                heard.add(world.clock.instant() + " " + said.in().id() + " "
                        + text.of(said.post().card()));
            }
        }

        private void answers(Round round, Member member) {
            Seat seat = new Seat(world.trust, round.id(), member.id());
            world.unitOfWork.run(() -> {
                world.useCases.reflecting().place(seat, new Position.At(1));
                return world.useCases.reflecting().send(seat);
            });
        }

        /** The same for the same person or channel and kind at the same time, whatever else was sent and in whichever of their chats. */
        private void weather(Conversation to, Post post) {
            boolean onlySome = post.card().choices().stream()
                    .anyMatch(choice -> choice.key().startsWith("hush:"));
            String whose = to.id().substring(to.id().lastIndexOf(' ') + 1);
            RandomGenerator random = Seeds.random(Objects.hash(seed, whose, onlySome, world.clock.instant()));
            if (onlySome) {
                blind.add(to.id() + " " + world.clock.instant());
            }
            switch (random.nextInt(6)) {
                case 0 -> throw new ChannelFailure(KINDS.get(random.nextInt(KINDS.size())), Duration.ZERO, "it fails");
                case 1 ->
                    throw ChannelFailure.unreachable(
                            REASONS.get(random.nextInt(REASONS.size())), "it cannot be reached");
                case 2 -> throw new IllegalStateException("broken");
                default -> {}
            }
        }

        private boolean allReached(Round round) {
            return world
                    .unitOfWork
                    .run(() -> world.ports.summaries().published(world.trust, round.id(), Audience.TEAM))
                    .orElseThrow()
                    .lines()
                    .stream()
                    .noneMatch(new SummaryLine.SomeNotReached()::equals);
        }
    }
}
