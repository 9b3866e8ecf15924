package org.ponder.domain.work;

import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Everything that can be asked of the domain, over one set of ports. */
public record UseCases(
        Reflecting reflecting,
        RunningRounds rounds,
        Publishing publishing,
        Annotating annotating,
        SettingUp settingUp,
        Wishing wishing,
        Delivering delivering,
        Linking linking,
        Nudging nudging,
        Cycling cycling,
        Holding holding,
        Warning warning,
        Leaving leaving) {

    /**
     * @param ids makes the id of each new round
     * @param lots draws the order of quotes, so it had better be one that nobody can guess
     */
    public static UseCases over(Ports ports, InstantSource clock, Supplier<UUID> ids, Random lots) {
        Publishing publishing = new Publishing(ports, clock, lots);
        RunningRounds rounds = new RunningRounds(ports, publishing, clock, ids);
        return new UseCases(
                new Reflecting(ports, clock),
                rounds,
                publishing,
                new Annotating(ports, clock, ids),
                new SettingUp(ports, clock),
                new Wishing(ports, clock),
                new Delivering(ports, clock),
                new Linking(ports, clock),
                new Nudging(ports, clock),
                new Cycling(ports, rounds, clock, ids),
                new Holding(ports, clock),
                new Warning(ports, clock),
                new Leaving(ports));
    }
}
