package org.ponder.bot.clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.Optional;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.Cycle;
import org.ponder.domain.round.CycleId;
import org.ponder.domain.round.Cycles;

/** {@link Cycles} whose next round is timed in the transaction that keeps them. */
public final class TimedCycles implements Cycles {
    private final Cycles cycles;
    private final SchedulerClient schedule;

    public TimedCycles(Cycles cycles, SchedulerClient schedule) {
        this.cycles = cycles;
        this.schedule = schedule;
    }

    @Override
    public void save(TrustId trust, Cycle cycle) {
        cycles.save(trust, cycle);
        cycle.next()
                .ifPresent(leg -> schedule.schedule(
                        new TaskInstance<Void>(Clockwork.ADVANCING, Advancing.name(trust, cycle.id())),
                        leg.opensAt(),
                        ScheduleOptions.WHEN_EXISTS_RESCHEDULE));
    }

    @Override
    public Optional<Cycle> cycle(TrustId trust, CycleId cycle) {
        return cycles.cycle(trust, cycle);
    }

    @Override
    public Optional<Cycle> latest(TrustId trust) {
        return cycles.latest(trust);
    }
}
