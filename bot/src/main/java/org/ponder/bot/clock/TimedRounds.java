package org.ponder.bot.clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Round;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds;

/**
 * {@link Rounds} whose reminders and closing are timed in the transaction that keeps them; where much is due at once, a closing comes
 * before anything else and a reminder after it.
 */
public final class TimedRounds implements Rounds {
    private final Rounds rounds;
    private final SchedulerClient schedule;

    public TimedRounds(Rounds rounds, SchedulerClient schedule) {
        this.rounds = rounds;
        this.schedule = schedule;
    }

    @Override
    public void save(TrustId trust, Round round) {
        rounds.save(trust, round);
        if (round.isOpen()) {
            String name = Closing.name(new Due(trust, round.id()));
            schedule(Clockwork.CLOSING, name, Priority.HIGH, round.times().closesAt());
            List<Instant> reminders = round.times().reminders();
            IntStream.range(0, reminders.size())
                    .forEach(i -> schedule(Clockwork.REMINDING, name + "/" + i, Priority.LOW, reminders.get(i)));
        }
    }

    private void schedule(String task, String name, int priority, Instant at) {
        schedule.schedule(
                new TaskInstance.Builder<Void>(task, name).priority(priority).build(),
                at,
                ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    @Override
    public Optional<Round> round(TrustId trust, RoundId round) {
        return rounds.round(trust, round);
    }

    @Override
    public Optional<Round> forAnswering(TrustId trust, RoundId round) {
        return rounds.forAnswering(trust, round);
    }

    @Override
    public Optional<Round> forChanging(TrustId trust, RoundId round) {
        return rounds.forChanging(trust, round);
    }

    @Override
    public List<Round> open(TrustId trust) {
        return rounds.open(trust);
    }

    @Override
    public List<Round> closed(TrustId trust, int most) {
        return rounds.closed(trust, most);
    }

    @Override
    public List<Round> closedFor(TrustId trust, MemberId member, int most) {
        return rounds.closedFor(trust, member, most);
    }

    @Override
    public List<Due> due(Instant now) {
        return rounds.due(now);
    }
}
