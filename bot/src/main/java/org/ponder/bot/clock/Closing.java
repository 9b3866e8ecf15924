package org.ponder.bot.clock;

import java.util.UUID;
import org.ponder.domain.people.TrustId;
import org.ponder.domain.round.RoundId;
import org.ponder.domain.round.Rounds.Due;

/** The name under which the closing of a round is timed, and with a number behind it each of its reminders. */
final class Closing {
    private Closing() {}

    static String name(Due due) {
        return due.trust().value() + "/" + due.round().value();
    }

    static Due due(String name) {
        String[] parts = name.split("/", -1);
        return new Due(new TrustId(UUID.fromString(parts[0])), new RoundId(UUID.fromString(parts[1])));
    }
}
