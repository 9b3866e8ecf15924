package org.ponder.domain.work;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Everything that can be asked of the domain, over one set of ports. */
public record UseCases(Reflecting reflecting, RunningRounds rounds, Publishing publishing, SettingUp settingUp) {

    /** @param ids makes the id of each new round */
    public static UseCases over(Ports ports, InstantSource clock, Supplier<UUID> ids) {
        return new UseCases(
                new Reflecting(ports.rounds(), ports.frameworks(), ports.reflections(), clock),
                new RunningRounds(ports, clock, ids),
                new Publishing(ports),
                new SettingUp(ports, clock));
    }
}
