package org.ponder.bot.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The clock: db-scheduler on the application's own database, so that whatever is timed is timed once for all nodes. What a node left
 * that died is taken up by our time, since the scheduler itself would go by that of the machine.
 */
public final class Clockwork {
    static final String CLOSING = "close-round";
    static final String REMINDING = "remind";
    static final String ADVANCING = "advance-cycle";
    private static final Duration STRIKES_EVERY = Duration.ofSeconds(1);
    private static final Duration SWEEPS_EVERY = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int THREADS = 4;

    /** After so many strikes that were not heard, nobody trusts the clock. */
    private static final Duration SILENT = STRIKES_EVERY.multipliedBy(30);

    private final Scheduler scheduler;
    private final Supplier<Instant> now;
    private volatile Instant struck = Instant.MIN;

    public Clockwork(DataSource dataSource, ThreadFactory threads, Chores chores, List<Watch> watches) {
        DeadExecutionHandler<Void> takenUp = (left, by) -> by.reschedule(left, chores.now());
        RecurringTask<Void> sweep = Tasks.recurring("sweep", FixedDelay.of(SWEEPS_EVERY))
                .onDeadExecution(takenUp)
                .execute((instance, context) -> chores.sweep());
        RecurringTask<Void> forget = Tasks.recurring("forget", FixedDelay.ofHours(24))
                .onDeadExecution(takenUp)
                .execute((instance, context) -> chores.forget());
        RecurringTask<Void> warn = Tasks.recurring("warn", FixedDelay.ofHours(24))
                .onDeadExecution(takenUp)
                .execute((instance, context) -> chores.warn());
        List<RecurringTask<?>> recurring = new ArrayList<>(List.of(sweep, forget, warn));
        watches.forEach(watch -> recurring.add(task(watch, takenUp)));
        int all = THREADS + watches.size();
        this.scheduler = Scheduler.create(
                        dataSource,
                        Tasks.oneTime(CLOSING)
                                .onDeadExecution(takenUp)
                                .execute((instance, context) -> chores.close(Closing.due(instance.getId()))),
                        Tasks.oneTime(ADVANCING)
                                .onDeadExecution(takenUp)
                                .execute((instance, context) -> chores.advance(Advancing.of(instance.getId()))),
                        Tasks.oneTime(REMINDING)
                                .onDeadExecution(takenUp)
                                .execute((instance, context) -> chores.remind(Closing.due(instance.getId()))))
                .startTasks(recurring)
                .executorService(Executors.newFixedThreadPool(all, threads))
                .threads(all)
                .clock(chores::now)
                .pollingInterval(STRIKES_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .schedulerName(new SchedulerName.Fixed("ponder-" + UUID.randomUUID()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .pollUsingLockAndFetch(0.5, 1.0)
                .enablePriority()
                .shutdownMaxWait(HEARTBEAT)
                .addSchedulerListener(new Striking())
                .build();
        this.now = chores::now;
    }

    /** Hears whenever the clock has looked for what is due. */
    private final class Striking extends AbstractSchedulerListener {
        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            struck = now.get();
        }
    }

    /** Begun anew whenever it has ended, and by another node once this one shows no sign of life. */
    private static RecurringTask<Void> task(Watch watch, DeadExecutionHandler<Void> takenUp) {
        return Tasks.recurring(watch.name(), FixedDelay.of(HEARTBEAT))
                .onDeadExecution(takenUp)
                .execute((instance, context) -> watch.keep()
                        .accept(() -> !context.getSchedulerState().isShuttingDown()
                                && !context.getCurrentlyExecuting()
                                        .getHeartbeatState()
                                        .hasStaleHeartbeat()));
    }

    public void start() {
        scheduler.start();
    }

    /** Whether it was started, was not stopped, and strikes. */
    public boolean isRunning() {
        SchedulerState state = scheduler.getSchedulerState();
        return state.isStarted()
                && !state.isShuttingDown()
                && struck.isAfter(now.get().minus(SILENT));
    }

    public void stop() {
        scheduler.stop();
    }
}
