package org.ponder.bot.clock;

import java.time.InstantSource;
import org.ponder.bot.courier.Courier;
import org.ponder.bot.turn.TurnRunner;
import org.ponder.domain.round.Rounds;
import org.ponder.domain.round.Rounds.Due;
import org.ponder.domain.work.RunningRounds;
import org.ponder.domain.work.UnitOfWork;

/** What the clock does when it strikes. */
public final class Chores {
    private final UnitOfWork unitOfWork;
    private final Rounds rounds;
    private final RunningRounds running;
    private final TurnRunner turns;
    private final Courier courier;
    private final Forgetting forgetting;
    private final InstantSource clock;

    public Chores(Domain domain, TurnRunner turns, Courier courier, Forgetting forgetting) {
        this.unitOfWork = domain.unitOfWork();
        this.rounds = domain.rounds();
        this.running = domain.running();
        this.clock = domain.clock();
        this.turns = turns;
        this.courier = courier;
        this.forgetting = forgetting;
    }

    /** Closes a round if its time has come, and sends what that put into the outbox. */
    void close(Due due) {
        unitOfWork.run(() -> running.closeIfDue(due.trust(), due.round()));
        courier.deliverDue();
    }

    /** Takes up what was left lying: rounds past their time, turns not had, dispatches that are due again. */
    public void sweep() {
        unitOfWork
                .run(() -> rounds.due(clock.instant()))
                .forEach(due -> unitOfWork.run(() -> running.closeIfDue(due.trust(), due.round())));
        turns.workOffEverything();
        courier.deliverDue();
    }

    /** Forgets what is kept only to tell what came or went before. */
    void forget() {
        unitOfWork.run(() -> forgetting.before(clock.instant().minus(Forgetting.KEPT)));
    }

    /** What the clock needs of the domain. */
    public record Domain(UnitOfWork unitOfWork, Rounds rounds, RunningRounds running, InstantSource clock) {}
}
