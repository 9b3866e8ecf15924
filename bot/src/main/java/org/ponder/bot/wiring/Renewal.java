package org.ponder.bot.wiring;

import java.util.Optional;
import java.util.function.Supplier;
import org.ponder.bot.channel.Directory;
import org.ponder.bot.teams.Expiry;
import org.ponder.bot.teams.TeamsChannel;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.work.UnitOfWork;
import org.ponder.domain.work.Warning;

/**
 * Warns before what Teams knows the bot by ends. Where one deployment serves one trust its facilitators hear it, too; where it serves
 * several, whoever runs it reads it in the server's health.
 */
final class Renewal {
    private final Directory directory;
    private final UnitOfWork unitOfWork;
    private final Supplier<Optional<Expiry>> ends;
    private final Warning warning;

    Renewal(Directory directory, UnitOfWork unitOfWork, Supplier<Optional<Expiry>> ends, Warning warning) {
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.ends = ends;
        this.warning = warning;
    }

    void warn() {
        Optional<TrustId> only = unitOfWork.run(() -> directory.onlyTrust(TeamsChannel.KEY));
        only.ifPresent(trust -> ends.get()
                .map(Expiry::lastDay)
                .ifPresent(day -> unitOfWork.run(trust, () -> warning.accessEnds(trust, day))));
    }
}
