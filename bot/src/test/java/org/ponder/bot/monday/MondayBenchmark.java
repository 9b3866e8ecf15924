package org.ponder.bot.monday;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.clock.Clockwork;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.domain.people.Calendar;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Standing;
import org.ponder.domain.people.Trust;
import org.ponder.domain.round.Grouping;
import org.ponder.domain.round.Invitation;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Terms;
import org.ponder.domain.round.Times;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.sample.Samples;

/**
 * At nine on a Monday a hundred thousand reminders are due. The clock hands them to the outbox; meanwhile somebody takes one turn
 * after the other, and a round is to be closed a second after nine.
 */
@ExtendWith(Postgres.Extension.class)
class MondayBenchmark {
    private static final int TRUSTS = Integer.getInteger("trusts", 2_500);
    private static final int MEMBERS = 40;
    private static final int IDLE_TURNS = 400;
    private static final Instant THURSDAY = Instant.parse("2026-11-19T09:00:00Z");
    private static final Instant NINE = Samples.MONDAY_AT_NINE;
    private static final Instant TO_CLOSE = NINE.plusSeconds(1);

    private final Postgres postgres;
    private final World world;
    private final TurnRunner turns;
    private final List<String> report = new ArrayList<>();

    MondayBenchmark(Postgres postgres) throws SQLException {
        this.postgres = postgres;
        this.world = new World(postgres);
        this.turns = world.turns(Runnable::run);
    }

    @Test
    void a_hundred_thousand_reminders() throws Exception {
        world.sendsNothing(true);
        world.clock.set(NINE.minusSeconds(60));
        for (int i = 0; i < TRUSTS; i++) {
            Trust trust = World.founded();
            world.unitOfWork.run(trust.id(), () -> toRemind(trust));
        }
        Round closing = toClose();
        List<Duration> idle = Stream.generate(this::turn).limit(IDLE_TURNS).toList();
        List<Duration> during = new ArrayList<>();
        Heap before = Heap.now();
        Clockwork clockwork = world.clockwork();
        clockwork.start();
        long began = System.nanoTime();
        Duration closed = Duration.ZERO;
        Duration all = Duration.ZERO;
        while (areLeft()) {
            all = Duration.ofNanos(System.nanoTime() - began);
            world.clock.set(NINE.plus(all));
            during.add(turn());
            closed = closed.isZero() && isClosed(closing) ? all : closed;
        }
        all = Duration.ofNanos(System.nanoTime() - began);
        Heap after = Heap.now();
        clockwork.stop();
        int put = Integer.parseInt(
                postgres.ask("SELECT count(*) FROM dispatch WHERE blind").get(0));
        say("%,d reminders of %,d trusts, all due at nine on a Monday", put, TRUSTS);
        say("handed to the outbox in %.1f s: %,.0f a second", seconds(all), put / seconds(all));
        say(
                "a round that was to close a second after nine was closed %.1f s after that",
                seconds(closed.minus(Duration.between(NINE, TO_CLOSE))));
        turns("before", idle);
        turns("meanwhile", during);
        say("ratio of the medians: %.2f", quantile(during, 0.5) / quantile(idle, 0.5));
        say("live objects before and after: %s and %s; most in use meanwhile: %d MiB", before, after, after.most());
        Files.write(Path.of("target", "benchmark.txt"), report);
        report.forEach(System.out::println);
    }

    private void toRemind(Trust trust) {
        world.ports.people().save(trust.with(Calendar.USUAL));
        List<Member> members =
                Stream.generate(MondayBenchmark::somebody).limit(MEMBERS).toList();
        members.forEach(member -> world.ports.people().save(trust.id(), member));
        List<Invitation> asked = members.stream()
                .map(member -> new Invitation(member.id(), member.perspective()))
                .toList();
        world.ports
                .rounds()
                .save(
                        trust.id(),
                        Round.opening(
                                new RoundId(UUID.randomUUID()),
                                SamplePack.SUBJECT,
                                new Terms(Grouping.WHOLE_TEAM, Floor.USUAL, asked),
                                new Times(THURSDAY, NINE.plus(Duration.ofDays(3))).reminding(List.of(NINE))));
    }

    private static Member somebody() {
        return new Member(new MemberId(UUID.randomUUID()), "Robin Field", Perspective.NOT_SET, Standing.MEMBER);
    }

    private Round toClose() {
        world.clock.set(THURSDAY);
        Round round = world.opened();
        Round sooner = round.at(new Times(THURSDAY, TO_CLOSE));
        world.unitOfWork.run(() -> world.ports.rounds().save(world.trust, sooner));
        world.clock.set(NINE.minusSeconds(60));
        return sooner;
    }

    private Duration turn() {
        long began = System.nanoTime();
        turns.take(world.typed(Samples.MEMBERS.get(1), "settings"));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean areLeft() throws SQLException {
        return !postgres.ask("SELECT 1 FROM scheduled_tasks WHERE task_name = 'remind' AND execution_time <= '" + NINE
                        + "' LIMIT 1")
                .isEmpty();
    }

    private boolean isClosed(Round round) throws SQLException {
        return !postgres.ask("SELECT 1 FROM round WHERE state <> 'OPEN' AND id = '"
                        + round.id().value() + "'")
                .isEmpty();
    }

    private void turns(String when, List<Duration> each) {
        say(
                "a turn %s: median %.1f ms, 95th percentile %.1f ms, of %d",
                when, quantile(each, 0.5), quantile(each, 0.95), each.size());
    }

    private void say(String form, Object... figures) {
        report.add(String.format(Locale.ROOT, form, figures));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static double quantile(List<Duration> each, double share) {
        List<Duration> sorted = each.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1).toNanos() / 1e6;
    }
}
