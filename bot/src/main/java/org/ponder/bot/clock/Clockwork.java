package org.ponder.bot.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/** The clock: db-scheduler on the application's own database, so that whatever is timed is timed once for all nodes. */
public final class Clockwork {
    static final String CLOSING = "close-round";
    private static final Duration STRIKES_EVERY = Duration.ofSeconds(1);
    private static final Duration SWEEPS_EVERY = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int THREADS = 4;

    private final Scheduler scheduler;

    public Clockwork(DataSource dataSource, ThreadFactory threads, Chores chores) {
        RecurringTask<Void> sweep =
                Tasks.recurring("sweep", FixedDelay.of(SWEEPS_EVERY)).execute((instance, context) -> chores.sweep());
        RecurringTask<Void> forget =
                Tasks.recurring("forget", FixedDelay.ofHours(24)).execute((instance, context) -> chores.forget());
        this.scheduler = Scheduler.create(
                        dataSource,
                        Tasks.oneTime(CLOSING)
                                .execute((instance, context) -> chores.close(Closing.due(instance.getId()))))
                .startTasks(sweep, forget)
                .executorService(Executors.newFixedThreadPool(THREADS, threads))
                .threads(THREADS)
                .clock(chores::now)
                .pollingInterval(STRIKES_EVERY)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .schedulerName(new SchedulerName.Fixed("ponder-" + UUID.randomUUID()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .pollUsingLockAndFetch(0.5, 1.0)
                .shutdownMaxWait(HEARTBEAT)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    public void stop() {
        scheduler.stop();
    }
}
