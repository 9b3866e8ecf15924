package org.ponder.bot.clock;

import java.time.Instant;
import java.time.InstantSource;
import org.ponder.bot.channel.Failures;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Rounds.Due;
import org.ponder.domain.work.Cycling;
import org.ponder.domain.work.Nudging;
import org.ponder.domain.work.RunningRounds;
import org.ponder.domain.work.UnitOfWork;
import org.ponder.domain.work.UseCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the clock does when it strikes. */
public final class Chores {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

    private final UnitOfWork unitOfWork;
    private final Rounds rounds;
    private final RunningRounds running;
    private final Nudging nudging;
    private final Cycling cycling;
    private final TurnRunner turns;
    private final Runnable delivery;
    private final Daily daily;
    private final InstantSource clock;

    /** @param delivery has whatever is due sent, on a thread of its own: no closing waits until a slow platform has answered */
    public Chores(Domain domain, TurnRunner turns, Runnable delivery, Daily daily) {
        this.unitOfWork = domain.unitOfWork();
        this.rounds = domain.rounds();
        this.running = domain.useCases().rounds();
        this.nudging = domain.useCases().nudging();
        this.cycling = domain.useCases().cycling();
        this.clock = domain.clock();
        this.turns = turns;
        this.delivery = delivery;
        this.daily = daily;
    }

    /** Closes a round if its time has come; what that puts into the outbox leaves by itself. */
    void close(Due due) {
        unitOfWork.run(due.trust(), () -> running.closeIfDue(due.trust(), due.round()));
    }

    /** Reminds those who have not answered, if it is still time for that. */
    void remind(Due due) {
        unitOfWork.run(due.trust(), () -> nudging.remindIfDue(due.trust(), due.round()));
    }

    /** Opens the next round of a cycle, if it is time for that. */
    void advance(Advancing due) {
        unitOfWork.run(due.trust(), () -> cycling.advance(due.trust(), due.cycle()));
    }

    /** Takes up what was left lying: rounds past their time, turns not had, dispatches that are due again. */
    public void sweep() {
        unitOfWork.run(() -> rounds.due(clock.instant())).forEach(this::closeOrLeave);
        turns.workOffEverything();
        delivery.run();
    }

    /** What keeps one round from closing keeps nobody else from anything. */
    private void closeOrLeave(Due due) {
        try {
            unitOfWork.run(due.trust(), () -> running.closeIfDue(due.trust(), due.round()));
        } catch (RuntimeException broken) {
            LOG.error("a round could not be closed: {}", Failures.kinds(broken));
        }
    }

    /** What time it is for everything that is timed. */
    Instant now() {
        return clock.instant();
    }

    /** Forgets what is kept only to tell what came or went before. */
    void forget() {
        Instant before = clock.instant().minus(Forgetting.KEPT);
        boolean isMore = true;
        while (isMore) {
            isMore = unitOfWork.run(() -> daily.forgetting().before(before));
        }
    }

    /** Tells those whom it concerns what will have to be done soon. */
    void warn() {
        daily.warning().run();
    }

    /**
     * What is done once a day.
     *
     * @param warning of what has to be done soon; it may be given again each day, and is heard once
     */
    public record Daily(Forgetting forgetting, Runnable warning) {}

    /** What the clock needs of the domain. */
    public record Domain(UnitOfWork unitOfWork, Rounds rounds, UseCases useCases, InstantSource clock) {}
}
