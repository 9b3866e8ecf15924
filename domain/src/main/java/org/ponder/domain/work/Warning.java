package org.ponder.domain.work;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.domain.outbox.Message;
import org.ponder.domain.people.People;
import org.ponder.domain.people.Trust;
import org.ponder.domain.people.TrustId;

/** Facilitators are warned while there is time, each time once however often it is looked. */
public final class Warning {
    private final People people;
    private final Dispatching dispatching;
    private final InstantSource clock;

    Warning(Ports ports, InstantSource clock) {
        this.people = ports.people();
        this.dispatching = new Dispatching(ports);
        this.clock = clock;
    }

    /**
     * That what a platform knows Ponder by ends: a month, a week and a day before.
     *
     * @param lastDay on which it is good
     */
    public void accessEnds(TrustId id, LocalDate lastDay) {
        Trust trust = people.trust(id).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), trust.zone());
        step(ChronoUnit.DAYS.between(today, lastDay)).ifPresent(before -> {
            Instant occasion =
                    lastDay.minusDays(before).atStartOfDay(trust.zone()).toInstant();
            dispatching.putToFacilitators(trust, people.members(id), new Message.AccessEnds(lastDay), occasion);
        });
    }

    /** Which of the three times it is; none before the first, nor when it has ended, since nothing would arrive then. */
    private static Optional<Long> step(long days) {
        return days < 0
                ? Optional.empty()
                : Stream.of(1L, 7L, 30L).filter(before -> days <= before).findFirst();
    }
}
